package nl.peildatum.assessment;

import java.util.HashMap;
import java.util.Map;
import nl.peildatum.decision.Kinds;
import nl.peildatum.time.Lane;

/** What makes two lanes the same policy, whichever area they are of. */
final class SamePolicy {
  private SamePolicy() {}

  static boolean isOf(Lane one, Lane other) {
    return one.kind().equals(other.kind()) && besideArea(one).equals(besideArea(other));
  }

  static Map<String, String> besideArea(Lane lane) {
    var subject = new HashMap<>(lane.subject());
    Kinds.found().named(lane.kind()).ifPresent(kind -> subject.remove(kind.areaKey()));
    return subject;
  }
}
