package nl.peildatum.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.time.FactChain;
import nl.peildatum.time.LanePeriod;
import org.jspecify.annotations.Nullable;

/**
 * A live correction chain with its start on one basis, and the days that it contributes to its
 * lane. Equality is object identity.
 */
public final class DatedFact {
  private final FactWithStarts started;
  private final Basis basis;
  private final @Nullable LanePeriod<DatedFact> lanePeriod;

  DatedFact(FactWithStarts started, Basis basis) {
    this.started = started;
    this.basis = basis;
    var hiddenFrom = chain().annulment().map(FactChain.Annulment::fromInclusive).orElse(null);
    this.lanePeriod = lanePeriod(hiddenFrom).orElse(null);
  }

  public FactWithStarts started() {
    return started;
  }

  public FactChain<PolicyFact> chain() {
    return started.chain();
  }

  public Starts starts() {
    return started.starts();
  }

  /** The start on the basis of this fact. */
  public Start start() {
    return starts().on(basis);
  }

  /** The content of the live end of the chain. */
  public PolicyFact content() {
    return chain().content();
  }

  public boolean isSet() {
    return content().isSet();
  }

  public boolean isEnd() {
    return content().isEnd();
  }

  boolean isBounded() {
    return start().bounds() != null && !isAnnulled();
  }

  /** Whether only bounds of the start are known, and the day lies between them. */
  boolean mayHaveStartedOn(LocalDate day) {
    var bounds = start().bounds();
    return bounds != null && bounds.leaveOpen(day);
  }

  void eachStartBound(Consumer<LocalDate> take) {
    var bounds = start().bounds();
    if (bounds != null) {
      bounds.eachBound(take);
    }
  }

  boolean isAnnulled() {
    return chain().annulment().isPresent();
  }

  /** Whether an annulment hides this fact on the day (Europe/Amsterdam). */
  boolean isHiddenOn(LocalDate day) {
    return chain().annulment().filter(by -> !day.isBefore(by.fromInclusive())).isPresent();
  }

  /**
   * The days that this fact contributes to its lane; empty while its start is not known, and if an
   * annulment hides all of its days.
   */
  public Optional<LanePeriod<DatedFact>> lanePeriod() {
    return Optional.ofNullable(lanePeriod);
  }

  /**
   * The days that this fact would contribute if no ruling had annulled it; empty while its start is
   * not known.
   */
  Optional<LanePeriod<DatedFact>> lanePeriodAsDecided() {
    return lanePeriod(null);
  }

  private Optional<LanePeriod<DatedFact>> lanePeriod(@Nullable LocalDate hiddenFrom) {
    return start()
        .earliest()
        .flatMap(
            from ->
                LanePeriod.of(this, from, content().until(), hiddenFrom, content().overrules()));
  }

  /**
   * Whether this is a Set that is announced only: its start is not recorded on this basis, but may
   * still be. A fact without a formal act never starts on the formal basis.
   */
  boolean isPending() {
    return isSet() && !isAnnulled() && !start().isKnown() && mayStart();
  }

  /**
   * Whether this fact counts on its basis. It does if it stands on some day, if it is a Set that an
   * annulment hides, or if it is a pending Set whose stated end lies after the day
   * (Europe/Amsterdam). A fact that never starts on the basis does not count.
   */
  boolean countsOnBasis(LocalDate day) {
    return countsOnEveryDay() || (isPending() && endsAfter(day));
  }

  /** Whether this fact counts on its basis whatever the day. */
  boolean countsOnEveryDay() {
    return lanePeriod != null || (isSet() && isAnnulled() && lanePeriodAsDecided().isPresent());
  }

  private boolean mayStart() {
    return basis == Basis.OPERATIONAL || content().hasFormalAct();
  }

  /** Whether the stated end of this fact lies after the day (Europe/Amsterdam), or it has none. */
  public boolean endsAfter(LocalDate day) {
    var until = content().until();
    return until == null || until.isAfter(day);
  }

  /**
   * Passes on the days (Europe/Amsterdam) on which the answer may change by this fact alone; a day
   * may come more than once.
   */
  void eachTurningDay(Consumer<LocalDate> take) {
    var until = content().until();
    if (until != null) {
      take.accept(until);
    }
    for (var claim : start().claims()) {
      take.accept(claim.from());
    }
    start().earliest().ifPresent(take);
    eachStartBound(take);
    chain().annulment().ifPresent(by -> take.accept(by.fromInclusive()));
  }
}
