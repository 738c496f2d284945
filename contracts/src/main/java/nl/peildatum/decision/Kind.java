package nl.peildatum.decision;

import java.util.List;
import java.util.Map;

/**
 * A kind of policy. Each lives in a folder of its own and is found at the start; no switch names
 * one.
 */
public interface Kind {
  /** As in lanes and answers: {@code REGION_15C}. */
  String name();

  /** The key of a lane's subject that holds the area asked about: {@code area}, {@code origin}. */
  String areaKey();

  List<ActType> acts();

  /** Broken rules of a value as a whole; {@code pointer} is the act's. */
  default List<Violation> check(Map<String, Object> value, String pointer) {
    return List.of();
  }

  /** What an act of this kind may mean for lanes of another that stand on its days. */
  default List<Caution> cautions() {
    return List.of();
  }

  /** What an answer shows beside what was recorded. */
  default Map<String, Object> shown(Map<String, Object> value) {
    return value;
  }

  /** Whoever asks for a place always hears about this kind, absence included. */
  default boolean alwaysAnswered() {
    return false;
  }
}
