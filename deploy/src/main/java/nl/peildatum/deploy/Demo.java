package nl.peildatum.deploy;

import java.util.List;
import java.util.function.Consumer;
import nl.peildatum.deploy.importing.DecisionImport;
import nl.peildatum.deploy.importing.Outcome;
import nl.peildatum.deploy.importing.Register;

/** Records the demonstration through the public API, as any administrator would. */
record Demo(Register register) {

  /**
   * Records the letter on Mali of 11 January 2023 (<i>Kamerbrief</i>), and returns a sentence about
   * it.
   */
  String letter() {
    var outcome = new DecisionImport(register).bring(DemoDecisions.file(DemoDecisions.LETTER));
    register.awaitReadable("ML", outcome.last());
    return outcome.sentence();
  }

  /**
   * Records all decisions of some countries and waits until they can be read.
   *
   * @param names names from {@link DemoDecisions#countries}, in any order
   */
  void countries(List<String> names, Consumer<String> say) {
    for (var name : names) {
      var files = DemoDecisions.of(name);
      var outcomes = files.stream().map(new DecisionImport(register)::bring).toList();
      register.awaitReadable(files.getFirst().country(), outcomes.getLast().last());
      say.accept(told(name, outcomes));
    }
  }

  private static String told(String name, List<Outcome> outcomes) {
    var already = outcomes.stream().filter(Outcome::already).count();
    return "demo %s: %d decisions recorded, %d on record already; its record ends at %d"
        .formatted(name, outcomes.size() - already, already, outcomes.getLast().last());
  }
}
