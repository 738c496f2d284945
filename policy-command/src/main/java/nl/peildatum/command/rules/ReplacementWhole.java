package nl.peildatum.command.rules;

import nl.peildatum.decision.Field;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Terms;

/** A replacement, with what it inherited, says all that an act of its type must say. */
final class ReplacementWhole {
  private ReplacementWhole() {}

  static void check(Terms terms, PolicyFact result, String pointer, Deciding deciding) {
    terms.type().value().stream()
        .filter(Field::required)
        .map(Field::name)
        .filter(name -> !result.value().containsKey(name) && !terms.unreadable().contains(name))
        .forEach(
            name ->
                deciding
                    .violations()
                    .add(
                        "missing-field",
                        pointer + "/" + name,
                        "State " + name + ": nothing is left that it could be inherited from."));
    deciding
        .violations()
        .addAll(terms.act().kind().check(result.lane().subject(), result.value(), pointer));
  }
}
