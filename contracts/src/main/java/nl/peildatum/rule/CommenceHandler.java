package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement.Commenced;
import nl.peildatum.decision.Target;
import nl.peildatum.decisionfile.Act.CommenceAct;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.rule.FactNotLive.LiveFact;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The act Commence: gives a start to a fact that was announced without one, at most once. */
public final class CommenceHandler {
  private CommenceHandler() {}

  public static void handle(CommenceAct act, DecisionCheck check) {
    var reference = act.fact();
    if (reference == null) {
      return;
    }
    FactNotLive.find(reference, act.pointer("fact"), check)
        .filter(live -> isNotCommenced(live.chain(), act, check))
        .filter(live -> startIsNotKnown(live.chain(), act, check))
        .ifPresent(live -> commence(act, live, check));
  }

  private static boolean isNotCommenced(
      CorrectionChain chain, CommenceAct act, DecisionCheck check) {
    var onRecord = chain.commencedBy();
    var commenced = onRecord.isPresent() || check.earlierActs().commenced(chain.root());
    if (commenced) {
      check.refuse(
          "already-commenced",
          act.pointer("fact"),
          act.from() == null
              ? Wording.of("already-commenced", chain.liveEnd(), ActExamples.retraction(onRecord))
              : Wording.of(
                  "already-commenced.other-day",
                  chain.liveEnd(),
                  act.from(),
                  ActExamples.retraction(onRecord)),
          onRecord
              .<Map<String, Object>>map(event -> Map.of("commencedBy", event.sequence()))
              .orElse(Map.of()));
    }
    return !commenced;
  }

  private static boolean startIsNotKnown(
      CorrectionChain chain, CommenceAct act, DecisionCheck check) {
    if (chain.recordedStart().isKnown()) {
      check.refuse(
          "start-is-known",
          act.pointer("fact"),
          Wording.of(
              "start-is-known",
              chain.liveEnd(),
              chain.recordedStart().earliest().orElseThrow(),
              ActExamples.correction(
                  chain.liveEnd(),
                  "\"from\": \"" + (act.from() == null ? "2023-01-11" : act.from()) + "\"")));
    }
    return !chain.recordedStart().isKnown();
  }

  private static void commence(CommenceAct act, LiveFact live, DecisionCheck check) {
    check.earlierActs().commence(live.chain().root());
    var from = act.from();
    if (from == null) {
      return;
    }
    var until = live.chain().content().until();
    EmptyPeriods.check(Start.on(from), until, act.pointer("from"), check.violations());
    EndAfterExpiry.check(
        live.chain().content(),
        Start.on(from),
        Optional.of(live.chain()),
        act.pointer("from"),
        check);
    RetroactiveWithoutGround.check(
        act,
        act.hasGround(),
        Stream.of(Start.on(from), Start.onNullable(formalFrom(act, check))),
        live.chain().decidedBy().decidedOn(),
        check);
    check
        .origin(act)
        .ifPresent(
            origin ->
                check.record(
                    new Commenced(origin, Target.of(live.event()), from, formalFrom(act, check))));
  }

  /**
   * The formal start as the act states it, else as the instrument of the commencement states it;
   * {@code null} if neither does.
   */
  private static @Nullable LocalDate formalFrom(CommenceAct act, DecisionCheck check) {
    return act.formalFrom() != null
        ? act.formalFrom()
        : check.instrument().map(it -> it.formalFrom()).orElse(null);
  }
}
