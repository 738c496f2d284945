package nl.peildatum.deploy.hostile.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/** Who sends a decision, proved badly; and how a token is asked for, badly. */
record Tokens(String run, String bearer) implements Family {
  private static final String CLAIMS =
      "{\"iss\":\"https://demo.peildatum.invalid\",\"aud\":\"peildatum\",\"sub\":\"importer\",\"scope\":\"policy:record\",\"exp\":@exp}";
  private static final List<String> HEADS =
      List.of(
          "{\"alg\":\"none\"}",
          "{\"alg\":\"None\",\"typ\":\"at+jwt\"}",
          "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}",
          "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"../../x\"}",
          "{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1:1/\",\"x5u\":\"http://127.0.0.1:1/\"}",
          "{\"alg\":\"RS256\",\"crit\":[\"x\"]}",
          "{\"alg\":\"RS256\",\"alg\":\"none\"}",
          "{\"alg\":7}",
          "{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"zip\":\"DEF\"}",
          "[]",
          "",
          "{\"a\":".repeat(3_000));
  private static final List<String> EXPIRIES =
      List.of("1", "99999999999", "1e400", "\"soon\"", "-1", "null", "9".repeat(400));
  private static final List<String> SCHEMES =
      List.of(
          "",
          "Bearer",
          "Bearer ",
          "Bearer  a",
          "bearer a",
          "Bearer a b",
          "Bearer none.of.ours",
          "Basic aW1wb3J0ZXI6ZGVtbw==",
          "Negotiate a",
          "Bearer \u00e9",
          "Bearer a\u0000",
          "Bearer ..",
          "Bearer ....");

  @Override
  public Attack next(Dice dice) {
    if (dice.oneIn(4)) {
      return asking(dice);
    }
    var letter = new Letters(dice, run).next();
    var message =
        Message.of(
            dice.oneIn(3) ? "GET" : "POST",
            dice.oneIn(3) ? dice.any(Addresses.KNOWN) : letter.address());
    return message
        .with("Authorization", proof(dice))
        .json(letter.json().getBytes(UTF_8))
        .unframed("token");
  }

  private String proof(Dice dice) {
    return switch (dice.below(10)) {
      case 0, 1, 2 -> dice.any(SCHEMES);
      case 3 -> bearer.substring(0, dice.between(8, bearer.length() - 1));
      case 4 -> bearer + dice.word(3);
      case 5 -> bearer.replace('.', ',');
      case 6 -> dice.oneIn(5) ? "Bearer " + "a".repeat(100_000) : "Bearer " + "a.".repeat(2_000);
      case 7 -> turned(dice);
      default -> "Bearer " + made(dice);
    };
  }

  /** One letter of the signature is another. */
  private String turned(Dice dice) {
    var at = dice.between(bearer.lastIndexOf('.') + 1, bearer.length() - 20);
    return bearer.substring(0, at)
        + (bearer.charAt(at) == 'A' ? 'B' : 'A')
        + bearer.substring(at + 1);
  }

  private static String made(Dice dice) {
    return part(dice.any(HEADS))
        + "."
        + part(CLAIMS.replace("@exp", dice.any(EXPIRIES)))
        + "."
        + dice.any(List.of("", "AAAA", dice.word(342)));
  }

  private static String part(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  private static Attack asking(Dice dice) {
    var form =
        dice.any(
            List.of(
                "",
                "%",
                "grant_type=%",
                "grant_type=client_credentials",
                "grant_type=password&username=a&password=b",
                "grant_type=client_credentials&grant_type=client_credentials",
                "grant_type=client_credentials&scope=policy:everything",
                "grant_type=client_credentials&client_id=importer&client_secret=wrong",
                "grant_type=" + "x".repeat(100_000),
                "a&".repeat(5_000)));
    var message =
        Message.of("POST", "/oauth2/token")
            .with(
                "Content-Type",
                dice.any(
                    List.of(
                        "application/x-www-form-urlencoded",
                        "application/json",
                        "multipart/form-data; boundary=x")));
    if (dice.oneIn(2)) {
      message.with(
          "Authorization",
          dice.any(
              List.of(
                  "Basic aW1wb3J0ZXI6ZGVtbw==",
                  "Basic !!!",
                  "Basic aW1wb3J0ZXI=",
                  "Basic OmRlbW8=",
                  "Bearer a")));
    }
    return message.holding(form.getBytes(UTF_8)).unframed("asking for a token");
  }
}
