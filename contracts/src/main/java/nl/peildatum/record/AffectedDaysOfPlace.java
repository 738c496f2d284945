package nl.peildatum.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.lineage.SplitDays;
import nl.peildatum.time.DayRange;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** Finds the days on which the answers for a place may differ between two moments of a record. */
public final class AffectedDaysOfPlace {
  private final RecordAsOf earlier;
  private final RecordAsOf later;

  /**
   * The lanes with a fact whose instrument was corrected between the two moments, so that its day
   * of deciding may have moved.
   */
  private final Set<Lane> correctedInTheirDocuments;

  private AffectedDaysOfPlace(RecordAsOf earlier, RecordAsOf later) {
    this.earlier = earlier;
    this.later = later;
    this.correctedInTheirDocuments =
        eventsSince()
            .filter(event -> event.statement() instanceof Statement.DecisionCorrected)
            .flatMap(event -> LanesOfEvents.of(event, later.record()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The ranges of days, sorted and apart from each other.
   *
   * @param earlier a moment of the record of {@code later}, without a filter, on its basis
   * @param last the decision that {@code later} ends with; no other decision since has a lane or an
   *     area that bears on the place
   */
  public static List<DayRange> between(RecordAsOf earlier, RecordAsOf later, DecisionId last) {
    var days = new AffectedDaysOfPlace(earlier, later);
    return days.isCountryUnchanged()
        ? DayRange.joined(days.changedLanes(last).flatMap(days::affectedDays))
        : List.of(DayRange.ALL_DAYS);
  }

  private boolean isCountryUnchanged() {
    return later.areas().recordedCount() == earlier.areas().recordedCount()
        && later.absence().areSameAs(earlier.absence())
        && later.lanes().hasLiveFact() == earlier.lanes().hasLiveFact();
  }

  /**
   * The lanes that the last decision changed. If a declaration of no country policy counts, those
   * of all decisions since, because a Set in any lane shortens the days of the declaration.
   */
  private Stream<Lane> changedLanes(DecisionId last) {
    var record = later.record();
    return later.absence().hasNoDeclaration()
        ? LanesOfEvents.of(last, record)
        : eventsSince().flatMap(event -> LanesOfEvents.of(event, record)).distinct();
  }

  private Stream<DayRange> affectedDays(Lane lane) {
    if (correctedInTheirDocuments.contains(lane)) {
      return Stream.of(DayRange.ALL_DAYS);
    }
    var splits = SplitDays.of(Subject.areaOf(lane), later.areas()).stream();
    return Stream.concat(
        affectedDays(lane, null), splits.flatMap(split -> affectedDays(lane, split)));
  }

  /** The events after the earlier moment, up to and including the later one. */
  private Stream<RecordedEvent> eventsSince() {
    return later
        .record()
        .events()
        .subList((int) earlier.sequence(), (int) later.sequence())
        .stream();
  }

  private Stream<DayRange> affectedDays(Lane lane, @Nullable LocalDate decidedBefore) {
    return AffectedDaysOfLane.of(
        earlier.lane(lane, decidedBefore),
        later.lane(lane, decidedBefore),
        later.record().lane(lane).onlyAdds(earlier.sequence(), later.sequence()),
        place -> later.instrumentOf(place).decidedOn());
  }
}
