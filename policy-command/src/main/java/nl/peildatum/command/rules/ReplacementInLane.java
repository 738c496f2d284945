package nl.peildatum.command.rules;

import nl.peildatum.decision.Field;
import nl.peildatum.decision.Terms;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** A correction stays in the lane of what it corrects: it names that lane, or leaves it unsaid. */
final class ReplacementInLane {
  private ReplacementInLane() {}

  static boolean passes(Terms terms, Lane lane, String pointer, Deciding deciding) {
    var stray = stray(terms, lane);
    if (stray != null) {
      deciding
          .violations()
          .add(
              "replacement-leaves-lane",
              pointer + "/" + stray,
              "The replaced fact is about "
                  + lane.kind()
                  + " "
                  + lane.subject()
                  + " and so must its replacement be. Leave this out; for another lane retract the"
                  + " fact and record a new one.");
    }
    return stray == null;
  }

  /** The field that names another lane. */
  private static @Nullable String stray(Terms terms, Lane lane) {
    var kind = terms.act().kind();
    if (!kind.name().equals(lane.kind())) {
      return "type";
    }
    var area = lane.subject().get(kind.areaKey());
    var areas = terms.type().areas();
    var named = terms.areas();
    if (terms.states(areas)
        && (named.size() != 1 || !named.getFirst().value().equals(area))
        && !terms.unreadable().contains(areas)) {
      return areas;
    }
    return terms.type().subject().stream()
        .map(Field::name)
        .filter(terms::states)
        .filter(name -> !terms.unreadable().contains(name))
        .filter(
            name -> !java.util.Objects.equals(terms.subject().get(name), lane.subject().get(name)))
        .findFirst()
        .orElse(null);
  }
}
