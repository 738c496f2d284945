package nl.peildatum.deploy.importing;

import java.io.PrintStream;
import nl.peildatum.problem.Language;
import nl.peildatum.wording.Wording;

/** Prints what an import did, a line each, in one language. */
record Report(PrintStream out, Language language) {
  void line(String text) {
    out.println(text);
  }

  void line(String before, Wording text) {
    line(before + told(text));
  }

  String told(Wording text) {
    return text.in(language.locale());
  }
}
