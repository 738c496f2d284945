package nl.peildatum.kind;

import java.util.List;
import java.util.Map;
import nl.peildatum.decision.ExtensionChain;
import nl.peildatum.decision.Person;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Violation;

/**
 * A kind of policy (<i>beleidssoort</i>): the types of its acts, and the rules of law on their
 * values.
 */
public interface Kind {
  /** The name in lanes and answers, such as {@code REGION_15C}. */
  String name();

  /** The key of a lane's subject that holds the area asked for: {@code area}, {@code origin}. */
  default String areaKey() {
    return "area";
  }

  List<ActType> acts();

  /** The members that the subject of every lane of this kind has. */
  default Map<String, String> fixedSubject() {
    return Map.of();
  }

  /**
   * The violations of the subject of a Set or an End.
   *
   * @param subject subject without the area
   * @param pointer JSON pointer to the act
   */
  default List<Violation> checkSubject(Map<String, String> subject, String pointer) {
    return List.of();
  }

  /**
   * The violations of the subject of a Set including its area.
   *
   * @param lane subject with the area
   * @param pointer JSON pointer to the area, or to the act if it names none
   */
  default List<Violation> checkLane(Map<String, String> lane, String pointer) {
    return List.of();
  }

  /**
   * The violations of a Set as a whole.
   *
   * @param subject subject without the area
   * @param pointer JSON pointer to the act
   */
  default List<Violation> check(
      Map<String, String> subject, Map<String, Object> value, String pointer) {
    return List.of();
  }

  /** The legal limits that the days of a Set exceed, given its chain of extensions. */
  default List<DurationLimit> limits(PolicyFact fact, ExtensionChain run) {
    return List.of();
  }

  /** The warnings that acts of this kind may give about lanes of another kind. */
  default List<Caution> cautions() {
    return List.of();
  }

  /** The value as an answer shows it: the recorded value, with the members that this kind adds. */
  default Map<String, Object> shown(Map<String, Object> value) {
    return value;
  }

  /** The members that {@link #shown} adds to a value. */
  default List<Field> shownBeside() {
    return List.of();
  }

  /**
   * Whether a value that stands applies to a person. A lane narrowed to a group is about the
   * members of that group.
   *
   * @param value as recorded
   */
  default Applicability bearing(
      Map<String, String> subject, Map<String, Object> value, Person person) {
    var group = subject.get("group");
    if (group == null) {
      return Applicability.YES;
    }
    if (person.groups() == null) {
      return Applicability.undecided("GROUPS_NOT_STATED", Map.of("group", group));
    }
    if (person.belongsTo(group)) {
      return Applicability.YES;
    }
    return person.unknownGroups().isEmpty()
        ? Applicability.not("NOT_OF_THE_GROUP", Map.of("group", group))
        : Applicability.undecided(
            "GROUP_LEFT_OPEN",
            Map.of("group", group, "unknown", String.join(", ", person.unknownGroups())));
  }

  /**
   * A number for how much a standing value favours the person who asks for protection. Compares two
   * days of one lane only: a higher number is better for the person, 0 is no favour.
   */
  default int favour(Map<String, Object> value) {
    return 0;
  }

  /** Whether the act StateNone may say that there is no policy of this kind. */
  default boolean canBeStatedNone() {
    return false;
  }

  /** Whether every answer about a place includes this kind, also if nothing is recorded. */
  default boolean alwaysAnswered() {
    return false;
  }
}
