package nl.peildatum.query.page.question;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
 * @param noSuchDay a day that the question writes and that does not exist; empty if it writes none
 */
public record FreeQuestion(
    String place, Optional<LocalDate> day, Optional<Period> period, Optional<NoSuchDay> noSuchDay) {
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

  /**
   * A day that does not exist, such as 31 February.
   *
   * @param lastInstead the last day of its month, or of its year if it has no such month either;
   *     Europe/Amsterdam
   */
  public record NoSuchDay(String written, LocalDate lastInstead) {}

  private FreeQuestion(String place, Optional<LocalDate> day, Optional<Period> period) {
    this(place, day, period, Optional.empty());
  }

  public static FreeQuestion of(String written) {
    var beside = dated(written);
    return new FreeQuestion(
        tidy(beside.place()), beside.day(), beside.period(), beside.noSuchDay());
  }

  /** The days to choose from where the question names no day: none, one or two. */
  public List<LocalDate> daysToChoose() {
    return noSuchDay
        .map(none -> List.of(none.lastInstead()))
        .or(() -> period.map(in -> List.of(in.first(), in.last())))
        .orElse(List.of());
  }

  /** A question without its date, every other word kept. */
  static String withoutDate(String written) {
    return dated(written).place();
  }

  private static FreeQuestion dated(String written) {
    for (var form : Form.values()) {
      var match = form.pattern.matcher(written);
      if (match.find()) {
        var month = form.month(match);
        if (month.isPresent()) {
          return onDay(
              without(written, match.start(), match.end()),
              match.group(),
              month.get(),
              form.dayOfMonth(match));
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

  private static FreeQuestion onDay(
      String place, String written, MonthWritten month, int dayOfMonth) {
    var last = month.lastDay();
    return month.has(dayOfMonth)
        ? new FreeQuestion(place, Optional.of(last.withDayOfMonth(dayOfMonth)), Optional.empty())
        : new FreeQuestion(
            place, Optional.empty(), Optional.empty(), Optional.of(new NoSuchDay(written, last)));
  }

  /** A month by its number as written, which may be none of the twelve. */
  private record MonthWritten(int year, int number) {
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

  private enum Form {
    YEAR_FIRST(FreeQuestion.YEAR_FIRST),
    DAY_FIRST(FreeQuestion.DAY_FIRST),
    IN_WORDS(FreeQuestion.IN_WORDS);

    private final Pattern pattern;

    Form(Pattern pattern) {
      this.pattern = pattern;
    }

    /** Empty if the word between the numbers names no month. */
    private Optional<MonthWritten> month(Matcher match) {
      var year = number(match.group(this == YEAR_FIRST ? 1 : 3));
      return this == IN_WORDS
          ? FreeQuestion.month(match.group(2))
              .map(month -> new MonthWritten(year, month.getValue()))
          : Optional.of(new MonthWritten(year, number(match.group(2))));
    }

    private int dayOfMonth(Matcher match) {
      return number(match.group(this == YEAR_FIRST ? 3 : 1));
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
