package nl.peildatum.query.page.country;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.answerjson.CorrectedFile;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * The decision about a country that was taken last, of those on record at the moment asked about
 * and, if asked, public by a day; its title and day are as corrected by that moment. Decisions of
 * the register itself and decisions that it retracted as a whole are not counted.
 *
 * @param decidedOn Europe/Amsterdam
 */
public record LastDecision(RecordedDecision decision, String title, LocalDate decidedOn) {
  static Optional<LastDecision> of(Coordinates on) {
    return of(on.known(), on.bekendOp());
  }

  /**
   * The last decision in a record.
   *
   * @param bekendOp counts only decisions that were public on this day, Europe/Amsterdam,
   *     inclusive; null counts all
   */
  public static Optional<LastDecision> of(RecordAsOf known, @Nullable LocalDate bekendOp) {
    return known.record().decisions().stream()
        .takeWhile(decision -> decision.lastSequence() <= known.sequence())
        .flatMap(decision -> of(decision, known))
        .sorted(Comparator.comparing(LastDecision::decidedOn).reversed())
        .filter(last -> !isRetracted(last.decision(), known))
        .filter(last -> bekendOp == null || isPublic(last.decision(), known, bekendOp))
        .findFirst();
  }

  /** Whether the register withdrew everything that it once recorded as this decision. */
  private static boolean isRetracted(RecordedDecision decision, RecordAsOf known) {
    var acts = acts(decision, known).toList();
    return !acts.isEmpty() && acts.stream().allMatch(event -> known.isRetracted(event.sequence()));
  }

  private static Stream<RecordedEvent> acts(RecordedDecision decision, RecordAsOf known) {
    return known
        .record()
        .eventsOf(decision.id())
        .filter(event -> event.statement() instanceof Statement.OfAct);
  }

  /** Whether the question counts the decision, by the day on which it was public. */
  private static boolean isPublic(RecordedDecision decision, RecordAsOf known, LocalDate bekendOp) {
    return acts(decision, known)
        .map(event -> known.origin(event).instrument().publicOn())
        .findFirst()
        .filter(day -> !day.isAfter(bekendOp))
        .isPresent();
  }

  private static Stream<LastDecision> of(RecordedDecision decision, RecordAsOf known) {
    var file = CorrectedFile.of(known.record(), decision, known.sequence());
    var instrument = object(file, "instrument");
    return isOfTheRegister(instrument)
        ? Stream.empty()
        : day(instrument, "decidedOn").stream()
            .map(
                day ->
                    new LastDecision(
                        decision, text(instrument, "title").orElse(decision.id().value()), day));
  }

  private static boolean isOfTheRegister(Map<String, Object> instrument) {
    return Stream.of(InstrumentType.REGISTER, InstrumentType.DATA_CORRECTION)
        .anyMatch(type -> type.name().equals(instrument.get("type")));
  }

  public Link link(PageTexts texts) {
    return new Link(
        texts.text("entry.decision.of", title, texts.day(decidedOn)),
        "/besluiten/" + decision.id().value());
  }
}
