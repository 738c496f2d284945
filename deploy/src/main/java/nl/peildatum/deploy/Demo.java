package nl.peildatum.deploy;

import java.util.List;
import java.util.function.Consumer;
import nl.peildatum.deploy.importing.DecisionImport;
import nl.peildatum.deploy.importing.Outcome;
import nl.peildatum.deploy.importing.Register;
import nl.peildatum.problem.Language;

/** Records the demonstration's decisions through the public API, as an administrator would. */
record Demo(Register register) {

  /** Records the letter on Mali of 11 January 2023 (<i>Kamerbrief</i>); returns a line to print. */
  String recordLetter() {
    var outcome = new DecisionImport(register).importFile(DemoDecisions.file(DemoDecisions.LETTER));
    register.awaitReadable("ML", outcome.lastSequence());
    return outcome.sentence(Language.ENGLISH);
  }

  /**
   * Records all decisions of some countries and waits until they can be read.
   *
   * @param names names from {@link DemoDecisions#countries}, in any order
   */
  void recordCountries(List<String> names, Consumer<String> printLine) {
    for (var name : names) {
      var files = DemoDecisions.of(name);
      var outcomes = files.stream().map(new DecisionImport(register)::importFile).toList();
      register.awaitReadable(files.getFirst().country(), outcomes.getLast().lastSequence());
      printLine.accept(summary(name, outcomes));
    }
  }

  private static String summary(String name, List<Outcome> outcomes) {
    var already = outcomes.stream().filter(Outcome::wasRecorded).count();
    return "demo %s: %d decisions recorded, %d on record already; its record ends at %d"
        .formatted(name, outcomes.size() - already, already, outcomes.getLast().lastSequence());
  }
}
