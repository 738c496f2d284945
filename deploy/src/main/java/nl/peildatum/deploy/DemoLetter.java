package nl.peildatum.deploy;

import nl.peildatum.deploy.importing.DecisionFile;
import nl.peildatum.deploy.importing.DecisionImport;
import nl.peildatum.deploy.importing.Register;

/**
 * The letter on Mali of 11 January 2023 (<i>Kamerbrief</i>), recorded as any administrator would:
 * through the public API.
 */
record DemoLetter(Register register) {
  String bring() {
    var outcome =
        new DecisionImport(register).bring(DecisionFile.carried("/demo/mali-2023-01-11.json"));
    register.awaitReadable("ML", outcome.last());
    return outcome.sentence();
  }
}
