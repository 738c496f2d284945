package nl.peildatum.rule.correction;

import java.util.stream.Stream;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decisionfile.PlannedEndReader;
import nl.peildatum.decisionfile.Terms;
import nl.peildatum.json.MissingField;
import nl.peildatum.kind.Field;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/**
 * Rule: a replacement that is a Set has, with its inherited members, all members that a Set of its
 * type requires.
 */
final class ReplacementWhole {
  private ReplacementWhole() {}

  static void check(Terms terms, PolicyFact result, String pointer, DecisionCheck check) {
    if (!terms.isSet()) {
      return;
    }
    Stream.of(missing(terms, result), missingGroup(terms, result), missingEnd(terms, result))
        .flatMap(names -> names)
        .forEach(
            name ->
                check.refuse(
                    "missing-field",
                    pointer + "/" + name,
                    Wording.of("missing-field.not-inherited", MissingField.detail(name))));
    var kind = terms.act().kind();
    check.violations().addAll(kind.checkSubject(result.lane().subject(), pointer));
    check.violations().addAll(kind.check(result.lane().subject(), result.value(), pointer));
  }

  private static Stream<String> missing(Terms terms, PolicyFact result) {
    return terms.type().value().stream()
        .filter(Field::required)
        .map(Field::name)
        .filter(name -> !result.value().containsKey(name) && !terms.unreadable().contains(name));
  }

  /**
   * The group member that is missing if an End is replaced by a Set: an End states in its lane
   * which group it is about, but not who belongs to that group.
   */
  private static Stream<String> missingGroup(Terms terms, PolicyFact result) {
    return terms.type().subject().stream()
        .filter(field -> field.isGroup() && !terms.type().scope().isNested())
        .map(Field::name)
        .filter(name -> result.lane().subject().containsKey(name))
        .filter(name -> !result.value().containsKey(name) && !terms.unreadable().contains(name));
  }

  /**
   * The planned end that is missing if an End is replaced by a Set: an End has no planned end to
   * inherit. Nothing is missing if an end is stated wrongly, which is reported separately.
   */
  private static Stream<String> missingEnd(Terms terms, PolicyFact result) {
    var planned =
        result.value().keySet().stream().anyMatch(name -> name.startsWith(PlannedEndReader.BY));
    return terms.type().plansItsEnd() && !planned && !terms.states("until")
        ? Stream.of(PlannedEndReader.BY)
        : Stream.empty();
  }
}
