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
import nl.peildatum.query.page.frame.PageTexts;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.record.RecordedDecision;

/**
 * The decision about a country that was taken last, of those on record at the moment asked about
 * and, if asked, public by a day; its title and day are as corrected by that moment. Decisions of
 * the register itself and decisions that it retracted as a whole are not counted.
 */
record LastDecision(String id, String title, LocalDate decidedOn) {
  static Optional<LastDecision> of(Coordinates on) {
    return on.moment().record().decisions().stream()
        .takeWhile(decision -> decision.lastSequence() <= on.moment().sequence())
        .filter(decision -> !isRetracted(decision, on))
        .filter(decision -> isPublic(decision, on))
        .flatMap(decision -> of(decision, on))
        .max(Comparator.comparing(LastDecision::decidedOn));
  }

  /** Whether the register withdrew everything that it once recorded as this decision. */
  private static boolean isRetracted(RecordedDecision decision, Coordinates on) {
    var acts = acts(decision, on).toList();
    return !acts.isEmpty()
        && acts.stream().allMatch(event -> on.known().isRetracted(event.sequence()));
  }

  private static Stream<RecordedEvent> acts(RecordedDecision decision, Coordinates on) {
    return on.moment()
        .record()
        .eventsOf(decision.id())
        .filter(event -> event.statement() instanceof Statement.OfAct);
  }

  /** Whether the question counts the decision, by the day on which it was public. */
  private static boolean isPublic(RecordedDecision decision, Coordinates on) {
    var bekendOp = on.bekendOp();
    return bekendOp == null
        || acts(decision, on)
            .map(event -> on.known().origin(event).instrument().publicOn())
            .findFirst()
            .filter(day -> !day.isAfter(bekendOp))
            .isPresent();
  }

  private static Stream<LastDecision> of(RecordedDecision decision, Coordinates on) {
    var moment = on.moment();
    var file = CorrectedFile.of(moment.record(), decision, moment.sequence());
    var instrument = object(file, "instrument");
    return isOfTheRegister(instrument)
        ? Stream.empty()
        : day(instrument, "decidedOn").stream()
            .map(
                day ->
                    new LastDecision(
                        decision.id().value(),
                        text(instrument, "title").orElse(decision.id().value()),
                        day));
  }

  private static boolean isOfTheRegister(Map<String, Object> instrument) {
    return Stream.of(InstrumentType.REGISTER, InstrumentType.DATA_CORRECTION)
        .anyMatch(type -> type.name().equals(instrument.get("type")));
  }

  Link link(PageTexts texts) {
    return new Link(
        texts.text("entry.decision.of", title, texts.day(decidedOn)), "/besluiten/" + id);
  }
}
