package nl.peildatum.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedMap;

/**
 * What a watermark says of a partition's countries and a reader compares: how many events they
 * have, and the lower-case hex SHA-256 of a line {@code CC sequence hash} for each, sorted by code.
 */
public final class HeadsDigest {
  private HeadsDigest() {}

  public static long count(SortedMap<String, Head> heads) {
    return heads.values().stream().mapToLong(Head::sequence).sum();
  }

  /**
   * @param heads by country code
   */
  public static String of(SortedMap<String, Head> heads) {
    var lines = new StringBuilder();
    heads.forEach(
        (country, head) ->
            lines.append("%s %d %s\n".formatted(country, head.sequence(), head.hash())));
    return EventCodec.sha256(lines.toString().getBytes(UTF_8));
  }
}
