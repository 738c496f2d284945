package nl.peildatum.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document that performs the acts of a decision, with its dates, all Europe/Amsterdam law days.
 *
 * @param issuer the office at the time, as written
 * @param decidedOn the day of deciding
 * @param announcedOn the day on which Parliament was told
 * @param publishedOn <i>bekendmaking</i> in the Staatscourant (Awb 3:40, 3:42)
 * @param operationalFrom first day on which the IND acts on the instrument, inclusive
 * @param formalFrom legal start, inclusive; may be retroactive
 */
public record Instrument(
    InstrumentType type,
    @Nullable String title,
    Map<String, Object> issuer,
    LocalDate decidedOn,
    @Nullable LocalDate announcedOn,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate operationalFrom,
    @Nullable LocalDate formalFrom) {
  public Instrument {
    issuer = Members.copyOf(issuer);
  }

  /**
   * The first day (inclusive) on which the public could know: announced, else published, else
   * decided.
   */
  public LocalDate publicOn() {
    if (announcedOn != null) {
      return announcedOn;
    }
    return publishedOn != null ? publishedOn : decidedOn;
  }

  /** The start of an act that states none: operational, else announced, else decided; inclusive. */
  public LocalDate startByDefault() {
    if (operationalFrom != null) {
      return operationalFrom;
    }
    return announcedOn != null ? announcedOn : decidedOn;
  }

  public boolean is(InstrumentType other) {
    return type == other;
  }

  /** The day of its own publication, Europe/Amsterdam; a ruling's is the day it was given. */
  public Optional<LocalDate> published() {
    return Optional.ofNullable(is(InstrumentType.RULING) ? decidedOn : publishedOn);
  }

  /**
   * Whether the instrument itself states a publication on or before {@code day} (inclusive); a
   * ruling is published on the day it was given.
   */
  public boolean publishedBy(LocalDate day) {
    return (publishedOn != null && !publishedOn.isAfter(day))
        || (is(InstrumentType.RULING) && !decidedOn.isAfter(day));
  }

  public boolean publishedAtAll() {
    return publishedOn != null || is(InstrumentType.RULING);
  }
}
