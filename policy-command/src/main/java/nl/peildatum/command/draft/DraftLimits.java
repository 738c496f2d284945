package nl.peildatum.command.draft;

import java.time.Duration;
import java.time.Instant;

/**
 * The limits of drafts.
 *
 * @param lifetime how long a draft may stay without a revision
 * @param openPerCountry the maximum number of drafts of one country that may still be revised
 * @param versions the maximum number of events of one draft after which it may still be revised
 */
public record DraftLimits(Duration lifetime, int openPerCountry, int versions) {
  private static final int OPEN_PER_COUNTRY = 1_000;
  private static final int VERSIONS = 200;

  /** The usual limits, with this lifetime. */
  public static DraftLimits of(Duration lifetime) {
    return new DraftLimits(lifetime, OPEN_PER_COUNTRY, VERSIONS);
  }

  /** The first instant at which a draft has lapsed. */
  public Instant lapsesAt(Instant revisedAt) {
    return revisedAt.plus(lifetime);
  }
}
