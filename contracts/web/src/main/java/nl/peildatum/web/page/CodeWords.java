package nl.peildatum.web.page;

import java.util.regex.Pattern;

/** The words of a value that may be a code, where a member holds a code or a text. */
public final class CodeWords {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

  private CodeWords() {}

  /**
   * The words of a code; what is written like a code and is none is told apart as literal; another
   * text as it is.
   */
  public static String of(String value, PageTexts texts) {
    return texts
        .found("code." + value)
        .orElseGet(() -> CODE.matcher(value).matches() ? texts.text("code.unnamed", value) : value);
  }
}
