package nl.peildatum.governing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Origin;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.record.RetractedFacts;
import org.jspecify.annotations.Nullable;

/**
 * Changes of policy after a contested decision (<i>wijzigingen van beleid</i>, art. 83(1)(b) Vw
 * 2000): a court takes them into account once they are published. A publication, whether stated by
 * the instrument or by RecordPublication, is read from the whole record; {@code bekendOp} does not
 * filter it.
 */
public final class LaterChanges {
  private final List<Dates> decisions;

  /**
   * The dates of a decision, Europe/Amsterdam.
   *
   * @param publishedOn {@code null} = no publication on record
   */
  private record Dates(DecisionId id, LocalDate decidedOn, @Nullable LocalDate publishedOn) {
    /**
     * The effect of art. 83; empty where the decision was taken and published by the contested day,
     * so that the contested decision could apply it.
     */
    Optional<LaterChange> effect(LocalDate contested, LocalDate day) {
      if (publishedOn != null) {
        return decidedOn.isAfter(contested) || publishedOn.isAfter(contested)
            ? Optional.of(
                publishedOn.isAfter(day) ? LaterChange.PUBLISHED_LATER : LaterChange.PUBLISHED)
            : Optional.empty();
      }
      return decidedOn.isAfter(contested)
          ? Optional.of(
              decidedOn.isAfter(day)
                  ? LaterChange.DECIDED_LATER
                  : LaterChange.PUBLICATION_NOT_RECORDED)
          : Optional.empty();
    }
  }

  private LaterChanges(List<Dates> decisions) {
    this.decisions = decisions;
  }

  /**
   * The decisions that made policy, as known. A decision whose policy was all retracted is left
   * out: recording it was an error of this register.
   */
  public static LaterChanges of(RecordAsOf known) {
    var record = known.record();
    var retracted = RetractedFacts.of(known);
    return new LaterChanges(
        record.decisions().stream()
            .filter(decision -> decision.firstSequence() < known.sequence())
            .filter(
                decision ->
                    record
                        .eventsOf(decision.id())
                        .anyMatch(
                            event -> event.statement().isPolicy() && !retracted.contains(event)))
            .flatMap(decision -> dates(decision, known).stream())
            .toList());
  }

  /**
   * Empty for a data correction or another statement of this register about itself: neither is a
   * change of policy.
   */
  private static Optional<Dates> dates(RecordedDecision decision, RecordAsOf known) {
    return known
        .originOf(decision)
        .map(Origin::instrument)
        .filter(by -> !by.is(InstrumentType.DATA_CORRECTION) && !by.is(InstrumentType.REGISTER))
        .map(by -> new Dates(decision.id(), by.decidedOn(), published(decision, by, known)));
  }

  private static @Nullable LocalDate published(
      RecordedDecision decision, Instrument by, RecordAsOf known) {
    return by.published().or(() -> known.publications().dayOnRecord(decision.id())).orElse(null);
  }

  /**
   * The decisions that a court tests, with the effect of the test, in the order of their ids.
   *
   * @param contested the day of the contested decision, which could apply what was decided and
   *     published by then (inclusive)
   * @param day of the hearing or the ruling, inclusive
   */
  public Map<DecisionId, LaterChange> tested(LocalDate contested, LocalDate day) {
    var tested = new TreeMap<DecisionId, LaterChange>(Comparator.comparing(DecisionId::value));
    decisions.forEach(
        dates -> dates.effect(contested, day).ifPresent(change -> tested.put(dates.id(), change)));
    return tested;
  }

  /** The decisions that a court leaves out on a day; parameters as of {@link #tested}. */
  public Set<DecisionId> leftOut(LocalDate contested, LocalDate day) {
    return leftOut(tested(contested, day));
  }

  /** The decisions of {@code tested} that are left out. */
  public static Set<DecisionId> leftOut(Map<DecisionId, LaterChange> tested) {
    return tested.entrySet().stream()
        .filter(of -> of.getValue().isLeftOut())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
