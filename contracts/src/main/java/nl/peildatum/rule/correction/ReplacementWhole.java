package nl.peildatum.rule.correction;

import java.util.stream.Stream;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decisionfile.Terms;
import nl.peildatum.json.Missing;
import nl.peildatum.kind.Field;
import nl.peildatum.rule.Deciding;

/**
 * A replacement that is a Set, with what it inherited, says all that a Set of its type must say.
 */
final class ReplacementWhole {
  private static final String PLANNED = "plannedUntil";

  private ReplacementWhole() {}

  static void check(Terms terms, PolicyFact result, String pointer, Deciding deciding) {
    if (!terms.isSet()) {
      return;
    }
    Stream.of(missing(terms, result), missingGroup(terms, result), missingEnd(terms, result))
        .flatMap(names -> names)
        .forEach(
            name ->
                deciding
                    .violations()
                    .add(
                        "missing-field",
                        pointer + "/" + name,
                        Missing.detail(name)
                            + " There is nothing that it could be inherited from."));
    var kind = terms.act().kind();
    deciding.violations().addAll(kind.checkSubject(result.lane().subject(), pointer));
    deciding.violations().addAll(kind.check(result.lane().subject(), result.value(), pointer));
  }

  private static Stream<String> missing(Terms terms, PolicyFact result) {
    return terms.type().value().stream()
        .filter(Field::required)
        .map(Field::name)
        .filter(name -> !result.value().containsKey(name) && !terms.unreadable().contains(name));
  }

  /** An End says by its lane which group it is about, and nothing of who belongs to it. */
  private static Stream<String> missingGroup(Terms terms, PolicyFact result) {
    return terms.type().subject().stream()
        .filter(field -> field.isGroup() && !terms.type().scope().isNested())
        .map(Field::name)
        .filter(name -> result.lane().subject().containsKey(name))
        .filter(name -> !result.value().containsKey(name) && !terms.unreadable().contains(name));
  }

  /** An End plans no end that could be inherited; when an end is stated wrongly, that is told. */
  private static Stream<String> missingEnd(Terms terms, PolicyFact result) {
    var planned = result.value().keySet().stream().anyMatch(name -> name.startsWith(PLANNED));
    return terms.type().plansItsEnd() && !planned && !terms.states("until")
        ? Stream.of(PLANNED)
        : Stream.empty();
  }
}
