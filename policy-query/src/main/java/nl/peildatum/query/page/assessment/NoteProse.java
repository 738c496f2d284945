package nl.peildatum.query.page.assessment;

import java.util.Optional;
import nl.peildatum.query.page.entry.CodesInProse;
import nl.peildatum.query.page.frame.PageTexts;

/** Puts a note of the API into words for people: without codes, and with what to do. */
final class NoteProse {
  private final PageTexts texts;

  NoteProse(PageTexts texts) {
    this.texts = texts;
  }

  /** The sentence of a note with its days and codes in words. */
  String said(String code, String detail) {
    var said = CodesInProse.of(DaysInProse.of(detail, texts), texts);
    return switch (code) {
      case "OTHER_AREAS_MAY_BEAR" -> said.replaceFirst("; \\S+ mayAlsoBear\\.$", ".");
      case "MORE_FAVOURABLE_OF_SEVERAL" ->
          said.replaceFirst("\\bapplication\\b", texts.text("case.note.day.application"))
              .replaceFirst(
                  "(?<=dag van |day of )decision\\b", texts.text("case.note.day.decision"));
      default -> said;
    };
  }

  /** What a reader can do with a note of this code; empty where nothing is known to say. */
  Optional<String> advice(String code) {
    return texts.found("case.advice." + code);
  }
}
