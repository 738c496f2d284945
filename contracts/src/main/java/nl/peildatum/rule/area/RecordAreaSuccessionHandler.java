package nl.peildatum.rule.area;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.Succession;
import nl.peildatum.decision.Statement.AreaSucceeded;
import nl.peildatum.decisionfile.Act.RecordAreaSuccessionAct;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/**
 * The act RecordAreaSuccession: records that an area became other areas, once, without cycles, and
 * on a day on which the areas exist.
 */
public final class RecordAreaSuccessionHandler {
  private RecordAreaSuccessionHandler() {}

  /**
   * Checks the act and adds its statement. Without the new succession: whether it is on record
   * already or closes a cycle, because otherwise it would find itself. With it: whether the areas
   * exist on all days of their successions. The statement is added also if a rule is broken, so
   * that later acts are checked too; a decision that breaks a rule is not recorded.
   */
  public static void handle(RecordAreaSuccessionAct act, DecisionCheck check) {
    var succession = act.succession();
    if (succession == null) {
      // the reader of the file already refused what it could not read
      return;
    }
    var successors = succession.successors();
    IntStream.range(0, successors.size()).forEach(i -> checkSuccessor(act, succession, i, check));
    check.addSuccession(succession);
    AreaNotThere.requireThere(
        succession, succession.predecessor(), act.pointer("predecessor"), check);
    IntStream.range(0, successors.size())
        .forEach(
            i ->
                AreaNotThere.requireThere(
                    succession, successors.get(i), act.pointer("successors/" + i), check));
    check.origin(act).ifPresent(origin -> check.record(new AreaSucceeded(origin, succession)));
  }

  /**
   * Refuses a successor that already came from the predecessor, or that the predecessor itself came
   * from: in a cycle an area would be its own ancestor, and no path would end.
   */
  private static void checkSuccessor(
      RecordAreaSuccessionAct act, Succession succession, int index, DecisionCheck check) {
    var predecessor = succession.predecessor();
    var successor = succession.successors().get(index);
    var pointer = act.pointer("successors/" + index);
    var before =
        check.areas().successionsInto(successor).stream()
            .filter(known -> known.predecessor().equals(predecessor))
            .findFirst();
    if (before.isPresent()) {
      check.refuse(
          "succession-exists",
          pointer,
          Wording.of("succession-exists", successor, predecessor, before.get().on()),
          Map.of("on", before.get().on().toString()));
    } else if (comesFrom(predecessor, successor, check.areas())) {
      check.refuse(
          "succession-cycle", pointer, Wording.of("succession-cycle", predecessor, successor));
    }
  }

  /** Whether an area came, over any number of successions, from another one. */
  private static boolean comesFrom(AreaId area, AreaId ancestor, Gazetteer areas) {
    if (areas.successionsOutOf(ancestor).isEmpty()) {
      return false;
    }
    var seen = new HashSet<AreaId>();
    var waiting = new ArrayDeque<AreaId>(List.of(area));
    while (!waiting.isEmpty()) {
      areas.successionsInto(waiting.remove()).stream()
          .map(Succession::predecessor)
          .filter(seen::add)
          .forEach(waiting::add);
    }
    return seen.contains(ancestor);
  }
}
