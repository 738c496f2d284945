package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.lineage.SplitAreas;
import nl.peildatum.record.RecordAsOf;

/** Keeps the verdicts on the paths of areas other than the one asked for, computed on first use. */
final class OtherAreaPaths {
  private final RecordAsOf known;
  private final Set<String> kinds;
  private final SplitAreas splitOff;
  private final Map<AreaId, PathVerdicts> ofOwnGround = new HashMap<>();
  private final Map<AreaId, PathVerdicts> ofSplitOff = new HashMap<>();

  /**
   * @param kinds only these kinds; empty = all
   * @param splitOff the areas that came out of the area asked for by a split
   */
  OtherAreaPaths(RecordAsOf known, Set<String> kinds, SplitAreas splitOff) {
    this.known = known;
    this.kinds = kinds;
    this.splitOff = splitOff;
  }

  PathVerdicts ofOwnGround(Area area) {
    return ofOwnGround.computeIfAbsent(
        area.id(), id -> PathVerdicts.ofOwnGround(known, area, kinds));
  }

  PathVerdicts ofSplitOff(Area area) {
    return ofSplitOff.computeIfAbsent(area.id(), id -> PathVerdicts.of(known, area, kinds));
  }

  /** The path of an area that has split off by a day; empty if the area has not. */
  Optional<PathVerdicts> ofSplitOff(AreaId area, LocalDate day) {
    return known.areas().byId(area).filter(found -> isSplitOff(found, day)).map(this::ofSplitOff);
  }

  boolean isSplitOff(Area area, LocalDate day) {
    return splitOff.areas().stream()
        .anyMatch(split -> split.area().equals(area) && !split.on().isAfter(day));
  }
}
