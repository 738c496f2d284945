package nl.peildatum.difference;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.area.KnownAreas;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/** A country's record as far as it went at one time, on either basis, with all that was known. */
public final class Moment {
  private final CountryRecord record;
  private final long sequence;
  private final Map<Basis, RecordAsOf> known = new EnumMap<>(Basis.class);

  /**
   * @param sequence up to and including; 0, or the last of a whole decision
   */
  Moment(CountryRecord record, long sequence) {
    this.record = record;
    this.sequence = sequence;
  }

  public static Moment atHead(CountryRecord record) {
    return new Moment(record, record.head());
  }

  CountryRecord record() {
    return record;
  }

  RecordAsOf on(Basis basis) {
    return known.computeIfAbsent(basis, b -> record.asKnown(sequence, b, null));
  }

  KnownAreas areas() {
    return record.areas(sequence);
  }

  /** The lanes, in order, that may read otherwise than at another moment; no other does. */
  public Stream<Lane> mayDifferFrom(Moment earlier) {
    var lanes =
        isLaterThan(earlier) && saysTheSameOfTheCountry(earlier)
            ? since(earlier).flatMap(record::lanesOf)
            : Stream.concat(earlier.spokenOf(), spokenOf());
    return lanes.distinct().sorted();
  }

  private boolean isLaterThan(Moment other) {
    return sequence >= other.sequence
        && record.hash(other.sequence).equals(other.record.hash(other.sequence));
  }

  /**
   * What makes the absence of a lane read as it does, and what may stand in another lane for it.
   */
  private boolean saysTheSameOfTheCountry(Moment other) {
    var here = on(Basis.OPERATIONAL);
    var there = other.on(Basis.OPERATIONAL);
    return here.hasPolicyFact() == there.hasPolicyFact()
        && here.coverage().equals(there.coverage())
        && Stream.of(Basis.values()).allMatch(basis -> on(basis).declaresLike(other.on(basis)));
  }

  private Stream<RecordedEvent> since(Moment earlier) {
    return record.events().subList((int) earlier.sequence, (int) sequence).stream();
  }

  private Stream<Lane> spokenOf() {
    return record.lanes().filter(this::isSpokenOf);
  }

  private boolean isSpokenOf(Lane lane) {
    return record.lane(lane).history().facts().stream()
        .findFirst()
        .filter(first -> first.sequence() <= sequence)
        .isPresent();
  }
}
