package nl.peildatum.deploy.painted;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Legend;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Annul;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Put;

/**
 * Acts on paper that a file says in one: what is said of several areas alike, and what one ruling
 * annuls from one day on. Every second decision says them one by one.
 */
record Joined(List<Act> acts) {

  static List<Joined> of(Decision decision) {
    var joined = new ArrayList<List<Act>>();
    for (var act : decision.acts()) {
      if (!joined.isEmpty() && decision.id() % 2 == 0 && goesWith(act, joined.getLast())) {
        joined.getLast().add(act);
      } else {
        joined.add(new ArrayList<>(List.of(act)));
      }
    }
    return joined.stream().map(some -> new Joined(List.copyOf(some))).toList();
  }

  private static boolean goesWith(Act act, List<Act> before) {
    var last = before.getLast();
    if (act instanceof Annul one && last instanceof Annul other) {
      return one.from() == other.from();
    }
    return act instanceof Put one
        && last instanceof Put other
        && one.extending() == other.extending()
        && one.rectangle().equals(other.rectangle())
        && World.alike(one.lane()).contains(other.lane())
        && before.stream().allMatch(put -> isOfAnotherArea(one.lane(), ((Put) put).lane()));
  }

  private static boolean isOfAnotherArea(int one, int other) {
    return one != other && isOfAnArea(one) && isOfAnArea(other);
  }

  private static boolean isOfAnArea(int lane) {
    return World.LEGEND.rows().get(lane).area() != Legend.EVERYWHERE;
  }

  Act first() {
    return acts.getFirst();
  }

  List<Integer> lanes() {
    return acts.stream().map(act -> ((Put) act).lane()).toList();
  }

  List<Integer> annulled() {
    return acts.stream().map(act -> ((Annul) act).target()).toList();
  }

  boolean isOne() {
    return acts.size() == 1;
  }
}
