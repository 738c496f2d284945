package nl.peildatum.query.page.entry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peildatum.web.page.PageTexts;

/** Writes the codes in a sentence in words: of a rule, and of how certain a statement is. */
public final class CodesInProse {
  private static final Pattern CODE = Pattern.compile("\\((?<code>[A-Z][A-Z0-9_]{3,})\\)");
  private static final Pattern CERTAINTY =
      Pattern.compile("\\(?\\b[Zz]ekerheid (?<mark>[AB])\\b\\)?");

  /** A grade of certainty at the start, followed by the same in words. */
  private static final Pattern TWICE =
      Pattern.compile("^[Zz]ekerheid B: n(?=iet in een primaire tekst gelezen\\b)");

  private CodesInProse() {}

  public static String of(String sentence, PageTexts texts) {
    var named =
        CODE.matcher(TWICE.matcher(sentence).replaceFirst("N"))
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        texts
                            .found("code." + found.group("code"))
                            .map(text -> "(" + text + ")")
                            .orElse(found.group())));
    return CERTAINTY
        .matcher(named)
        .replaceAll(
            found -> Matcher.quoteReplacement(texts.text("code.certainty." + found.group("mark"))));
  }
}
