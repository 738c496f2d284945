package nl.peildatum.kind;

import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Person;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Run;
import nl.peildatum.decision.Violation;

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
   * Broken rules of what a Set or an End is about.
   *
   * @param subject beside the area
   * @param pointer the act's
   */
  default List<Violation> checkSubject(Map<String, String> subject, String pointer) {
    return List.of();
  }

  /**
   * Broken rules of what a Set is about, its area counted in.
   *
   * @param lane the subject with the area
   * @param pointer of the area, or the act's where it names none
   */
  default List<Violation> checkLane(Map<String, String> lane, String pointer) {
    return List.of();
  }

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

  /** The members that {@link #shown} adds to a value. */
  default List<Field> shownBeside() {
    return List.of();
  }

  /**
   * Whether what stands bears on a person: a lane that a group narrows is about its members.
   *
   * @param value as recorded
   */
  default Bearing bearing(Map<String, String> subject, Map<String, Object> value, Person person) {
    var group = subject.get("group");
    if (group == null) {
      return Bearing.YES;
    }
    if (person.groups() == null) {
      return Bearing.notTold("GROUPS_NOT_STATED", Map.of("group", group));
    }
    if (person.isSaidToBeOf(group)) {
      return Bearing.YES;
    }
    return person.unknownGroups().isEmpty()
        ? Bearing.not("NOT_OF_THE_GROUP", Map.of("group", group))
        : Bearing.notTold(
            "GROUP_LEFT_OPEN",
            Map.of("group", group, "unknown", String.join(", ", person.unknownGroups())));
  }

  /**
   * How much a standing value favours the person who asks for protection, to compare two days of
   * one lane only: more is better, 0 is nothing.
   */
  default int favour(Map<String, Object> value) {
    return 0;
  }

  /** Whoever asks for a place always hears about this kind, absence included. */
  default boolean alwaysAnswered() {
    return false;
  }
}
