package nl.peildatum.command.workbench.view;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import nl.peildatum.problem.Language;

/** The order of texts in a list of a language: a letter with a mark stands with the one without. */
public final class TextOrder {
  private TextOrder() {}

  public static Comparator<String> of(Language language) {
    var collator = Collator.getInstance(Locale.of(language.tag()));
    collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    return collator::compare;
  }
}
