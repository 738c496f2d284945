package nl.peildatum.areaanswer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.lineage.SplitAreas;
import nl.peildatum.lineage.SplitAreas.SplitArea;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.RunOfDays;

/** Keeps the verdicts on the paths of areas other than the one asked for, computed on first use. */
final class OtherAreaPaths {
  private final RecordAsOf known;
  private final Set<String> kinds;
  private final SplitAreas splitOff;
  private final Map<AreaId, PathVerdicts> ofOwnGround = new HashMap<>();
  private final Map<AreaId, PathVerdicts> ofSplitOff = new HashMap<>();

  /**
   * @param kinds only these kinds; empty = all
   * @param splitOff the areas that split off from the area asked for, or from one that encloses it
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

  /** The path of an area that has split off by the day of the run; empty if it has not. */
  Optional<PathVerdicts> ofSplitOff(AreaId area, RunOfDays run) {
    return known.areas().byId(area).filter(found -> isSplitOff(found, run)).map(this::ofSplitOff);
  }

  boolean isSplitOff(Area area, RunOfDays run) {
    return splitOffOn(run).anyMatch(split -> split.area().equals(area));
  }

  /** The areas that have split off by the day of the run, each once; cuts the run. */
  Stream<SplitArea> splitOffOn(RunOfDays run) {
    for (var split : splitOff.areas()) {
      run.cut(split.on());
      run.cutIf(split.until());
    }
    return splitOff.on(run.day()).stream();
  }
}
