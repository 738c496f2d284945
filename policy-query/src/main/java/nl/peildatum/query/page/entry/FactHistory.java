package nl.peildatum.query.page.entry;

import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.answerjson.CorrectedFile;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.RecordedDecision;

/**
 * The decisions about the fact behind an answer: the one that took it, those that corrected how it
 * was recorded, and the one by which a ruling annulled it.
 *
 * @param known the record as known at the moment of the answer
 */
public record FactHistory(RecordAsOf known) {

  /** What a decision did to a fact. */
  public enum Deed {
    TAKEN,
    CORRECTED,
    ANNULLED
  }

  /**
   * A decision about a fact.
   *
   * @param file the decision file, as corrected at the moment of the answer
   */
  public record Step(Deed deed, RecordedDecision decision, Map<String, Object> file) {
    public Map<String, Object> instrument() {
      return object(file, "instrument");
    }
  }

  /**
   * An annulment by a court.
   *
   * @param from the first day on which the fact no longer stands, inclusive, Europe/Amsterdam
   * @param ruling the fields of its source; with the day of the decision if that is the ruling
   */
  public record Annulment(LocalDate from, Map<String, Object> ruling) {}

  /**
   * The decisions about the fact of an answer, in the order of the record; empty if it has none.
   */
  public List<Step> of(Map<String, Object> answer) {
    return fact(answer).map(fact -> steps(fact, answer)).orElse(List.of());
  }

  /** The annulment that an answer tells of. */
  public Optional<Annulment> annulment(Map<String, Object> answer) {
    return annulling(answer)
        .flatMap(
            event ->
                event.statement() instanceof Statement.Annulled annulled
                    ? Optional.of(new Annulment(annulled.from(), ruling(annulled, event)))
                    : Optional.empty());
  }

  private List<Step> steps(RecordedEvent fact, Map<String, Object> answer) {
    var chain = record().versionsUpTo(fact.sequence());
    var corrections =
        Stream.concat(
                chain.stream().skip(1),
                chain.stream()
                    .map(event -> event.envelope().decisionId())
                    .distinct()
                    .flatMap(id -> record().correctionsOf(id).stream())
                    .filter(event -> event.sequence() <= known.sequence()))
            .sorted(Comparator.comparingLong(RecordedEvent::sequence));
    return Stream.of(
            step(Deed.TAKEN, chain.getFirst()),
            corrections.flatMap(event -> step(Deed.CORRECTED, event)),
            annulling(answer).stream().flatMap(event -> step(Deed.ANNULLED, event)))
        .flatMap(steps -> steps)
        .distinct()
        .toList();
  }

  private Stream<Step> step(Deed deed, RecordedEvent event) {
    return record()
        .decisionAt(event.sequence())
        .map(of -> new Step(deed, of, CorrectedFile.of(record(), of, known.sequence())))
        .stream();
  }

  /** The fact that decides an answer; of an area that a closed list leaves out, that list. */
  private Optional<RecordedEvent> fact(Map<String, Object> answer) {
    var fact = object(answer, answer.containsKey("fact") ? "fact" : "closedBy");
    return event(fact);
  }

  private Optional<RecordedEvent> event(Map<String, Object> reference) {
    return reference.get("sequence") instanceof Number sequence
        ? record().event(sequence.longValue())
        : Optional.empty();
  }

  private Optional<RecordedEvent> annulling(Map<String, Object> answer) {
    return answer.containsKey("annulledBy")
        ? event(object(answer, "annulledBy"))
        : fact(answer)
            .filter(_ -> isByAnnulment(answer))
            .flatMap(fact -> known.chains().of(fact.sequence()))
            .flatMap(CorrectionChain::annulledBy)
            .flatMap(record()::event);
  }

  /** Whether an answer is what it is by an annulment; a timeline says this of no end. */
  private static boolean isByAnnulment(Map<String, Object> answer) {
    return Stream.of("status", "by")
        .anyMatch(name -> text(answer, name).filter("ANNULLED"::equals).isPresent());
  }

  private Map<String, Object> ruling(Statement.Annulled annulled, RecordedEvent event) {
    var fields = new LinkedHashMap<>(known.source(annulled.ruling(), event).fields());
    var instrument = known.origin(event).instrument();
    if (instrument.is(InstrumentType.RULING)) {
      fields.putIfAbsent("date", instrument.decidedOn().toString());
    }
    return fields;
  }

  private CountryRecord record() {
    return known.record();
  }
}
