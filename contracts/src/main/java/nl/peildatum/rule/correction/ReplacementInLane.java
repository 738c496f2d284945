package nl.peildatum.rule.correction;

import java.util.Optional;
import nl.peildatum.area.AreaId;
import nl.peildatum.decisionfile.Terms;
import nl.peildatum.kind.Field;
import nl.peildatum.kind.Selector;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Rule: a replacement stays in the lane of the corrected fact. It names that lane or does not name
 * a lane.
 */
final class ReplacementInLane {
  private ReplacementInLane() {}

  static boolean passes(Terms terms, Lane lane, String pointer, DecisionCheck check) {
    var stray = stray(terms, lane);
    if (stray != null) {
      check.refuse(
          "replacement-leaves-lane",
          pointer + "/" + stray,
          Wording.of("replacement-leaves-lane", lane.kind(), lane.subject()));
    }
    return stray == null;
  }

  /** The path to the field that names another lane; {@code null} if there is none. */
  private static @Nullable String stray(Terms terms, Lane lane) {
    var kind = terms.act().kind();
    var type = terms.type();
    if (!kind.name().equals(lane.kind())) {
      return type.selector().map(Selector::field).filter(terms::states).orElse("type");
    }
    var areas = type.scope().areas();
    if (terms.states(areas)
        && !named(terms).equals(Optional.ofNullable(lane.subject().get(kind.areaKey())))
        && !terms.unreadable().contains(areas)) {
      return type.scope().pathToAreas();
    }
    var within = type.scope().isNested() ? type.scope().within() + "/" : "";
    return type.subject().stream()
        .map(Field::name)
        .filter(terms::states)
        .filter(name -> !terms.unreadable().contains(name))
        .filter(
            name -> !java.util.Objects.equals(terms.subject().get(name), lane.subject().get(name)))
        .map(name -> within + name)
        .findFirst()
        .orElse(null);
  }

  /**
   * The area that is named; empty if none is. Several areas are joined to a text that equals no
   * area.
   */
  private static Optional<String> named(Terms terms) {
    return terms.areas().stream().map(AreaId::value).reduce((one, other) -> one + " " + other);
  }
}
