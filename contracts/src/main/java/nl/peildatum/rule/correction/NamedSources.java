package nl.peildatum.rule.correction;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;

/** Finds the sources that acts and passages name by their place in the list of their decision. */
final class NamedSources {
  private NamedSources() {}

  /**
   * A source and its place.
   *
   * @param place in the list of the decision as first recorded, from 0
   */
  record NamedSource(int place, LegalSource source) {
    /** Whether another list has a source of the same type in this place. */
    boolean keepsItsPlace(List<LegalSource> sources) {
      return place < sources.size()
          && sources.get(place).fields().get("type") instanceof String type
          && source.isOfType(type);
    }
  }

  static List<NamedSource> in(RecordedEvent event) {
    var places = event.origin().sources();
    return named(event.statement())
        .map(source -> new NamedSource(places.indexOf(source), source))
        .filter(named -> named.place() >= 0)
        .toList();
  }

  /** The sources that the passages of a decision file name. */
  static Stream<NamedSource> ofPassages(Map<String, Object> file) {
    return file.get("passages") instanceof List<?> passages
            && file.get("sources") instanceof List<?> sources
        ? passages.stream()
            .filter(Map.class::isInstance)
            .flatMap(passage -> Stream.ofNullable(((Map<?, ?>) passage).get("source")))
            .map(index -> ((Number) index).intValue())
            .map(index -> new NamedSource(index, source(sources.get(index))))
        : Stream.empty();
  }

  @SuppressWarnings("unchecked")
  private static LegalSource source(Object sent) {
    return new LegalSource((Map<String, Object>) sent);
  }

  private static Stream<LegalSource> named(Statement statement) {
    return switch (statement) {
      case Statement.Annulled annulled -> Stream.of(annulled.ruling());
      case Statement.SourceSuperseded superseded -> Stream.of(superseded.by());
      case Statement.Stated stated -> claimed(stated.fact());
      case Statement.Corrected corrected -> claimed(corrected.result());
      default -> Stream.empty();
    };
  }

  private static Stream<LegalSource> claimed(PolicyFact fact) {
    return Stream.of(fact.start(), fact.formal())
        .flatMap(start -> start.claims().stream())
        .map(Claim::source);
  }
}
