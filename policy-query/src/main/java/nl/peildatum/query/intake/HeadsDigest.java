package nl.peildatum.query.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * One digest over the heads of several countries: SHA-256 of a line {@code CC sequence hash} for
 * each.
 */
final class HeadsDigest {
  private HeadsDigest() {}

  static String of(SortedMap<String, Head> heads) {
    var sha256 = sha256();
    heads.forEach(
        (country, head) -> {
          var line = country + " " + head.sequence() + " " + head.hash() + "\n";
          sha256.update(line.getBytes(StandardCharsets.UTF_8));
        });
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError("every Java platform has SHA-256", absent);
    }
  }
}
