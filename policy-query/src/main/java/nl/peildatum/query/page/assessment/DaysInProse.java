package nl.peildatum.query.page.assessment;

import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.peildatum.web.page.JsonDays;
import nl.peildatum.web.page.PageTexts;

/** Writes the days in a sentence of the API in words, and leaves those inside a name alone. */
final class DaysInProse {
  private static final Pattern DAY = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");

  private DaysInProse() {}

  static String of(String sentence, PageTexts texts) {
    return DAY.matcher(sentence)
        .replaceAll(
            found ->
                JsonDays.isDay(found.group())
                    ? texts.day(LocalDate.parse(found.group()))
                    : found.group());
  }
}
