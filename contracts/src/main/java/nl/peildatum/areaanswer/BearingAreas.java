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
 * paths, the areas around these, and the areas that split off from it.
 */
final class BearingAreas {
  private BearingAreas() {}

  /**
   * The ids of these areas on any day, as far as the record tells at this one moment; {@link
   * Path#WHOLE_COUNTRY} = lanes not narrowed to an area.
   */
  static Set<String> of(RecordAsOf known, Area area) {
    var paths = Paths.of(area, known.areas());
    var split = SplitAreas.of(area, known.areas());
    var splitOff = split.groundOn(LocalDate.MAX);
    var around = known.areasWithLanes().around(paths, splitOff).stream().map(Area::id);
    var others = Stream.concat(around, splitOff.stream().map(AreaId::new));
    return Stream.concat(paths.areas().stream(), Paths.areas(others, known.areas()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The ids of these areas at this moment of the record and at every earlier one. These are more
   * than {@link #of} gives: where an area lies may have been unknown until a succession was
   * recorded, and until then it might hold any place.
   */
  static Set<String> ofAnyMoment(RecordAsOf known, Area area) {
    var once = known.areasWithLanes().everHeldUnknownPlace().map(Area::id);
    return Stream.concat(of(known, area).stream(), Paths.areas(once, known.areas()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
