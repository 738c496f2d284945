package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.PassageReference;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.record.FactView;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The policy of one lane on one day, as known: its status, its value, and the run of days around
 * the day.
 *
 * @param value value that stands; {@code null} if none stands
 * @param from first day of the run of days, inclusive, Europe/Amsterdam; {@code null} = no first
 *     day
 * @param until exclusive; {@code null} = no last day as known
 * @param fact the deciding fact
 * @param lineage steps from the area asked for to the area that answers; empty if the area itself
 *     answers
 * @param instrument the document of the deciding fact
 * @param passages the passages that the deciding fact rests on
 * @param transitionalRules the transitional rules about permits granted under the lane's facts, in
 *     the order of the record
 */
public record Answer(
    Lane lane,
    Status status,
    @Nullable Map<String, Object> value,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable FactView fact,
    Reason reason,
    Optional<NeighbouringChange> previousChange,
    Optional<NeighbouringChange> nextChange,
    List<LineageStep> lineage,
    Optional<Instrument> instrument,
    List<LegalSource> sources,
    List<PassageReference> passages,
    List<RecordedEvent> transitionalRules) {

  public Answer withLineage(List<LineageStep> lineage) {
    return new Answer(
        lane,
        status,
        value,
        from,
        until,
        fact,
        reason,
        previousChange,
        nextChange,
        lineage,
        instrument,
        sources,
        passages,
        transitionalRules);
  }

  static Answer placeUnknown(Lane lane) {
    return new Answer(
        lane,
        Status.PLACE_UNKNOWN,
        null,
        null,
        null,
        null,
        new Reason.StatusItself(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }
}
