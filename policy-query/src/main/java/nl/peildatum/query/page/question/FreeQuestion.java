package nl.peildatum.query.page.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question as a person types it: a place or a country, and perhaps one or two dates anywhere in
 * it, such as "Gao 11 januari 2023".
 *
 * @param place what is left without the dates
 * @param days Europe/Amsterdam, each once, in the order of the calendar
 * @param period the months or years that the question names without a day; empty if it names none
 * @param noSuchDay a day that the question writes and that does not exist; empty if it writes none
 */
public record FreeQuestion(
    String place, List<LocalDate> days, Optional<Period> period, Optional<NoSuchDay> noSuchDay) {
  /** The most days among which a page lets choose. */
  private static final int MOST_TO_CHOOSE = 12;

  /** Words of a question that name no place: small words, and words for policy as such. */
  private static final Pattern WORDS_BESIDE_THE_PLACE =
      Pattern.compile(
          "(?iu)(?<=^|\\s)(op|on|in|per|voor|for|waar|where|was|is|het|the|er|there|een|a|gold|geldt"
              + "|gevaarlijk|dangerous|beleid|policy|vandaag|nu|today|now|artikel|article|art\\.?|15["
              + " -]?\\(?c\\)?|uitzonderlijke|situatie|besluitmoratorium|vertrekmoratorium"
              + "|moratorium|moratoria|vergelijk|vergelijking|verschil|verschillen|compare"
              + "|comparison|difference|differences)(?=\\s|$)|[,;?]");

  /**
   * A month or a year, or more than one.
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

  public static FreeQuestion of(String written) {
    var dated = WrittenDays.in(written);
    return new FreeQuestion(tidy(dated.rest()), dated.days(), dated.period(), dated.noSuchDay());
  }

  /** The day, if the question names one day and no other time. */
  public Optional<LocalDate> day() {
    return days.size() == 1 && namesWholeDays() ? Optional.of(days.getFirst()) : Optional.empty();
  }

  /** Whether the question names two days, and no other time. */
  public boolean namesTwoDays() {
    return days.size() == 2 && namesWholeDays();
  }

  private boolean namesWholeDays() {
    return period.isEmpty() && noSuchDay.isEmpty();
  }

  /** The days to choose from where the question names no day or more than one, in their order. */
  public List<LocalDate> daysToChoose() {
    return day().isPresent()
        ? List.of()
        : Stream.of(
                days.stream(),
                noSuchDay.stream().map(NoSuchDay::lastInstead),
                period.stream().flatMap(in -> Stream.of(in.first(), in.last())))
            .flatMap(part -> part)
            .sorted()
            .distinct()
            .limit(MOST_TO_CHOOSE)
            .toList();
  }

  /**
   * The name of the reason for which a day is to be chosen: a day that does not exist, more than
   * two days, two days, or a month or a year.
   */
  public String whyChoose() {
    if (noSuchDay.isPresent()) {
      return "noSuchDay";
    }
    if (days.size() > 2) {
      return "tooManyDays";
    }
    return namesTwoDays() ? "twoDays" : "period";
  }

  /** A question without its dates, every other word kept. */
  static String withoutDate(String written) {
    return WrittenDays.in(written).rest();
  }

  private static String tidy(String text) {
    return WORDS_BESIDE_THE_PLACE
        .matcher(text.replaceAll("[,;?]", " "))
        .replaceAll(" ")
        .strip()
        .replaceAll("\\s+", " ");
  }
}
