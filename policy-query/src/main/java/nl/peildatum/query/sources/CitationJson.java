package nl.peildatum.query.sources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.answer.Reviews;
import nl.peildatum.citation.Citation;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Target;
import nl.peildatum.json.JsonObject;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.source.Identifier;
import nl.peildatum.source.Recognised;

/** Where a source is named, and whether another took its place since. */
final class CitationJson {
  private final RecordAsOf known;
  private final boolean live;
  private final List<RecordedEvent> superseded;

  /**
   * @param live with links to public sites, which may be others tomorrow
   */
  CitationJson(RecordAsOf known, boolean live) {
    this.known = known;
    this.live = live;
    this.superseded = Reviews.superseded(known).toList();
  }

  /** The events that say of a document of one of these names that another took its place. */
  List<RecordedEvent> superseded(Collection<Identifier> names) {
    return superseded.stream().filter(event -> Reviews.isAbout(event, names)).toList();
  }

  Map<String, Object> citation(Citation citation) {
    var source = Resting.source(citation, known.record());
    var to = new JsonObject().with("as", citation.as());
    to.with("role", source.map(of -> of.fields().get("role")).orElse(null));
    to.with("decisionId", citation.decision().value())
        .with("index", citation.index())
        .with("field", citation.field())
        .withAll(identifier(citation.recognised(), live).object())
        .with("verified", source.filter(CitationJson::isVerified).isPresent())
        .with("source", source.map(LegalSource::fields).orElse(null));
    to.withAny("annuls", source.map(of -> annulled(of, citation)).orElse(List.of()));
    supersededAfter(citation).ifPresent(event -> to.with("superseded", saidBy(event)));
    return to.object();
  }

  static JsonObject identifier(Recognised recognised, boolean live) {
    return new JsonObject()
        .with("asWritten", recognised.asWritten())
        .with("form", recognised.identifier().kind())
        .with("normal", recognised.identifier().normal())
        .with("link", live ? recognised.link().orElse(null) : null);
  }

  /** That a document exists is known only to who looked it up, and said so. */
  private static boolean isVerified(LegalSource source) {
    return Boolean.TRUE.equals(source.fields().get("verified"));
  }

  private List<Map<String, Object>> annulled(LegalSource ruling, Citation citation) {
    return Resting.annulledBy(ruling, citation.decision(), known.record()).stream()
        .map(annulled -> target(annulled.target()).object())
        .toList();
  }

  private Optional<RecordedEvent> supersededAfter(Citation citation) {
    return superseded(Resting.namesOf(citation, known.record())).stream()
        .filter(event -> event.sequence() > citation.sequence())
        .filter(event -> !event.envelope().decisionId().equals(citation.decision()))
        .findFirst();
  }

  static JsonObject target(Target target) {
    return new JsonObject()
        .with("sequence", target.sequence())
        .with("decisionId", target.decisionId().value());
  }

  static JsonObject saidBy(RecordedEvent event) {
    return new JsonObject()
        .with("sequence", event.sequence())
        .with("decisionId", event.envelope().decisionId().value());
  }
}
