package nl.peildatum.query.countries;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.area.Area;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.web.map.AreaShape;
import nl.peildatum.web.map.AreaShapes;

/**
 * An area as a map shows it, with the answers of the GeoJSON answer for one kind of policy.
 *
 * @param shape empty where none is known, or none can be
 * @param answers about the area, in the order of the GeoJSON answer
 */
public record MappedArea(Area area, Optional<AreaShape> shape, List<Answer> answers) {
  /** The areas of a country on the day asked, of the kind asked or else the foremost kind. */
  public static Stream<MappedArea> of(Coordinates asked) {
    var known = asked.known();
    var kind = Set.of(asked.kindOfAbsence());
    return known.areas().all().stream()
        .map(
            area ->
                new MappedArea(
                    area,
                    AreaShapes.drawn(area),
                    AreaAnswers.of(known, area, kind).on(asked.day())));
  }

  /** Whether a map can show any of the areas. */
  public static boolean areDrawn(Gazetteer areas) {
    return areas.all().stream().anyMatch(area -> AreaShapes.drawn(area).isPresent());
  }
}
