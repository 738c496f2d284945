package nl.peildatum.query.governing;

import java.util.HashMap;
import java.util.Map;
import nl.peildatum.kind.Kinds;
import nl.peildatum.time.Lane;

/** The key of a policy regardless of area: its kind, and its subject without the area. */
record SamePolicy(String kind, Map<String, String> subjectWithoutArea) {

  static SamePolicy of(Lane lane) {
    return new SamePolicy(lane.kind(), subjectWithoutArea(lane));
  }

  static Map<String, String> subjectWithoutArea(Lane lane) {
    var subject = new HashMap<>(lane.subject());
    Kinds.found().named(lane.kind()).ifPresent(kind -> subject.remove(kind.areaKey()));
    return subject;
  }
}
