package nl.peildatum.query.compare;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.answer.Reason;
import nl.peildatum.answer.Reason.EndedBy;
import nl.peildatum.answer.Verdict;
import nl.peildatum.record.FactView;
import org.jspecify.annotations.Nullable;

/** Finds the recorded facts that a verdict rests on, by sequence. */
final class VerdictFacts {
  private VerdictFacts() {}

  /**
   * The facts that only {@code after} rests on; if there are none, the facts that only {@code
   * before} rests on; if both rest on equal facts, all of them.
   */
  static Stream<Long> gained(Verdict before, Verdict after) {
    var gained = without(of(after), of(before));
    if (!gained.isEmpty()) {
      return gained.stream();
    }
    var lost = without(of(before), of(after));
    return (lost.isEmpty() ? of(after) : lost).stream();
  }

  private static SortedSet<Long> without(SortedSet<Long> all, SortedSet<Long> known) {
    var rest = new TreeSet<>(all);
    rest.removeAll(known);
    return rest;
  }

  private static SortedSet<Long> of(Verdict verdict) {
    var grounds = new TreeSet<Long>();
    addTo(verdict.fact(), grounds);
    switch (verdict.reason()) {
      case Reason.Annulled annulled -> grounds.add(annulled.sequence());
      case Reason.Disputed disputed -> {
        var stood = disputed.stood();
        addTo(stood == null ? null : stood.fact(), grounds);
      }
      case Reason.Uncertain uncertain -> {
        var stood = uncertain.stood();
        addTo(stood == null ? null : stood.fact(), grounds);
      }
      case Reason.Pending pending -> addTo(pending.fact(), grounds);
      case Reason.ClosedList list -> addTo(list.by(), grounds);
      default -> {}
    }
    return grounds;
  }

  private static void addTo(@Nullable FactView fact, SortedSet<Long> grounds) {
    if (fact != null) {
      grounds.add(fact.sequence());
    }
  }

  /** The sequence of the Set or End that the verdict applies; empty where neither applies. */
  static Optional<Long> standing(Verdict verdict) {
    var stands =
        switch (verdict.status()) {
          case IN_FORCE, DECLARED_NONE, DISPUTED, UNCERTAIN -> true;
          case ENDED -> verdict.reason() instanceof Reason.Ended ended && ended.by() == EndedBy.END;
          default -> false;
        };
    return stands ? Optional.ofNullable(verdict.fact()).map(FactView::sequence) : Optional.empty();
  }

  /** The sequence of the annulment that the verdict rests on; empty where there is none. */
  static Optional<Long> annulment(Verdict verdict) {
    return verdict.reason() instanceof Reason.Annulled annulled
        ? Optional.of(annulled.sequence())
        : Optional.empty();
  }
}
