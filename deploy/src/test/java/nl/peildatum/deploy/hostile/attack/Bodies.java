package nl.peildatum.deploy.hostile.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * Decisions, whole or damaged: in their members, in their bytes, in their encoding, in their size.
 */
record Bodies(String run, String bearer) implements Family {
  private static final List<Charset> CHARSETS =
      List.of(UTF_16, UTF_16LE, Charset.forName("UTF-32"), ISO_8859_1);

  @Override
  public Attack next(Dice dice) {
    var letter = new Letters(dice, run).next();
    var message =
        Message.of("POST", letter.address() + (dice.oneIn(10) ? "?dryRun=true" : ""))
            .with("Authorization", bearer);
    if (dice.oneIn(6)) {
      message.with("If-Match", dice.any(List.of("\"0\"", "\"1\"", "*", "7", "\"-1\"", "W/\"1\"")));
    }
    return message.json(body(letter.json(), dice)).framed("body");
  }

  private static byte[] body(String json, Dice dice) {
    return switch (dice.below(100)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> json.getBytes(UTF_8);
      case 10, 11, 12, 13, 14 -> encoded(json, dice);
      case 15, 16, 17 -> Nesting.of(json, dice).getBytes(UTF_8);
      case 18 -> large(json, dice).getBytes(UTF_8);
      case 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39 ->
          hurt(json.getBytes(UTF_8), dice);
      default -> Members.changed(json, dice).getBytes(UTF_8);
    };
  }

  private static byte[] encoded(String json, Dice dice) {
    return switch (dice.below(5)) {
      case 0 -> ("\ufeff" + json).getBytes(UTF_8);
      case 1 -> json.replace("Invented", "Inv\u0000ented").getBytes(UTF_8);
      case 2 -> json.replace("Invented", "Inv\u00ff\u00feented").getBytes(ISO_8859_1);
      default -> json.getBytes(dice.any(CHARSETS));
    };
  }

  private static String large(String json, Dice dice) {
    return switch (dice.below(5)) {
      case 0 -> json.replace("Invented", "x".repeat(dice.between(100_000, 1_200_000)));
      case 1 -> json.replace("\"acts\":[", "\"acts\":[" + "{\"type\":\"x\"},".repeat(60_000));
      case 2 -> json.replace("\"sources\":[", "\"sources\":[" + "1,".repeat(400_000));
      case 3 -> json.replace("\"title\":", "\"" + "k".repeat(200_000) + "\":1,\"title\":");
      default -> json.replace("\"title\":", manyNames(dice.between(1_000, 60_000)) + "\"title\":");
    };
  }

  private static String manyNames(int many) {
    var names = new StringBuilder();
    for (var i = 0; i < many; i++) {
      names.append("\"n").append(i).append("\":1,");
    }
    return names.toString();
  }

  /** A few bytes turned, lost, doubled or put in. */
  private static byte[] hurt(byte[] whole, Dice dice) {
    var bytes = whole.clone();
    for (var times = dice.between(1, 3); times > 0; times--) {
      var at = dice.below(bytes.length - 1);
      switch (dice.below(5)) {
        case 0 -> bytes = Arrays.copyOf(bytes, Math.max(2, at));
        case 1 -> bytes = joined(bytes, at, Arrays.copyOfRange(bytes, at / 2, at));
        case 2 -> bytes = joined(bytes, at, new byte[] {(byte) dice.below(256)});
        case 3 -> bytes[at] = (byte) (bytes[at] ^ (1 << dice.below(8)));
        default -> bytes[at] = (byte) dice.below(256);
      }
    }
    return bytes;
  }

  private static byte[] joined(byte[] whole, int at, byte[] more) {
    var joined = new byte[whole.length + more.length];
    System.arraycopy(whole, 0, joined, 0, at);
    System.arraycopy(more, 0, joined, at, more.length);
    System.arraycopy(whole, at, joined, at + more.length, whole.length - at);
    return joined;
  }
}
