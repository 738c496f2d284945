package nl.peildatum.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.peildatum.decision.Coverage;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
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
  private final Map<String, CoveredDays> coveredDays = new ConcurrentHashMap<>();
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

  /** The statements of coverage of the country, in the order of the record; they add up. */
  public List<RecordedEvent> coverages() {
    return effective.coverages();
  }

  /** What {@link #coverages} state, in the same order. */
  public List<Coverage> coverage() {
    return coverages().stream().map(CoveredDays::coverage).toList();
  }

  /**
   * The statement that tells what is covered of a kind: the last that names the kind; if none does,
   * the last of any kind. Empty if nothing is claimed for the country.
   */
  public Optional<RecordedEvent> coverageOf(String kind) {
    return covered(kind).stated();
  }

  /** The statements of coverage that name the kind of policy, in the order of the record. */
  public List<RecordedEvent> coveragesOf(String kind) {
    return coverages().stream().filter(event -> CoveredDays.coverage(event).names(kind)).toList();
  }

  private CoveredDays covered(String kind) {
    return coveredDays.computeIfAbsent(kind, of -> CoveredDays.of(of, coverages()));
  }

  /**
   * Whether the day (Europe/Amsterdam) lies outside the days for which the register claims to be
   * complete for this kind of policy.
   */
  public boolean isOutsideCoverage(String kind, LocalDate day) {
    return covered(kind).isOutside(day);
  }

  /**
   * The kinds of policy of which the day (Europe/Amsterdam) was not read; none if the register
   * claims nothing for the country, or if it read the day for all kinds.
   */
  public List<String> kindsNotRead(LocalDate day) {
    return Kinds.found().all().stream()
        .map(Kind::name)
        .filter(kind -> isOutsideCoverage(kind, day))
        .toList();
  }

  public void cutByCoverage(String kind, RunOfDays run) {
    covered(kind).cut(run);
  }

  /** Whether coverage and declarations are those of another moment. */
  boolean areSameAs(AbsenceStatements other) {
    return effective.declarations().equals(other.effective.declarations())
        && coverages().equals(other.coverages());
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
    return Kinds.found().all().stream()
            .map(Kind::name)
            .allMatch(kind -> isOutsideCoverage(kind, day) == isOutsideCoverage(kind, other))
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
    coverages().forEach(event -> CoveredDays.period(event).eachBound(days::add));
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
