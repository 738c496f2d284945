package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.time.Lane;

/**
 * Rule: a Set with a planned end that ran out cannot be ended afterwards, because the End would
 * change how it ended.
 */
public final class EndAfterExpiry {
  private EndAfterExpiry() {}

  /**
   * Checks an End.
   *
   * @param start start of the End, including a commencement
   * @param replaced the chain that the End replaces
   * @param pointer JSON pointer to the field that states when it ends
   */
  public static void check(
      PolicyFact end,
      Start start,
      Optional<CorrectionChain> replaced,
      String pointer,
      DecisionCheck check) {
    var lane = end.lane();
    if (!end.isEnd() || !plansItsEnd(lane)) {
      return;
    }
    var others =
        check.extensionsOnRecord().chainsIn(lane).stream()
            .filter(chain -> replaced.filter(own -> own.root() == chain.root()).isEmpty())
            .toList();
    start
        .earliest()
        .filter(day -> standsNothing(lane, day, replaced, check))
        .flatMap(day -> lastExpiry(lane, others, day, check))
        .ifPresent(over -> refuse(lane, over, start, pointer, check));
  }

  private static boolean plansItsEnd(Lane lane) {
    return Kinds.found().named(lane.kind()).stream()
        .map(Kind::acts)
        .flatMap(List::stream)
        .anyMatch(ActType::plansItsEnd);
  }

  private static boolean standsNothing(
      Lane lane, LocalDate day, Optional<CorrectionChain> replaced, DecisionCheck check) {
    return check
        .known()
        .chains()
        .standingOn(lane, day)
        .filter(chain -> replaced.filter(own -> own.root() == chain.root()).isEmpty())
        .filter(chain -> !check.known().lane(lane).hasRunOut(day))
        .isEmpty();
  }

  /**
   * The last day, on or before {@code day}, on which a Set of the lane ran out (exclusive end).
   * Empty if none did, or if the End may be about a Set that is announced without a start.
   */
  private static Optional<LocalDate> lastExpiry(
      Lane lane, List<CorrectionChain> others, LocalDate day, DecisionCheck check) {
    var sets =
        others.stream()
            .filter(chain -> chain.content().isSet() && chain.annulledBy().isEmpty())
            .toList();
    if (sets.stream().anyMatch(chain -> !chain.start().isKnown())) {
      return Optional.empty();
    }
    var ofThisDecision =
        check.ownFacts().stream()
            .map(DecisionCheck.OwnFact::fact)
            .filter(fact -> fact.isSet() && fact.lane().equals(lane));
    return Stream.concat(sets.stream().map(CorrectionChain::content), ofThisDecision)
        .flatMap(fact -> Stream.ofNullable(fact.until()))
        .filter(until -> !until.isAfter(day))
        .max(LocalDate::compareTo);
  }

  private static void refuse(
      Lane lane, LocalDate over, Start start, String pointer, DecisionCheck check) {
    check.refuse(
        "moratorium-has-expired",
        pointer,
        lane.kind()
            + " "
            + lane.subject()
            + " ran out: from "
            + over
            + " on it was over, and this would end it on "
            + start.earliest().orElseThrow()
            + ". Leave this act out. If it was ended before it ran out, state that day, before "
            + over
            + ", for example \"from\": \""
            + over.minusDays(1)
            + "\".",
        Map.of("over", over.toString()));
  }
}
