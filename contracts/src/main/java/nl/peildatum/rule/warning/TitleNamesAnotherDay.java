package nl.peildatum.rule.warning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Warning;
import nl.peildatum.wording.Wording;

/**
 * Warning: the title of an instrument begins with what it is and its date ("Brief van 11 januari
 * 2023 …"), and no date of the instrument is that day.
 */
final class TitleNamesAnotherDay {
  private static final String CODE = "title-names-another-day";

  /** The words that begin a title, for the types whose titles name their own day. */
  private static final Map<InstrumentType, String> OWN_WORDS =
      Map.of(
          InstrumentType.KAMERBRIEF,
          "kamerbrief|brief|letter",
          InstrumentType.RULING,
          "uitspraak|arrest|ruling|judgment");

  private static final List<String> DUTCH =
      List.of(
          "januari",
          "februari",
          "maart",
          "april",
          "mei",
          "juni",
          "juli",
          "augustus",
          "september",
          "oktober",
          "november",
          "december");
  private static final List<String> ENGLISH =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Pattern DATED =
      Pattern.compile(
          "(\\p{L}+)(?: van| of|,)? (\\d{1,2}) (\\p{L}{3,9}) (\\d{4})(?!\\d).*", Pattern.DOTALL);

  private TitleNamesAnotherDay() {}

  static Optional<Warning> of(Instrument instrument) {
    return Optional.ofNullable(instrument.title())
        .flatMap(title -> ownDayIn(title, instrument.type()))
        .filter(day -> !days(instrument).contains(day))
        .map(
            day ->
                new Warning(
                    CODE,
                    Wording.of("title-names-another-day", day, instrument.decidedOn()),
                    List.of()));
  }

  private static Set<LocalDate> days(Instrument instrument) {
    return Stream.of(instrument.decidedOn(), instrument.announcedOn(), instrument.publishedOn())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The day in a title that begins with a word for documents of the type. */
  private static Optional<LocalDate> ownDayIn(String title, InstrumentType type) {
    var dated = DATED.matcher(title.strip());
    var words = OWN_WORDS.get(type);
    return words != null
            && dated.matches()
            && dated.group(1).toLowerCase(Locale.ROOT).matches(words)
        ? month(dated.group(3))
            .flatMap(
                month ->
                    day(Integer.parseInt(dated.group(4)), month, Integer.parseInt(dated.group(2))))
        : Optional.empty();
  }

  private static Optional<Integer> month(String name) {
    var written = name.toLowerCase(Locale.ROOT);
    return Stream.of(DUTCH, ENGLISH)
        .map(months -> months.indexOf(written) + 1)
        .filter(month -> month > 0)
        .findFirst();
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
