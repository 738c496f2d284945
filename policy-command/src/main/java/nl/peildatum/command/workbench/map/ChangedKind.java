package nl.peildatum.command.workbench.map;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.answer.Status;
import nl.peildatum.command.DryRun;
import nl.peildatum.decision.Basis;
import nl.peildatum.difference.AbsenceDifference;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.difference.LaneDifference;
import nl.peildatum.kind.Kinds;
import nl.peildatum.web.map.AreaReading;
import nl.peildatum.web.map.MapTopic;
import org.jspecify.annotations.Nullable;

/**
 * A kind of policy that a decision changes on the map.
 *
 * @param basis OPERATIONAL, unless the decision changes only what holds in law
 * @param days from which something differs, in order, Europe/Amsterdam; at least one
 * @param first the first day on which policy differs
 */
record ChangedKind(String name, Basis basis, List<LocalDate> days, LocalDate first) {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Comparator<ChangedKind> FOREMOST_FIRST =
      Comparator.comparing((ChangedKind one) -> !one.name().equals(foremost()))
          .thenComparing(ChangedKind::name);

  /**
   * A run of days that differ.
   *
   * @param isOfPolicy whether policy stands or has ended from the day on, before or after
   */
  private record Run(String kind, Basis basis, LocalDate day, boolean isOfPolicy) {}

  /** The kinds that a decision changes on the map, article 15(c) first. */
  static List<ChangedKind> of(DryRun.OfNew run) {
    var today = today(run);
    var lanes =
        run.lanes().stream()
            .filter(one -> MapTopic.isShown(one.lane()))
            .map(one -> run(one, today));
    var areas =
        run.areas().stream()
            .filter(one -> MapTopic.isShown(one.lane()))
            .map(one -> run(one, today));
    var absences =
        run.absence().stream()
            .filter(ChangedKind::isShown)
            .map(one -> absence(one.basis(), one.from(), one.until(), today));
    return Stream.of(lanes, areas, absences)
        .flatMap(runs -> runs)
        .collect(groupingBy(Run::kind))
        .entrySet()
        .stream()
        .map(kind -> of(kind.getKey(), kind.getValue()))
        .sorted(FOREMOST_FIRST)
        .toList();
  }

  private static ChangedKind of(String kind, List<Run> runs) {
    var isOperational = runs.stream().anyMatch(run -> run.basis() == Basis.OPERATIONAL);
    var basis = isOperational ? Basis.OPERATIONAL : Basis.FORMAL;
    var ofBasis = runs.stream().filter(run -> run.basis() == basis).toList();
    var days = ofBasis.stream().map(Run::day).distinct().sorted().toList();
    var first =
        ofBasis.stream()
            .filter(Run::isOfPolicy)
            .map(Run::day)
            .min(Comparator.naturalOrder())
            .orElseGet(days::getFirst);
    return new ChangedKind(kind, basis, days, first);
  }

  private static String foremost() {
    return Kinds.found().foremost().name();
  }

  /** Of an absence, the map shows that of the kind that is always answered. */
  private static boolean isShown(AbsenceDifference run) {
    return run.kinds().isEmpty() || run.kinds().contains(foremost());
  }

  private static Run run(LaneDifference of, LocalDate today) {
    var isOfPolicy = isOfPolicy(of.from(), of.before().status(), of.after().status());
    return new Run(of.lane().kind(), of.basis(), day(of.from(), of.until(), today), isOfPolicy);
  }

  private static Run run(AreaDifference of, LocalDate today) {
    var isOfPolicy = isOfPolicy(of.from(), of.before().status(), of.after().status());
    return new Run(of.lane().kind(), of.basis(), day(of.from(), of.until(), today), isOfPolicy);
  }

  private static boolean isOfPolicy(@Nullable LocalDate from, Status before, Status after) {
    return from != null && (AreaReading.isOfPolicy(before) || AreaReading.isOfPolicy(after));
  }

  private static Run absence(
      Basis basis, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
    return new Run(foremost(), basis, day(from, until, today), false);
  }

  /** The first day of a run; of one without a first day its last, or else today. */
  private static LocalDate day(
      @Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
    if (from != null) {
      return from;
    }
    return until == null ? today : until.minusDays(1);
  }

  /** The day on which the decision would be recorded. */
  private static LocalDate today(DryRun.OfNew run) {
    return run.after()
        .headRecordedAt()
        .map(at -> at.atZone(AMSTERDAM).toLocalDate())
        .orElse(LocalDate.EPOCH);
  }
}
