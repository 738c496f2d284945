package nl.peildatum.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedMap;

/**
 * Computes the digest of the records of a partition's countries, which a watermark states and a
 * reader compares: the lower-case hex SHA-256 of one line {@code CC sequence hash} per country,
 * sorted by code.
 */
public final class HeadsDigest {
  private HeadsDigest() {}

  /**
   * The number of events in these records.
   *
   * @param heads by country code
   */
  public static long count(SortedMap<String, ChainHead> heads) {
    return heads.values().stream().mapToLong(ChainHead::sequence).sum();
  }

  /**
   * The digest of some heads.
   *
   * @param heads by country code
   */
  public static String of(SortedMap<String, ChainHead> heads) {
    var lines = new StringBuilder();
    heads.forEach(
        (country, head) ->
            lines.append("%s %d %s\n".formatted(country, head.sequence(), head.hash())));
    return EventCodec.sha256(lines.toString().getBytes(UTF_8));
  }
}
