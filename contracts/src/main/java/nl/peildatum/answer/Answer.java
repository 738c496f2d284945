package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.lineage.Step;
import nl.peildatum.record.FactView;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * What the policy was in one lane on one day, as known.
 *
 * @param value what stands; {@code null} where nothing does
 * @param from first day of the stretch, inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day as known
 * @param fact the deciding fact
 * @param lineage how the answer was found, empty when the area itself answers
 * @param instrument the document of the deciding fact
 * @param transitionalRules what was said about permits granted under the lane's facts, in the order
 *     of the record
 */
public record Answer(
    Lane lane,
    Status status,
    @Nullable Map<String, Object> value,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable FactView fact,
    Reason reason,
    Optional<Change> previousChange,
    Optional<Change> nextChange,
    List<Step> lineage,
    Optional<Instrument> instrument,
    List<LegalSource> sources,
    List<RecordedEvent> transitionalRules) {

  public Answer by(List<Step> lineage) {
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
        new Reason.SaidByStatus(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
