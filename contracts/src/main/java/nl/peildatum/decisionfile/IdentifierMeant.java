package nl.peildatum.decisionfile;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.peildatum.source.IdentifierKind;
import nl.peildatum.source.Identifiers;

/**
 * Finds the identifier that was meant by a text in a wrong form, by its letters and numbers: other
 * signs between them, and words around them, are left out.
 */
final class IdentifierMeant {
  private static final Map<IdentifierKind, Form> FORMS = new EnumMap<>(IdentifierKind.class);

  static {
    FORMS.put(
        IdentifierKind.KAMERSTUK,
        new Form("(\\d{2})[ .]?(\\d{3})[^\\d]{1,12}(\\d{1,5})", "$1 $2, nr. $3"));
    FORMS.put(IdentifierKind.WBV, new Form("((?:19|20)\\d{2})[^\\d]{1,5}(\\d{1,3})", "WBV $1/$2"));
    FORMS.put(
        IdentifierKind.STAATSCOURANT,
        new Form("((?:19|20)\\d{2})[^\\d]{1,8}(\\d{1,6})", "Stcrt. $1, $2"));
    FORMS.put(
        IdentifierKind.ECLI,
        new Form(
            "ECLI\\W{0,3}([A-Z]{2})\\W{1,3}([A-Z]{1,7})\\W{1,3}(\\d{4})\\W{1,3}(\\w{1,25})",
            "ECLI:$1:$2:$3:$4"));
    FORMS.put(
        IdentifierKind.DISTRICT_COURT_DIGITAL,
        new Form("NL\\W{0,3}(\\d{2})\\W{0,3}(\\d{1,5})", "NL$1.$2"));
    FORMS.put(
        IdentifierKind.DISTRICT_COURT_PAPER,
        new Form("AWB\\W{0,3}(\\d{2})\\W{1,3}(\\d{1,5})", "AWB $1/$2"));
    FORMS.put(
        IdentifierKind.COUNCIL_OF_STATE,
        new Form("(20\\d{7})\\W{1,3}(\\d)\\W{1,3}([AVR])\\W{0,3}(\\d)", "$1/$2/$3$4"));
    FORMS.put(
        IdentifierKind.EU_CASE, new Form("([CTF])\\W{0,3}(\\d{1,4})\\W{1,3}(\\d{2})", "$1-$2/$3"));
    FORMS.put(
        IdentifierKind.VC_PARAGRAPH,
        new Form("([ABC])\\W{0,3}(\\d{1,2})\\W{1,3}(\\d{1,2}(?:\\.\\d{1,2}){0,4})", "$1$2/$3"));
  }

  private IdentifierMeant() {}

  /**
   * How an identifier of a kind is written.
   *
   * @param written its letters and numbers, with any signs between them
   * @param form its normal form
   */
  private record Form(Pattern written, String form) {
    Form(String written, String form) {
      this(Pattern.compile(written, Pattern.CASE_INSENSITIVE), form);
    }

    Optional<String> of(String text) {
      var found = written.matcher(text);
      return found.find()
          ? Optional.of(found.reset(found.group()).replaceFirst(form))
          : Optional.empty();
    }
  }

  /** The first identifier of an expected kind that the text may mean, in its normal form. */
  static Optional<String> by(String text, Set<IdentifierKind> expected) {
    return expected.stream()
        .sorted()
        .flatMap(kind -> Optional.ofNullable(FORMS.get(kind)).stream())
        .flatMap(form -> form.of(text).stream())
        .flatMap(meant -> Identifiers.recognise(meant, expected).stream())
        .map(recognised -> recognised.identifier().normal())
        .findFirst();
  }
}
