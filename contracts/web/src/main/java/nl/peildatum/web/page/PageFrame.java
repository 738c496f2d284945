package nl.peildatum.web.page;

import java.util.HashMap;
import java.util.Map;
import nl.peildatum.problem.Language;

/**
 * What stands around the content of every page.
 *
 * @param otherLangAddress the address of this page in the other language
 * @param namedLanguage the tag of the language that the address of this page names; empty = none
 * @param styles the address of the style sheet
 */
public record PageFrame(
    Language language,
    String otherLangAddress,
    String namedLanguage,
    String styles,
    PrintedAddress printed) {
  /** Allows what this site serves, and no script. */
  public static final String SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** The variables of a template: those of its content, and those of its frame. */
  public Map<String, Object> around(Map<String, Object> content) {
    var all = new HashMap<>(content);
    all.put("lang", language.tag());
    all.put("otherLang", language.other().tag());
    all.put("otherLangAddress", otherLangAddress);
    all.put(KeptLanguage.VARIABLE, namedLanguage);
    all.put("styles", styles);
    all.putIfAbsent(PublicSite.VARIABLE, PublicSite.HERE);
    all.putAll(printed.around(PageTexts.in(language)));
    return all;
  }
}
