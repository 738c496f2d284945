package nl.peildatum.rule.limit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.decision.ExtensionChain;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decisionfile.Act;
import nl.peildatum.kind.DurationLimit;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.LanesOfEvents;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.rule.ExtensionLinks;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Rule: a Set lasts no longer than the law allows, counted over the whole chain of extensions from
 * its first link. Checked once, after all acts are taken, so that the order of acts makes no
 * difference. Checks each Set in the lanes that the decision affects for which the result differs
 * from the result before the decision.
 */
public final class WithinDurationLimits {
  private final DecisionCheck check;
  private final DraftRecord draft;
  private final AdjoiningSets before;
  private final AdjoiningSets after;

  private WithinDurationLimits(DecisionCheck check, DraftRecord draft, Set<String> kinds) {
    this.check = check;
    this.draft = draft;
    this.before = new AdjoiningSets(draft.before().known(), kinds);
    this.after = new AdjoiningSets(draft.after().known(), kinds);
  }

  /**
   * Checks the limits.
   *
   * @param refused roots of extensions that are refused already
   */
  public static void check(DecisionCheck check, DraftRecord draft, Set<Long> refused) {
    var lanes = draft.lanesWithChains();
    if (!lanes.isEmpty()) {
      var kinds = lanes.stream().map(Lane::kind).collect(Collectors.toSet());
      var rule = new WithinDurationLimits(check, draft, kinds);
      rule.after.meeting(lanes).stream()
          .flatMap(lane -> draft.after().setsIn(lane).stream())
          .filter(chain -> !refused.contains(chain.root()))
          .forEach(rule::checkChain);
    }
  }

  private void checkChain(CorrectionChain chain) {
    var limits = limits(chain, draft.after(), after);
    var own = draft.ownEventOf(chain);
    if (own.isPresent()) {
      limits.forEach(limit -> report(limit, chain, own.get()));
    } else {
      var known =
          draft
              .before()
              .set(chain.content().lane(), chain.root())
              .map(was -> limits(was, draft.before(), before))
              .orElse(List.of());
      limits.stream()
          .filter(limit -> !known.contains(limit))
          .forEach(limit -> reportOfAffected(limit, chain));
    }
  }

  private static List<DurationLimit> limits(
      CorrectionChain chain, ExtensionLinks extended, AdjoiningSets adjoining) {
    var continued = extended.continuedBy(chain);
    var first = extended.firstOfChain(chain);
    var run =
        new ExtensionChain(
            first.start().latest().orElse(null),
            publishedOn(first, extended),
            continued.map(CorrectionChain::content),
            continued.isEmpty() && adjoining.adjoins(chain));
    return Kinds.found().named(chain.content().lane().kind()).stream()
        .flatMap(kind -> kind.limits(chain.content(), run).stream())
        .toList();
  }

  private static @Nullable LocalDate publishedOn(CorrectionChain chain, ExtensionLinks extended) {
    return extended.known().publications().publishedOn(chain.root()).orElse(null);
  }

  private void report(DurationLimit limit, CorrectionChain chain, RecordedEvent by) {
    if (limit.refuses()) {
      refuse(limit, pointer(by, limit.field(), true), limit.detail());
    } else {
      check.warn(limit.code(), limit.detail(), chain.content().lane());
    }
  }

  /**
   * Reports a limit of a Set that was on record before and that the decision affects without
   * stating it.
   */
  private void reportOfAffected(DurationLimit limit, CorrectionChain chain) {
    if (!limit.refuses()) {
      check.warn(limit.code(), limit.detail(), chain.content().lane());
    } else if (losesItsPublication(chain)) {
      check.warn(
          "limit-provisional",
          Wording.of("limit-provisional.publication-retracted", limit.detail()),
          chain.content().lane());
    } else {
      refuse(
          limit,
          pointerToCause(chain, limit),
          Wording.of(
              "moratorium-too-long.of-fact", limit.detail(), chain.liveEnd(), chain.decisionId()));
    }
  }

  private boolean losesItsPublication(CorrectionChain chain) {
    var first = draft.after().firstOfChain(chain);
    return draft
        .before()
        .set(chain.content().lane(), chain.root())
        .map(was -> draft.before().firstOfChain(was))
        .filter(was -> was.root() == first.root() && was.liveEnd() == first.liveEnd())
        .filter(was -> publishedOn(was, draft.before()) != null)
        .filter(was -> publishedOn(first, draft.after()) == null)
        .isPresent();
  }

  private String pointerToCause(CorrectionChain chain, DurationLimit limit) {
    var first = draft.after().firstOfChain(chain);
    return draft
        .ownEventOf(first)
        .map(by -> pointer(by, limit.field(), false))
        .or(() -> pointerToPublication(first))
        .or(() -> pointerInLane(chain.content().lane(), limit))
        .orElse("/acts");
  }

  private Optional<String> pointerToPublication(CorrectionChain first) {
    return draft
        .after()
        .known()
        .publications()
        .recordedFor(first.decisionId())
        .filter(event -> draft.isOfDecision(event.sequence()))
        .flatMap(draft::act)
        .map(act -> act.pointer("publishedOn"));
  }

  private Optional<String> pointerInLane(Lane lane, DurationLimit limit) {
    return draft.events().stream()
        .filter(event -> LanesOfEvents.of(event, draft.record()).anyMatch(lane::equals))
        .findFirst()
        .map(event -> pointer(event, limit.field(), false));
  }

  /**
   * The JSON pointer to the field that breaks a limit.
   *
   * @param own whether the event itself states the period that is too long
   */
  private String pointer(RecordedEvent event, String field, boolean own) {
    return draft.act(event).map(act -> pointer(act, field, own)).orElse("/acts");
  }

  private static String pointer(Act act, String field, boolean own) {
    return switch (act) {
      case Act.PolicyAct policy -> own ? policy.pointer(field) : policy.pointer();
      case Act.CorrectAct correct -> correct.pointer("replacement/" + fieldToName(correct, field));
      case Act.CommenceAct commence -> commence.pointer("from");
      case Act.RetractAct retract -> retract.pointer("fact");
      default -> act.pointer();
    };
  }

  private static String fieldToName(Act.CorrectAct correct, String field) {
    var sent = correct.replacement();
    return List.of(field, "from", "type").stream()
        .filter(name -> sent != null && sent.containsKey(name))
        .findFirst()
        .orElse(field);
  }

  private void refuse(DurationLimit limit, String pointer, Wording detail) {
    check.refuse(limit.code(), pointer, detail);
  }
}
