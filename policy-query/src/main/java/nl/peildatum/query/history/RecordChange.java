package nl.peildatum.query.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.DecisionRecorded;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.LanesOfEvents;
import nl.peildatum.time.Lane;
import nl.peildatum.time.MergedStream;
import org.jspecify.annotations.Nullable;

/**
 * A change on the record axis: one event that a decision recorded, other than that of the decision
 * itself.
 *
 * @param lanes the lanes that the event is about; empty where it is about the whole country or an
 *     area
 */
public record RecordChange(CountryCode country, RecordedEvent event, List<Lane> lanes) {
  private static final Comparator<RecordChange> ORDER =
      Comparator.comparing(RecordChange::recordedAt)
          .thenComparing(change -> change.country().value())
          .thenComparingLong(change -> change.event().sequence());

  /** The instant of recording, UTC, whole milliseconds. */
  public Instant recordedAt() {
    return event.envelope().recordedAt();
  }

  /**
   * The events recorded in a window, ordered by instant of recording, then by country and sequence.
   *
   * @param from inclusive, UTC, whole milliseconds; {@code null} = from the beginning
   * @param until exclusive; {@code null} = without end
   * @param beschikbaarOp the moment of the record, UTC, inclusive: later events do not count
   * @param kinds only events about a lane of one of these kinds; empty = all
   */
  public static Stream<RecordChange> within(
      List<CountryRecord> countries,
      @Nullable Instant from,
      @Nullable Instant until,
      Instant beschikbaarOp,
      Set<String> kinds) {
    var last = until == null || until.isAfter(beschikbaarOp) ? beschikbaarOp : until.minusMillis(1);
    return MergedStream.of(
        countries.stream()
            .map(
                record ->
                    of(record, from == null ? 0 : record.sequenceAt(from.minusMillis(1)), last))
            .map(changes -> changes.filter(change -> change.isOf(kinds)))
            .toList(),
        ORDER);
  }

  private static Stream<RecordChange> of(CountryRecord record, long after, Instant last) {
    var upTo = Math.max(after, record.sequenceAt(last));
    return record.events().subList((int) after, (int) upTo).stream()
        .filter(event -> !(event.statement() instanceof DecisionRecorded))
        .map(
            event ->
                new RecordChange(
                    record.country(), event, LanesOfEvents.of(event, record).sorted().toList()));
  }

  private boolean isOf(Set<String> kinds) {
    return kinds.isEmpty() || lanes.stream().map(Lane::kind).anyMatch(kinds::contains);
  }
}
