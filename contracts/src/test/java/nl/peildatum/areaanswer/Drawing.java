package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.peildatum.answer.Answers;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.Basis;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.Lane;

/**
 * A lane drawn by month: what each fact covers, and below it what the answer is on the first of the
 * month.
 */
final class Drawing {
  private static final int MONTHS = 18;
  private final LocalDate first = LocalDate.parse("2022-10-01");
  private final List<String> rows = new ArrayList<>();

  Drawing() {
    rows.add(row("", this::year));
    rows.add(
        row("", day -> "JFMAMJJASOND".substring(day.getMonthValue() - 1, day.getMonthValue())));
  }

  private String year(LocalDate day) {
    return day.getMonthValue() == 1 || day.equals(first) ? "'" + day.getYear() % 100 : "";
  }

  Drawing fact(String name, String from, String until) {
    var start = LocalDate.parse(from);
    var end = until.isEmpty() ? null : LocalDate.parse(until);
    rows.add(
        row(name, d -> !d.isBefore(start) && (end == null || d.isBefore(end)) ? "=" : " ")
            + (end == null ? ">" : ""));
    return this;
  }

  Drawing answer(String name, CountryRecord record, long sequence, Basis basis, Lane lane) {
    var known = record.asKnown(sequence, basis, null);
    rows.add(row(name, day -> letter(Answers.on(known, lane, day).status())));
    return this;
  }

  private static String letter(Status status) {
    return switch (status) {
      case IN_FORCE -> "#";
      case ENDED -> "e";
      case ANNULLED -> "x";
      case ANNOUNCED -> "a";
      case NOT_YET -> ".";
      case DISPUTED -> "?";
      case NEVER_DESIGNATED -> "-";
      case NOTHING_RECORDED -> "o";
      case UNCERTAIN -> "u";
      case DECLARED_NONE -> "n";
      case PLACE_UNKNOWN, OUTSIDE_COVERAGE, NO_COUNTRY_POLICY -> "!";
    };
  }

  private String row(String name, Function<LocalDate, String> cell) {
    var text = new StringBuilder("%-28s".formatted(name));
    for (var month = 0; month < MONTHS; month++) {
      var at = 28 + 2 * month;
      if (text.length() <= at) {
        text.append(" ".repeat(at - text.length())).append(cell.apply(first.plusMonths(month)));
      }
    }
    return text.toString().stripTrailing();
  }

  String text() {
    return String.join("\n", rows);
  }
}
