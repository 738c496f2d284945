package nl.peildatum.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The events and sources that the entries of an answer rest on: those in its lists, and the answer
 * about the absence of any lane.
 */
final class AnswerReferences {
  private static final List<String> LISTS = List.of("answers", "mayAlsoBear");
  private static final List<String> NAMING =
      List.of("fact", "stood", "pending", "closedBy", "annulledBy");
  private static final String KIND = "kind";
  private static final String SUBJECT = "subject";

  private final Map<?, ?> answer;
  private final List<RecordedEvent> deciding;
  private final RecordAsOf known;

  /**
   * @param answer the JSON of the answer
   * @param record at least up to the sequence of the question
   */
  AnswerReferences(Map<?, ?> answer, EvidenceQuestion question, CountryRecord record) {
    this.answer = answer;
    this.known = record.asKnown(question.sequence(), question.basis(), question.bekendOp());
    var lanes = lanes();
    this.deciding = new DecidingEvents(known).of(named(), lane -> lanes.contains(plain(lane)));
  }

  private Stream<Map<?, ?>> entries() {
    return Stream.concat(
            LISTS.stream().flatMap(name -> items(answer.get(name))),
            Stream.ofNullable(answer.get("absence")))
        .flatMap(entry -> entry instanceof Map<?, ?> object ? Stream.of(object) : Stream.empty());
  }

  private static Stream<?> items(@Nullable Object list) {
    return list instanceof Collection<?> items ? items.stream() : Stream.empty();
  }

  private List<Long> named() {
    return entries()
        .flatMap(entry -> NAMING.stream().flatMap(name -> sequence(entry.get(name))))
        .toList();
  }

  private static Stream<Long> sequence(@Nullable Object fact) {
    return fact instanceof Map<?, ?> object
            && object.get("sequence") instanceof Number number
            && (number instanceof Integer || number instanceof Long)
        ? Stream.of(number.longValue())
        : Stream.empty();
  }

  private Set<Map<?, ?>> lanes() {
    return entries().flatMap(AnswerReferences::lane).collect(Collectors.toSet());
  }

  private static Stream<Map<?, ?>> lane(Map<?, ?> entry) {
    var kind = entry.get(KIND);
    var subject = entry.get(SUBJECT);
    return kind == null || subject == null
        ? Stream.empty()
        : Stream.of(Map.of(KIND, kind, SUBJECT, subject));
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
    entries().flatMap(entry -> items(entry.get("sources"))).forEach(sources::add);
    deciding.stream()
        .filter(event -> event.statement() instanceof Statement.OfAct)
        .flatMap(event -> known.origin(event).sources().stream())
        .forEach(source -> sources.add(plain(source)));
    return new ArrayList<>(sources);
  }

  private static Map<String, Object> plain(Lane lane) {
    return PolicyFactJson.lane(lane, new JsonObject()).object();
  }

  private static Object plain(LegalSource source) {
    return Json.object(Json.canonical(source.fields()));
  }
}
