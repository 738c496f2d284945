package nl.peildatum.rule.warning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
  private static final Set<InstrumentType> OF_THIS_REGISTER =
      Set.of(InstrumentType.REGISTER, InstrumentType.DATA_CORRECTION);
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
          "(?:kamerbrief|brief|besluit|wijzigingsbesluit|regeling|uitspraak|arrest|letter|decision"
              + "|ruling|judgment)(?: van| of|,)? (\\d{1,2}) (\\p{L}{3,9}) (\\d{4})(?!\\d).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private TitleNamesAnotherDay() {}

  static Optional<Warning> of(Instrument instrument) {
    return Optional.ofNullable(instrument.title())
        .filter(_ -> !OF_THIS_REGISTER.contains(instrument.type()))
        .flatMap(TitleNamesAnotherDay::dayIn)
        .filter(day -> !days(instrument).contains(day))
        .map(day -> new Warning(CODE, Wording.of(CODE, day, instrument.decidedOn()), List.of()));
  }

  private static Set<LocalDate> days(Instrument instrument) {
    return Stream.of(instrument.decidedOn(), instrument.announcedOn(), instrument.publishedOn())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Optional<LocalDate> dayIn(String title) {
    var dated = DATED.matcher(title.strip());
    return dated.matches()
        ? month(dated.group(2))
            .flatMap(
                month ->
                    day(Integer.parseInt(dated.group(3)), month, Integer.parseInt(dated.group(1))))
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
