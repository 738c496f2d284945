package nl.peildatum.query.countries;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.areaanswer.PathVerdicts;
import nl.peildatum.areaanswer.PathVerdicts.PathVerdict;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.time.SameDays;
import nl.peildatum.web.map.AreaReading;
import nl.peildatum.web.map.AreaShape;
import nl.peildatum.web.map.AreaShapes;
import nl.peildatum.web.map.MapTopic;
import org.jspecify.annotations.Nullable;

/**
 * An area as a map shows it, with what colours it.
 *
 * @param shape empty where none is known, or none can be
 * @param colouring empty where nothing of the kind that is shown is answered about the area
 */
public record MappedArea(Area area, Optional<AreaShape> shape, Optional<Colouring> colouring) {
  /**
   * The answer that colours an area. It is found without the policy of other areas that may also
   * apply: with that, each area of a country looks at all others.
   *
   * @param from first day of the answer, inclusive, Europe/Amsterdam; {@code null} = no first day
   */
  public record Colouring(AreaReading reading, @Nullable LocalDate from) {
    private static Colouring of(SameDays<PathVerdict> days) {
      return new Colouring(AreaReading.of(days.result()), days.from());
    }
  }

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
                    PathVerdicts.of(known, area, kind)
                        .around(asked.day())
                        .map(Colouring::of)
                        .filter(found -> MapTopic.isShown(found.reading().lane()))
                        .findFirst()));
  }

  /** Whether a map can show any of the areas. */
  public static boolean areDrawn(Gazetteer areas) {
    return areas.all().stream().anyMatch(area -> AreaShapes.drawn(area).isPresent());
  }
}
