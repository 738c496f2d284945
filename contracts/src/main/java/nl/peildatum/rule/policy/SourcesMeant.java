package nl.peildatum.rule.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.area.NearestSpellings;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.source.SourceFields;
import nl.peildatum.wording.Wording;

/**
 * Suggests the sources that may have been meant by a source that no decision on record rests on.
 */
final class SourcesMeant {
  private SourcesMeant() {}

  /** The suggestion as a question, with a space before it; the empty text if no source is near. */
  static Wording by(String written, DecisionCheck check) {
    if (!check.violations().allowSuggestions()) {
      return Wording.NONE;
    }
    var nearest = new NearestSpellings<String>(written.toLowerCase(Locale.ROOT));
    check.head().decisions().stream()
        .flatMap(SourcesMeant::identifiers)
        .distinct()
        .forEach(name -> nearest.compare(name, name.toLowerCase(Locale.ROOT)));
    return nearest.found().stream()
        .findFirst()
        .map(near -> Wording.of("did-you-mean.quoted", near))
        .orElse(Wording.NONE);
  }

  @SuppressWarnings("unchecked")
  private static Stream<String> identifiers(RecordedDecision decision) {
    return decision.statement().decision().get("sources") instanceof List<?> sources
        ? sources.stream()
            .filter(Map.class::isInstance)
            .flatMap(source -> SourceFields.identifiersIn((Map<String, Object>) source).stream())
            .map(found -> found.recognised().identifier().normal())
        : Stream.empty();
  }
}
