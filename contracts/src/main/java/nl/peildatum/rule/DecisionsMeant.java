package nl.peildatum.rule;

import java.util.Optional;
import nl.peildatum.area.NearestSpellings;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.wording.Wording;

/** Suggests the decisions that may have been meant by a decision id that is not on record. */
public final class DecisionsMeant {
  private DecisionsMeant() {}

  /** The decision with an id; empty, with a violation, if it is not on record. */
  public static Optional<RecordedDecision> find(
      DecisionId id, String pointer, DecisionCheck check) {
    var decision = check.head().decision(id);
    if (decision.isEmpty()) {
      check.refuse("decision-not-on-record", pointer, detail(id, check));
    }
    return decision;
  }

  static Wording detail(DecisionId id, DecisionCheck check) {
    var head = check.head();
    var country = head.country().value();
    if (head.decisions().isEmpty()) {
      return Wording.of("decision-not-on-record.none", country, id);
    }
    return Wording.of(
        "decision-not-on-record",
        id,
        country,
        meant(id, check),
        head.decisions().getLast().id(),
        country.toLowerCase(java.util.Locale.ROOT));
  }

  private static Wording meant(DecisionId id, DecisionCheck check) {
    if (!check.violations().allowSuggestions()) {
      return Wording.NONE;
    }
    var nearest = new NearestSpellings<String>(id.value());
    check.head().decisions().forEach(of -> nearest.compare(of.id().value(), of.id().value()));
    return nearest.found().stream()
        .findFirst()
        .map(near -> Wording.of("did-you-mean.quoted", near))
        .orElse(Wording.NONE);
  }
}
