package nl.peildatum.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.time.LanePeriod;
import nl.peildatum.time.LaneTimeline;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The statements about a country that explain an absence in any of its lanes, as known at one
 * coordinate: the coverage of the register, and the declarations that the country has no policy.
 */
public final class AbsenceStatements {
  private final EffectiveEvents effective;
  private final Supplier<DaysOfSets> findDaysOfSets;
  private volatile @Nullable DaysOfSets daysOfSets;
  private volatile @Nullable LaneTimeline<RecordedEvent> declarations;
  private volatile @Nullable SortedSet<LocalDate> turningDays;

  /**
   * @param findDaysOfSets reads all lanes of the country; called only if there is a declaration
   */
  AbsenceStatements(EffectiveEvents effective, Supplier<DaysOfSets> findDaysOfSets) {
    this.effective = effective;
    this.findDaysOfSets = findDaysOfSets;
  }

  /**
   * The last statement of coverage: the first day, inclusive, from which the register claims to be
   * complete. Empty if none.
   */
  public Optional<RecordedEvent> coverage() {
    return effective.coverage();
  }

  private Optional<LocalDate> coveredFrom() {
    return coverage().map(event -> ((CoverageStated) event.statement()).from());
  }

  public boolean isOutsideCoverage(LocalDate day) {
    return coveredFrom().filter(day::isBefore).isPresent();
  }

  public void cutByCoverage(RunOfDays run) {
    coveredFrom().ifPresent(run::cut);
  }

  /** Whether coverage and declarations are those of another moment. */
  boolean areSameAs(AbsenceStatements other) {
    return effective.declarations().equals(other.effective.declarations())
        && coverage().equals(other.coverage());
  }

  public boolean hasNoDeclaration() {
    return effective.declarations().isEmpty();
  }

  /** The last declaration that the country has no policy on the day, unless a Set stands there. */
  private Optional<RecordedEvent> noPolicyOn(LocalDate day) {
    return declarations()
        .standing(day)
        .map(LanePeriod::fact)
        .filter(event -> !daysOfSets().contains(day));
  }

  /**
   * The last declaration that the country has no policy on the day of the run, unless a Set stands
   * there; cuts the run where the result changes.
   */
  public Optional<RecordedEvent> noPolicyOn(RunOfDays run) {
    var declaration = declarations().segmentOn(run.day());
    run.cutIf(declaration.from());
    run.cutIf(declaration.until());
    if (declaration.standing().isPresent()) {
      daysOfSets().cut(run);
    }
    return noPolicyOn(run.day());
  }

  /**
   * Whether on every day these statements and others have an equal declaration that the country has
   * no policy, or both have none.
   */
  public boolean haveEqualDeclarations(AbsenceStatements other) {
    var days = new TreeSet<>(turningDays());
    days.addAll(other.turningDays());
    return days.stream().allMatch(day -> noPolicySequence(day).equals(other.noPolicySequence(day)));
  }

  /** Whether two days have equal coverage and an equal declaration of no country policy. */
  public boolean areEqualOn(LocalDate day, LocalDate other) {
    return isOutsideCoverage(day) == isOutsideCoverage(other)
        && noPolicySequence(day).equals(noPolicySequence(other));
  }

  private Optional<Long> noPolicySequence(LocalDate day) {
    return noPolicyOn(day).map(RecordedEvent::sequence);
  }

  /**
   * The number of facts that must be read, beside the lane itself, to answer about a lane without
   * facts.
   */
  public long factsRead() {
    return hasNoDeclaration() || effective.isWholeRecord() ? 0 : effective.upTo();
  }

  /** All days (Europe/Amsterdam) on which the status of a lane without any fact may change. */
  public SortedSet<LocalDate> turningDays() {
    var days = turningDays;
    if (days == null) {
      days = turningDaysWithoutSets();
      if (!hasNoDeclaration()) {
        days.addAll(daysOfSets().turningDays());
      }
      days = Collections.unmodifiableSortedSet(days);
      turningDays = days;
    }
    return days;
  }

  /** The days (Europe/Amsterdam) on which coverage or a declaration starts or ends. */
  public SortedSet<LocalDate> turningDaysWithoutSets() {
    var days = new TreeSet<LocalDate>();
    coveredFrom().ifPresent(days::add);
    for (var event : effective.declarations()) {
      period(event).eachBound(days::add);
    }
    return days;
  }

  private DaysOfSets daysOfSets() {
    var days = daysOfSets;
    if (days == null) {
      days = findDaysOfSets.get();
      daysOfSets = days;
    }
    return days;
  }

  /**
   * The timeline of the declarations that the country has no policy: on each day the one recorded
   * last. Sets are not taken into account.
   */
  private LaneTimeline<RecordedEvent> declarations() {
    var found = declarations;
    if (found == null) {
      found =
          LaneTimeline.of(
              effective.declarations().stream()
                  .map(event -> new LanePeriod<>(event, period(event), false, true))
                  .toList());
      declarations = found;
    }
    return found;
  }

  private static ValidPeriod period(RecordedEvent event) {
    var declared = (NoCountryPolicyDeclared) event.statement();
    return new ValidPeriod(declared.from(), declared.until());
  }
}
