package nl.peildatum.query.page.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.peildatum.problem.Language;

/**
 * A question as a person types it: a place or a country, and perhaps a date anywhere in it, such as
 * "Gao 11 januari 2023".
 *
 * @param place what is left without the date
 * @param day Europe/Amsterdam; empty if the question names no date
 * @param period the month or the year that the question names instead of a date; empty if it names
 *     none
 */
public record FreeQuestion(String place, Optional<LocalDate> day, Optional<Period> period) {
  private static final Pattern YEAR_FIRST = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})\\b");
  private static final Pattern IN_WORDS =
      Pattern.compile("\\b(\\d{1,2})\\s+(\\p{L}{3,})\\.?\\s+(\\d{4})\\b");
  private static final Pattern MONTH_OR_YEAR =
      Pattern.compile(
          "(?:(?:\\b\\d{1,2}\\s+)?\\b(\\p{L}{3,})\\.?\\s+)?\\b(1[89]\\d\\d|2\\d{3})\\b");

  /** Words of a question that name no place: small words, and words for policy as such. */
  private static final Pattern WORDS_BESIDE_THE_PLACE =
      Pattern.compile(
          "(?iu)(?<=^|\\s)(op|on|in|per|voor|for|waar|where|was|is|het|the|er|there|een|a|gold|geldt"
              + "|gevaarlijk|dangerous|beleid|policy|vandaag|nu|today|now|artikel|article|art\\.?|15["
              + " -]?\\(?c\\)?|uitzonderlijke|situatie|besluitmoratorium|vertrekmoratorium"
              + "|moratorium|moratoria)(?=\\s|$)|[,;?]");

  /**
   * A month or a year.
   *
   * @param first Europe/Amsterdam, inclusive
   * @param last Europe/Amsterdam, inclusive
   */
  public record Period(LocalDate first, LocalDate last) {}

  public static FreeQuestion of(String written) {
    var beside = dated(written);
    return new FreeQuestion(tidy(beside.place()), beside.day(), beside.period());
  }

  /** A question without its date, every other word kept. */
  static String withoutDate(String written) {
    return dated(written).place();
  }

  private static FreeQuestion dated(String written) {
    for (var form : Form.values()) {
      var match = form.pattern.matcher(written);
      if (match.find()) {
        var day = form.day(match.group(1), match.group(2), match.group(3));
        if (day.isPresent()) {
          return new FreeQuestion(
              without(written, match.start(), match.end()), day, Optional.empty());
        }
      }
    }
    return ofPeriod(written);
  }

  private static FreeQuestion ofPeriod(String written) {
    var match = MONTH_OR_YEAR.matcher(written);
    if (!match.find()) {
      return new FreeQuestion(written, Optional.empty(), Optional.empty());
    }
    var year = Year.of(number(match.group(2)));
    var month = Optional.ofNullable(match.group(1)).flatMap(FreeQuestion::month).map(year::atMonth);
    var period =
        month
            .map(named -> new Period(named.atDay(1), named.atEndOfMonth()))
            .orElseGet(() -> new Period(year.atDay(1), year.atMonth(12).atEndOfMonth()));
    var from = month.isPresent() ? match.start() : match.start(2);
    return new FreeQuestion(
        without(written, from, match.end()), Optional.empty(), Optional.of(period));
  }

  private static String without(String written, int from, int until) {
    return written.substring(0, from) + " " + written.substring(until);
  }

  private static String tidy(String text) {
    return WORDS_BESIDE_THE_PLACE
        .matcher(text.replaceAll("[,;?]", " "))
        .replaceAll(" ")
        .strip()
        .replaceAll("\\s+", " ");
  }

  private enum Form {
    YEAR_FIRST(FreeQuestion.YEAR_FIRST),
    DAY_FIRST(FreeQuestion.DAY_FIRST),
    IN_WORDS(FreeQuestion.IN_WORDS);

    private final Pattern pattern;

    Form(Pattern pattern) {
      this.pattern = pattern;
    }

    private Optional<LocalDate> day(String first, String second, String third) {
      try {
        return switch (this) {
          case YEAR_FIRST ->
              Optional.of(LocalDate.of(number(first), number(second), number(third)));
          case DAY_FIRST -> Optional.of(LocalDate.of(number(third), number(second), number(first)));
          case IN_WORDS ->
              month(second).map(month -> LocalDate.of(number(third), month, number(first)));
        };
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** The month with this Dutch or English name, or the first three letters of it or more. */
  private static Optional<Month> month(String word) {
    var asked = word.toLowerCase(Locale.ROOT);
    for (var month : Month.values()) {
      for (var language : Language.values()) {
        var name = month.getDisplayName(TextStyle.FULL, Locale.of(language.tag()));
        if (name.toLowerCase(Locale.ROOT).startsWith(asked)) {
          return Optional.of(month);
        }
      }
    }
    return Optional.empty();
  }
}
