package nl.peildatum.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document that performs the acts of a decision, with its dates, all Europe/Amsterdam law days.
 * Three of its days are easily mistaken for one another: {@link #publishedOn} is the day as the
 * decision file states it, {@link #published} is the same but also knows the day of a ruling, and
 * {@link #publicOn} is the day on which people could know, published or not.
 *
 * @param issuer the office at the time, as written
 * @param decidedOn the day of deciding
 * @param announcedOn the day on which Parliament was told
 * @param publishedOn <i>bekendmaking</i> in the Staatscourant (Awb 3:40, 3:42), as stated
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
   * decided. {@code bekendOp} filters by this day, not by the publication.
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

  /**
   * The day of the publication that the instrument states itself, Europe/Amsterdam; for a ruling
   * the day on which it was given, because a ruling is public from then on. A publication that was
   * recorded afterwards is not here but in the record.
   */
  public Optional<LocalDate> published() {
    return Optional.ofNullable(is(InstrumentType.RULING) ? decidedOn : publishedOn);
  }

  /**
   * Whether it was published, as {@link #published} has it, on or before {@code day} (inclusive).
   */
  public boolean publishedBy(LocalDate day) {
    return published().filter(on -> !on.isAfter(day)).isPresent();
  }

  /** Whether {@link #published} gives a day. */
  public boolean publishedAtAll() {
    return publishedOn != null || is(InstrumentType.RULING);
  }
}
