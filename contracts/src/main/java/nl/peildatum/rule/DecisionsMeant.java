package nl.peildatum.rule;

import nl.peildatum.area.NearestSpellings;
import nl.peildatum.decision.DecisionId;

/** Suggests the decisions that may have been meant by a decision id that is not on record. */
final class DecisionsMeant {
  private DecisionsMeant() {}

  static String detail(DecisionId id, DecisionCheck check) {
    var head = check.head();
    var country = head.country().value();
    if (head.decisions().isEmpty()) {
      return "Nothing is recorded for "
          + country
          + " yet, so there is no decision "
          + id
          + " to name: record that first.";
    }
    return "No decision "
        + id
        + " is recorded for "
        + country
        + "."
        + meant(id, check)
        + " Write its decisionId as it was sent, for example \""
        + head.decisions().getLast().id()
        + "\"; /v1/countries/"
        + country.toLowerCase(java.util.Locale.ROOT)
        + "/record lists them.";
  }

  private static String meant(DecisionId id, DecisionCheck check) {
    if (!check.violations().allowSuggestions()) {
      return "";
    }
    var nearest = new NearestSpellings<String>(id.value());
    check.head().decisions().forEach(of -> nearest.compare(of.id().value(), of.id().value()));
    return nearest.found().stream()
        .findFirst()
        .map(near -> " Did you mean \"" + near + "\"?")
        .orElse("");
  }
}
