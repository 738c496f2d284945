package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.lineage.Path;
import nl.peildatum.lineage.Paths;
import nl.peildatum.lineage.SplitAreas;
import nl.peildatum.record.RecordAsOf;

/**
 * Finds the areas whose lanes apply, or may apply, to a person from an area: the areas on its
 * paths, the areas around these, and the areas that split off from it or from an enclosing area.
 */
final class BearingAreas {
  private BearingAreas() {}

  /**
   * The ids of these areas on any day, as far as the record tells at this one moment; {@link
   * Path#WHOLE_COUNTRY} = lanes not narrowed to an area.
   */
  static Set<String> of(RecordAsOf known, Area area) {
    var paths = Paths.of(area, known.areas());
    var split = SplitAreas.of(paths);
    var ground = split.groundOn(LocalDate.MAX);
    var around = known.areasWithLanes().around(paths, ground).stream().map(Area::id);
    var splitOff = split.areas().stream().map(there -> there.area().id());
    var others = Stream.of(around, splitOff, ground.stream().map(AreaId::new)).flatMap(ids -> ids);
    return Stream.concat(paths.areas().stream(), Paths.areas(others, known.areas()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The ids of these areas at this moment of the record and at every earlier one. These are more
   * than {@link #of} gives: where an area lies may have been unknown until a succession was
   * recorded, and until then it might hold any place; and the day on which an area came about may
   * have been unknown, so that what had split off from an enclosing area before it might hold it.
   */
  static Set<String> ofAnyMoment(RecordAsOf known, Area area) {
    var levels = Paths.of(area, known.areas()).levels();
    var once =
        Stream.concat(
            known.areasWithLanes().everHeldUnknownPlace().map(Area::id),
            SplitAreas.everOutOf(levels, known.areas()));
    return Stream.concat(of(known, area).stream(), Paths.areas(once, known.areas()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
