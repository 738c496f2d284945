package nl.peildatum.query.page.question;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peildatum.problem.Language;
import nl.peildatum.query.page.question.FreeQuestion.NoSuchDay;
import nl.peildatum.query.page.question.FreeQuestion.Period;
import org.jspecify.annotations.Nullable;

/** Takes the days, months and years that a text writes out of it, with the small words before. */
final class WrittenDays {
  /** The words that lead to a day: "tussen 1 januari 2023 en 1 juni 2023". */
  private static final String LEADING =
      "(?iu)(?:(?:(?<![\\p{L}\\p{N}])(?:tussen|van|vanaf|sinds|en|tot|met|t/m|op|per|between|from"
          + "|since|and|to|until|till|through|with|on|in|versus|vs\\.?)\\s+)|[-–—/&+]\\s*){0,5}";

  private static final Pattern YEAR_FIRST =
      form("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");
  private static final Pattern DAY_FIRST =
      form("(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4})");
  private static final Pattern IN_WORDS =
      form("(?<day>\\d{1,2})\\s+(?<month>\\p{L}{3,})\\.?\\s+(?<year>\\d{4})");

  private static final Pattern MONTH_OR_YEAR =
      Pattern.compile(
          LEADING
              + "(?:(?:\\b\\d{1,2}\\s+)?\\b(?<month>\\p{L}{3,})\\.?\\s+)?"
              + "\\b(?<year>1[89]\\d\\d|2\\d{3})\\b");

  /** The first of two days in words, where only the second has a month or a year of its own. */
  private static final Pattern REST_FOLLOWS =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:(?<lead>(?:tussen|van|vanaf|between|from)\\s+)(?<day>\\d{1,2})|(?<dated>\\d{1,2}\\s+(?<word>\\p{L}{3,}))\\.?)(?=\\s+(?:en|and|tot|tot"
              + " en met|t/m|to|until|till|through|met|with|[-–—])"
              + "\\s+\\d{1,2}\\s+(?<month>\\p{L}{3,})\\.?\\s+(?<year>\\d{4})(?!\\d))");

  private final TreeSet<LocalDate> days = new TreeSet<>();
  private @Nullable NoSuchDay noSuchDay;
  private @Nullable Period period;
  private final String rest;

  private WrittenDays(String written) {
    var text = REST_FOLLOWS.matcher(written).replaceAll(WrittenDays::whole);
    for (var form : List.of(YEAR_FIRST, DAY_FIRST, IN_WORDS)) {
      text = form.matcher(text).replaceAll(this::withoutDay);
    }
    rest = MONTH_OR_YEAR.matcher(text).replaceAll(this::withoutPeriod);
  }

  static WrittenDays in(String written) {
    return new WrittenDays(written);
  }

  /** The text without its days, months and years. */
  String rest() {
    return rest;
  }

  /** The days that exist, each once, in the order of the calendar. */
  List<LocalDate> days() {
    return List.copyOf(days);
  }

  /** The last day written that does not exist. */
  Optional<NoSuchDay> noSuchDay() {
    return Optional.ofNullable(noSuchDay);
  }

  /** The time from the first to the last month or year that is written without a day. */
  Optional<Period> period() {
    return Optional.ofNullable(period);
  }

  private static Pattern form(String date) {
    return Pattern.compile(LEADING + "\\b(?<date>" + date + ")\\b");
  }

  /** A day with the month, where it has none, and the year of the day that follows it. */
  private static String whole(MatchResult match) {
    var word = match.group("word");
    var year = " " + match.group("year");
    if (word == null) {
      var day = match.group("lead") + match.group("day") + " " + match.group("month");
      return Matcher.quoteReplacement(day + year);
    }
    return Matcher.quoteReplacement(
        month(word).isPresent() ? match.group("dated") + year : match.group());
  }

  /** Keeps the text if the word between the numbers names no month. */
  private String withoutDay(MatchResult match) {
    var month = MonthWritten.of(number(match.group("year")), match.group("month"));
    month.ifPresent(of -> add(of, number(match.group("day")), match.group("date")));
    return month.isPresent() ? " " : Matcher.quoteReplacement(match.group());
  }

  private void add(MonthWritten month, int dayOfMonth, String written) {
    if (month.has(dayOfMonth)) {
      days.add(month.lastDay().withDayOfMonth(dayOfMonth));
    } else {
      noSuchDay = new NoSuchDay(written, month.lastDay());
    }
  }

  /** Keeps the word before a year if it names no month. */
  private String withoutPeriod(MatchResult match) {
    var year = Year.of(number(match.group("year")));
    var word = match.group("month");
    var month = Optional.ofNullable(word).flatMap(WrittenDays::month).map(year::atMonth);
    add(
        month
            .map(named -> new Period(named.atDay(1), named.atEndOfMonth()))
            .orElseGet(() -> new Period(year.atDay(1), year.atMonth(12).atEndOfMonth())));
    return word == null || month.isPresent()
        ? " "
        : Matcher.quoteReplacement(
            match.group().substring(0, match.start("year") - match.start()) + " ");
  }

  private void add(Period written) {
    period =
        period == null
            ? written
            : new Period(
                written.first().isBefore(period.first()) ? written.first() : period.first(),
                written.last().isAfter(period.last()) ? written.last() : period.last());
  }

  /** A month by its number as written, which may be none of the twelve. */
  private record MonthWritten(int year, int number) {
    /** Empty if the text is neither a number nor the name of a month. */
    static Optional<MonthWritten> of(int year, String text) {
      return Character.isDigit(text.charAt(0))
          ? Optional.of(new MonthWritten(year, WrittenDays.number(text)))
          : month(text).map(month -> new MonthWritten(year, month.getValue()));
    }

    boolean isOfTheYear() {
      return number >= 1 && number <= Month.values().length;
    }

    LocalDate lastDay() {
      return Year.of(year)
          .atMonth(isOfTheYear() ? number : Month.DECEMBER.getValue())
          .atEndOfMonth();
    }

    boolean has(int dayOfMonth) {
      return isOfTheYear() && dayOfMonth >= 1 && dayOfMonth <= lastDay().getDayOfMonth();
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
