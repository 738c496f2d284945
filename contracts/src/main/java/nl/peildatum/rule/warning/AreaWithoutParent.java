package nl.peildatum.rule.warning;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaType;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.AreaRegistered;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.AreaLaneIndex;
import nl.peildatum.wording.Wording;

/**
 * Warning: a town or a district is registered, and nothing on record says in which region it lies,
 * so that its policy is given beside the answers about every other area.
 */
final class AreaWithoutParent {
  private static final Set<AreaType> WITHIN_A_REGION = Set.of(AreaType.CITY, AreaType.DISTRICT);

  private AreaWithoutParent() {}

  /**
   * The warnings about the areas that a decision registers.
   *
   * @param areas as known with the decision
   */
  static List<Warning> among(List<Statement> statements, Gazetteer areas) {
    return statements.stream()
        .flatMap(AreaWithoutParent::registered)
        .filter(area -> WITHIN_A_REGION.contains(area.type()))
        .flatMap(area -> areas.byId(area.id()).stream())
        .filter(area -> AreaLaneIndex.isBesideAllOthers(area, areas))
        .map(
            area ->
                new Warning(
                    "area-without-parent",
                    Wording.of("area-without-parent", area.id(), area.name()),
                    List.of()))
        .toList();
  }

  private static Stream<Area> registered(Statement statement) {
    return statement instanceof AreaRegistered given && !given.knownAlready()
        ? Stream.of(given.area())
        : Stream.empty();
  }
}
