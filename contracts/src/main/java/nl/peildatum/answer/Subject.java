package nl.peildatum.answer;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.peildatum.decision.Kind;
import nl.peildatum.decision.Kinds;
import nl.peildatum.time.Lane;

/**
 * What lanes are about that take each other's place along a path: their kind, and what is left
 * beside the area.
 */
record Subject(Kind kind, SortedMap<String, String> beside) {
  static Subject of(Lane lane) {
    var kind = Kinds.found().named(lane.kind()).orElseThrow();
    var beside = new TreeMap<>(lane.subject());
    beside.remove(kind.areaKey());
    return new Subject(kind, beside);
  }

  /** Of a lane by itself, which takes no other's place. */
  static Subject alone(Lane lane) {
    return new Subject(Kinds.found().named(lane.kind()).orElseThrow(), lane.subject());
  }

  /** With nothing beside the area. */
  static Subject withoutMore(Kind kind) {
    return new Subject(kind, new TreeMap<>());
  }

  /** What is beside the area, for an order. */
  String text() {
    return beside.toString();
  }

  /**
   * @param area {@link Path#WHOLE_COUNTRY} = not narrowed to one
   */
  Lane in(String area) {
    var subject = new TreeMap<>(beside);
    if (!area.equals(Path.WHOLE_COUNTRY)) {
      subject.put(kind.areaKey(), area);
    }
    return new Lane(kind.name(), subject);
  }
}
