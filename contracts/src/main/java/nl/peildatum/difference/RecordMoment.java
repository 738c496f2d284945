package nl.peildatum.difference;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.decision.Basis;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.LanesOfEvents;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/** A country's record up to one sequence, on both bases, without a filter on publication. */
public final class RecordMoment {
  private final CountryRecord record;
  private final long sequence;
  private final Map<Basis, RecordAsOf> known = new EnumMap<>(Basis.class);

  private RecordMoment(CountryRecord record, long sequence) {
    this.record = record;
    this.sequence = sequence;
  }

  /**
   * The record up to a sequence.
   *
   * @param sequence inclusive; 0, or the last sequence of a whole decision
   */
  public static RecordMoment at(CountryRecord record, long sequence) {
    return new RecordMoment(record, sequence);
  }

  public static RecordMoment atHead(CountryRecord record) {
    return new RecordMoment(record, record.head());
  }

  CountryRecord record() {
    return record;
  }

  RecordAsOf on(Basis basis) {
    return known.computeIfAbsent(basis, b -> record.asKnown(sequence, b, null));
  }

  Gazetteer areas() {
    return record.areas().asOf(sequence);
  }

  /**
   * The lanes, sorted, whose answer may differ between this moment and another. The answers of all
   * other lanes are equal.
   */
  public Stream<Lane> lanesThatMayDifferFrom(RecordMoment earlier) {
    return isLaterThan(earlier) && hasEqualStatementsAboutCountry(earlier)
        ? lanesSince(earlier).distinct().sorted()
        : lanesOfEither(earlier);
  }

  /** The lanes, sorted, that have a fact at this moment or at another. */
  Stream<Lane> lanesOfEither(RecordMoment other) {
    return Stream.concat(other.lanesWithFacts(), lanesWithFacts()).distinct().sorted();
  }

  /** Whether what became known since an earlier moment is about a lane that ever closed a list. */
  boolean mayCloseListsSince(RecordMoment earlier) {
    var closing = Set.copyOf(record.lanes().closing());
    return !closing.isEmpty()
        && isLaterThan(earlier)
        && lanesSince(earlier).anyMatch(closing::contains);
  }

  private Stream<Lane> lanesSince(RecordMoment earlier) {
    return record.events().subList((int) earlier.sequence, (int) sequence).stream()
        .flatMap(event -> LanesOfEvents.of(event, record));
  }

  private boolean isLaterThan(RecordMoment other) {
    return sequence >= other.sequence
        && record.hash(other.sequence).equals(other.record.hash(other.sequence));
  }

  /**
   * Whether both moments have equal statements about the country: coverage, declarations of no
   * country policy, and whether there is any policy fact. These decide the status of an absence.
   */
  private boolean hasEqualStatementsAboutCountry(RecordMoment other) {
    var here = on(Basis.OPERATIONAL);
    var there = other.on(Basis.OPERATIONAL);
    return here.lanes().hasLiveFact() == there.lanes().hasLiveFact()
        && here.absence().coverages().equals(there.absence().coverages())
        && Stream.of(Basis.values())
            .allMatch(
                basis -> on(basis).absence().haveEqualDeclarations(other.on(basis).absence()));
  }

  private Stream<Lane> lanesWithFacts() {
    return record.lanes().all().filter(this::hasFact);
  }

  private boolean hasFact(Lane lane) {
    return record.lane(lane).history().facts().stream()
        .findFirst()
        .filter(first -> first.sequence() <= sequence)
        .isPresent();
  }
}
