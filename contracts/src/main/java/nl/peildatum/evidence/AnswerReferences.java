package nl.peildatum.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.json.Json;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;

/** The events and sources that the entries of an answer rest on. */
final class AnswerReferences {
  private final AnswerEntries entries;
  private final List<RecordedEvent> deciding;
  private final RecordAsOf known;

  /**
   * @param answer the JSON of the answer
   * @param record at least up to the sequence of the question
   */
  AnswerReferences(Map<?, ?> answer, EvidenceQuestion question, CountryRecord record) {
    this.known = record.asKnown(question.sequence(), question.basis(), question.bekendOp());
    this.entries = new AnswerEntries(answer, question.kind());
    var lineage = new AnswerLineage(answer, entries);
    this.deciding = new DecidingEvents(known, entries, lineage).inOrder();
  }

  /** The sequences of the deciding events, and of the decision's own event of each, ascending. */
  List<Long> decidingEvents() {
    return deciding.stream()
        .map(RecordedEvent::sequence)
        .flatMap(
            sequence ->
                Stream.concat(
                    Stream.of(sequence),
                    known.record().decisionAt(sequence).stream().map(of -> of.firstSequence())))
        .distinct()
        .sorted()
        .toList();
  }

  /** The sources of the entries, then those of the deciding events, each once. */
  List<Object> sources() {
    var sources = new LinkedHashSet<Object>();
    entries.all().flatMap(entry -> AnswerEntries.items(entry.get("sources"))).forEach(sources::add);
    deciding.stream()
        .filter(event -> event.statement() instanceof Statement.OfAct)
        .flatMap(event -> known.origin(event).sources().stream())
        .forEach(source -> sources.add(plain(source)));
    return new ArrayList<>(sources);
  }

  private static Object plain(LegalSource source) {
    return Json.object(Json.canonical(source.fields()));
  }
}
