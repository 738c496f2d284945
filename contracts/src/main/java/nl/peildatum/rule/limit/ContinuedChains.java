package nl.peildatum.rule.limit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decisionfile.Act;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.rule.ExtensionLinks;
import nl.peildatum.wording.Wording;

/**
 * Rule: the Set that an extension continues was neither ended nor annulled, and the extension
 * starts on the planned end of that Set or later. Checked after all acts of the decision are taken,
 * for each extension that the decision states, creates by a correction or gives another start.
 */
public record ContinuedChains(DecisionCheck check, DraftRecord draft) {
  private static final Wording NOTHING = Wording.of("nothing-to-extend.none-before");

  /** Checks the extensions and returns the roots of those that are refused. */
  public static Set<Long> check(DecisionCheck check, DraftRecord draft) {
    var rule = new ContinuedChains(check, draft);
    var refused = new HashSet<Long>();
    for (var lane : draft.lanesWithChains()) {
      for (var chain : draft.after().setsIn(lane)) {
        if (ExtensionLinks.isExtension(chain.content()) && rule.refuses(chain)) {
          refused.add(chain.root());
        }
      }
    }
    return refused;
  }

  private boolean refuses(CorrectionChain chain) {
    return draft
        .ownEventOf(chain)
        .filter(by -> draft.act(by).filter(act -> refuses(chain, by, act)).isPresent())
        .isPresent();
  }

  private boolean refuses(CorrectionChain chain, RecordedEvent by, Act act) {
    return switch (act) {
      case Act.CorrectAct correct ->
          (!wasAnExtension(chain) && hasNothingToExtend(chain, correct.pointer("replacement/type")))
              || startsEarly(chain, correct.pointer("replacement/from"));
      case Act.CommenceAct commence -> startsEarly(chain, commence.pointer("from"));
      case Act.PolicyAct policy -> {
        var refused =
            hasNothingToExtend(chain, check.pointerOf(by.sequence()).orElse(act.pointer()))
                || startsEarly(chain, act.pointer("from"));
        if (!refused) {
          requireStart(chain, policy);
        }
        yield refused;
      }
      default -> false;
    };
  }

  /**
   * Adds a violation for an extension without a start. The extension does not count as refused, so
   * that its limits are checked too.
   */
  private void requireStart(CorrectionChain chain, Act.PolicyAct act) {
    var terms = act.terms();
    if (!terms.states(Basis.OPERATIONAL)
        && !terms.hasUnreadableStart(Basis.OPERATIONAL)
        && !chain.recordedStart().isKnown()) {
      draft
          .after()
          .continuedBy(chain)
          .ifPresent(continued -> refuseWithoutStart(act, chain, continued));
    }
  }

  private void refuseWithoutStart(
      Act.PolicyAct act, CorrectionChain chain, CorrectionChain continued) {
    var end = continued.content().until();
    check.refuse(
        "missing-field",
        act.pointer("from"),
        end == null
            ? Wording.of("missing-field.start-without-end", chain.decidedBy().decidedOn())
            : Wording.of("missing-field.start-after-end", chain.decidedBy().decidedOn(), end));
  }

  private boolean wasAnExtension(CorrectionChain chain) {
    return draft
        .before()
        .set(chain.content().lane(), chain.root())
        .filter(was -> ExtensionLinks.isExtension(was.content()))
        .isPresent();
  }

  private boolean hasNothingToExtend(CorrectionChain chain, String pointer) {
    var continued = draft.after().continuedBy(chain);
    var reason =
        (continued.isEmpty() ? Optional.of(NOTHING) : reasonAgainst(continued.get(), chain))
            .map(why -> decidedLater(chain, continued).orElse(why));
    reason.ifPresent(why -> NothingToExtend.refuse(chain.content().lane(), why, pointer, check));
    return reason.isPresent();
  }

  /** What is said if the Set with the latest start was decided after the extension. */
  private Optional<Wording> decidedLater(
      CorrectionChain extension, Optional<CorrectionChain> continued) {
    var decidedOn = extension.decidedBy().decidedOn();
    var start = continued.flatMap(it -> it.start().earliest());
    return draft
        .after()
        .decidedLater(extension.content().lane(), decidedOn)
        .filter(
            later -> start.isEmpty() || later.start().earliest().orElseThrow().isAfter(start.get()))
        .map(later -> NothingToExtend.decidedLater(later, decidedOn));
  }

  private Optional<Wording> reasonAgainst(CorrectionChain continued, CorrectionChain extension) {
    return continued.annulledBy().isPresent()
        ? Optional.of(Wording.of("nothing-to-extend.annulled"))
        : endOf(continued, extension).map(day -> Wording.of("nothing-to-extend.ended", day));
  }

  /**
   * The first day of an End between the start of the continued Set (inclusive) and the new end
   * (exclusive).
   */
  private Optional<LocalDate> endOf(CorrectionChain continued, CorrectionChain extension) {
    var start = continued.start().earliest().orElseThrow();
    var until = extension.content().until();
    return draft
        .after()
        .firstEnd(continued.content().lane(), start)
        .filter(day -> until == null || day.isBefore(until));
  }

  private boolean startsEarly(CorrectionChain chain, String pointer) {
    return draft
        .after()
        .continuedBy(chain)
        .filter(it -> startsEarly(chain, it, pointer))
        .isPresent();
  }

  private boolean startsEarly(CorrectionChain chain, CorrectionChain continued, String pointer) {
    var end = continued.content().until();
    var earliest = end != null ? end : continued.start().earliest().orElseThrow().plusDays(1);
    var early = chain.recordedStart().earliest().filter(day -> day.isBefore(earliest)).isPresent();
    if (early) {
      check.refuse(
          "extension-starts-early",
          pointer,
          end != null
              ? Wording.of("extension-starts-early", end)
              : Wording.of("extension-starts-early.without-end", earliest.minusDays(1), earliest),
          Map.of("earliest", earliest.toString()));
    }
    return early;
  }
}
