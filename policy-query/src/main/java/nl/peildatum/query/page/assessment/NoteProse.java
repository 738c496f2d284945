package nl.peildatum.query.page.assessment;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peildatum.query.page.entry.CodesInProse;
import nl.peildatum.web.page.PageTexts;

/** Puts a note of the API into words for people: without codes, and with what to do. */
final class NoteProse {
  private static final Pattern KIND = Pattern.compile("\\b[A-Z0-9]+(?:_[A-Z0-9]+)+\\b");

  private final PageTexts texts;

  NoteProse(PageTexts texts) {
    this.texts = texts;
  }

  /** The sentence of a note with its days and codes in words. */
  String said(String code, String detail) {
    var said = CodesInProse.of(DaysInProse.of(detail, texts), texts);
    return switch (code) {
      case "KINDS_NOT_READ" -> KIND.matcher(said).replaceAll(this::kind);
      case "OTHER_AREAS_MAY_BEAR" -> said.replaceFirst("; \\S+ mayAlsoBear\\.$", ".");
      case "MORE_FAVOURABLE_OF_SEVERAL" ->
          said.replaceFirst("\\bapplication\\b", texts.text("case.note.day.application"))
              .replaceFirst(
                  "(?<=dag van |day of )decision\\b", texts.text("case.note.day.decision"));
      default -> said;
    };
  }

  private String kind(MatchResult code) {
    return Matcher.quoteReplacement(texts.found("kind." + code.group()).orElse(code.group()));
  }

  /** What a reader can do with a note of this code; empty where nothing is known to say. */
  Optional<String> advice(String code) {
    return texts.found("case.advice." + code);
  }
}
