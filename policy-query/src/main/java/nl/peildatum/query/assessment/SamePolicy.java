package nl.peildatum.query.assessment;

import java.util.HashMap;
import java.util.Map;
import nl.peildatum.kind.Kinds;
import nl.peildatum.time.Lane;

/** What makes two lanes the same policy, whichever area they are of. */
record SamePolicy(String kind, Map<String, String> besideArea) {

  static SamePolicy of(Lane lane) {
    return new SamePolicy(lane.kind(), besideArea(lane));
  }

  static Map<String, String> besideArea(Lane lane) {
    var subject = new HashMap<>(lane.subject());
    Kinds.found().named(lane.kind()).ifPresent(kind -> subject.remove(kind.areaKey()));
    return subject;
  }
}
