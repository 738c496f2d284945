package nl.peildatum.law.painter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Noted;
import nl.peildatum.law.painter.Paper.Sort;
import org.jspecify.annotations.Nullable;

/**
 * What a court leaves out, on paper: policy that was decided or published after the contested
 * decision, and that was not published by the governing day (art. 83 Vw 2000).
 *
 * @param contested day of the contested decision
 * @param on governing day
 */
public record Art83(int contested, int on) {

  /**
   * @param record whose decisions are tested
   * @param onRecord what it says was published, and what was recorded in error, counts
   */
  public Set<Integer> leftOut(Paper record, Paper onRecord) {
    var published = published(onRecord);
    var undone = undone(onRecord);
    return record.amended().decisions().stream()
        .filter(
            decision ->
                decision.acts().stream().anyMatch(act -> isPolicy(act) && !isUndone(act, undone)))
        .filter(decision -> isLeftOut(decision, published.get(decision.id())))
        .map(Decision::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private boolean isLeftOut(Decision decision, @Nullable Integer onRecord) {
    var by = decision.instrument();
    if (by.is(Sort.DATA_CORRECTION) || by.is(Sort.REGISTER)) {
      return false;
    }
    var itself = publishedItself(by);
    var published = itself == null ? onRecord : itself;
    return published == null
        ? by.decided() > contested && by.decided() > on
        : (by.decided() > contested || published > contested) && published > on;
  }

  /** A ruling is published when it is given. */
  public static @Nullable Integer publishedItself(Instrument by) {
    return by.is(Sort.RULING) ? (Integer) by.decided() : by.published();
  }

  private static boolean isPolicy(Paper.Act act) {
    return act instanceof Paper.Put || act instanceof Paper.Annul || act instanceof Paper.Commence;
  }

  /** Recorded by mistake: itself, or what it was about. */
  private static boolean isUndone(Paper.Act act, Set<Integer> undone) {
    return undone.contains(act.id())
        || switch (act) {
          case Paper.Annul annul -> undone.contains(annul.target());
          case Paper.Commence commence -> undone.contains(commence.target());
          default -> false;
        };
  }

  /** What was retracted, and all that it had corrected one after the other. */
  private static Set<Integer> undone(Paper record) {
    var corrected = new HashMap<Integer, Integer>();
    var undone = new HashSet<Integer>();
    for (var noted : record.noted()) {
      if (noted.act() instanceof Paper.Correct correct) {
        corrected.put(correct.id(), correct.target());
      }
      if (noted.act() instanceof Paper.Retract retract) {
        for (Integer id = retract.target(); id != null; id = corrected.get(id)) {
          undone.add(id);
        }
      }
    }
    return undone;
  }

  /** The days on which decisions were published, as acts of their own say that nobody retracted. */
  private static Map<Integer, Integer> published(Paper record) {
    var struck =
        record.noted().stream()
            .map(Noted::act)
            .filter(Paper.Retract.class::isInstance)
            .map(act -> ((Paper.Retract) act).target())
            .collect(Collectors.toSet());
    var published = new HashMap<Integer, Integer>();
    for (var noted : record.noted()) {
      if (noted.act() instanceof Paper.Publish publish && !struck.contains(publish.id())) {
        published.put(publish.decision(), publish.published());
      }
    }
    return published;
  }

  /** The record with nothing of these decisions that is policy. */
  public static Paper without(Paper record, Set<Integer> decisions) {
    return new Paper(
        record.decisions().stream()
            .map(decision -> decisions.contains(decision.id()) ? emptied(decision) : decision)
            .toList());
  }

  private static Decision emptied(Decision decision) {
    List<Paper.Act> rest =
        decision.acts().stream()
            .map(act -> isPolicy(act) ? new Paper.LeftOut(act.id()) : act)
            .toList();
    return new Decision(decision.id(), decision.instrument(), rest);
  }
}
