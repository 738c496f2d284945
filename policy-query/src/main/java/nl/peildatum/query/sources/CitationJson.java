package nl.peildatum.query.sources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.answer.ReviewSignals;
import nl.peildatum.citation.Citation;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Target;
import nl.peildatum.json.JsonObject;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.source.Identifier;
import nl.peildatum.source.Recognised;

/** Writes the citations of a source as JSON, with the later source that superseded it, if any. */
final class CitationJson {
  private final RecordAsOf known;
  private final boolean live;
  private final List<RecordedEvent> superseded;

  /**
   * @param live whether to add links to public sites, which may change later
   */
  CitationJson(RecordAsOf known, boolean live) {
    this.known = known;
    this.live = live;
    this.superseded = ReviewSignals.superseded(known).toList();
  }

  /** The events that state that a document with one of these names was superseded. */
  List<RecordedEvent> superseded(Collection<Identifier> names) {
    return superseded.stream().filter(event -> ReviewSignals.isAbout(event, names)).toList();
  }

  Map<String, Object> citation(Citation citation) {
    var source = DecisionOnSource.source(citation, known.record());
    var to = new JsonObject().with("as", citation.as());
    to.with("role", source.map(of -> of.fields().get("role")).orElse(null));
    to.with("decisionId", citation.decision().value())
        .with("index", citation.index())
        .with("field", citation.field())
        .withAll(identifier(citation.recognised(), live).object())
        .with("verified", source.filter(CitationJson::isVerified).isPresent())
        .with("source", source.map(LegalSource::fields).orElse(null));
    to.withAny("annuls", source.map(of -> annulled(of, citation)).orElse(List.of()));
    supersededAfter(citation).ifPresent(event -> to.with("superseded", statedBy(event)));
    return to.object();
  }

  static JsonObject identifier(Recognised recognised, boolean live) {
    return new JsonObject()
        .with("asWritten", recognised.asWritten())
        .with("form", recognised.identifier().kind())
        .with("normal", recognised.identifier().normal())
        .with("link", live ? recognised.link().orElse(null) : null);
  }

  /** Whether the citing decision states that the document was looked up and exists. */
  private static boolean isVerified(LegalSource source) {
    return Boolean.TRUE.equals(source.fields().get("verified"));
  }

  private List<Map<String, Object>> annulled(LegalSource ruling, Citation citation) {
    return DecisionOnSource.annulledBy(ruling, citation.decision(), known.record()).stream()
        .map(annulled -> target(annulled.target()).object())
        .toList();
  }

  private Optional<RecordedEvent> supersededAfter(Citation citation) {
    return superseded(DecisionOnSource.namesOf(citation, known.record())).stream()
        .filter(event -> event.sequence() > citation.sequence())
        .filter(event -> !event.envelope().decisionId().equals(citation.decision()))
        .findFirst();
  }

  static JsonObject target(Target target) {
    return new JsonObject()
        .with("sequence", target.sequence())
        .with("decisionId", target.decisionId().value());
  }

  static JsonObject statedBy(RecordedEvent event) {
    return new JsonObject()
        .with("sequence", event.sequence())
        .with("decisionId", event.envelope().decisionId().value());
  }
}
