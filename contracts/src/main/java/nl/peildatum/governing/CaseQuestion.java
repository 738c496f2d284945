package nl.peildatum.governing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Person;
import org.jspecify.annotations.Nullable;

/**
 * A question about a case: the area that the person comes from, the stage of the case, and its
 * dates. It holds nothing that identifies the person.
 *
 * @param area as written; {@code null} = not stated
 * @param dates Europe/Amsterdam
 * @param extra options asked for by name in addition to those of the stage, in order
 * @param bekendOp only what was public on this day (inclusive) counts; {@code null} = no filter
 */
public record CaseQuestion(
    CountryCode country,
    @Nullable String area,
    ProcedureStage stage,
    Map<CaseDate, LocalDate> dates,
    Person person,
    List<GoverningOption> extra,
    Basis basis,
    @Nullable LocalDate bekendOp) {

  /** The rules that apply, the default first. */
  public List<GoverningRule> rules(GoverningRules table) {
    var options = new LinkedHashSet<>(table.options(stage, dates.keySet()));
    options.addAll(extra);
    return options.stream().map(table::rule).toList();
  }

  /** The dates that the rules need and the case does not state. */
  public List<CaseDate> missing(GoverningRules table) {
    var needed = new LinkedHashSet<CaseDate>();
    for (var rule : rules(table)) {
      needed.addAll(rule.days());
      Stream.ofNullable(rule.changesAfter()).forEach(needed::add);
    }
    needed.removeAll(dates.keySet());
    return List.copyOf(needed);
  }

  /** The governing days, the default first; for a question from which no date is missing. */
  public List<GoverningDay> days(GoverningRules table) {
    var days = new ArrayList<GoverningDay>();
    for (var rule : rules(table)) {
      rule.days().forEach(date -> days.add(day(rule, date)));
    }
    return days;
  }

  private GoverningDay day(GoverningRule rule, CaseDate date) {
    var day = Objects.requireNonNull(dates.get(date), date::written);
    var contested = rule.changesAfter() == null ? null : dates.get(rule.changesAfter());
    return new GoverningDay(rule, date, day, publicBy(rule, day), contested);
  }

  /**
   * The day by which policy must be public to count: {@code bekendOp}, or the rule's day if that is
   * earlier and the rule filters by publicness.
   */
  private @Nullable LocalDate publicBy(GoverningRule rule, LocalDate day) {
    return rule.byPublicness() && (bekendOp == null || day.isBefore(bekendOp)) ? day : bekendOp;
  }
}
