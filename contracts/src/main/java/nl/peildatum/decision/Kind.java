package nl.peildatum.decision;

import java.util.List;
import java.util.Map;

/** A kind of policy: what its acts say, and what the law says of their values. */
public interface Kind {
  /** As in lanes and answers: {@code REGION_15C}. */
  String name();

  /** The key of a lane's subject that holds the area asked about: {@code area}, {@code origin}. */
  default String areaKey() {
    return "area";
  }

  List<ActType> acts();

  /**
   * Broken rules of a Set as a whole.
   *
   * @param subject beside the area
   * @param pointer the act's
   */
  default List<Violation> check(
      Map<String, String> subject, Map<String, Object> value, String pointer) {
    return List.of();
  }

  /** What the law says of the days of a Set, its run and its publication being known. */
  default List<Limit> limits(PolicyFact fact, Run run) {
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
