package nl.peildatum.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Seen;

/** Product and painter give the same answer everywhere; counts what it compared, by status. */
final class Agreement implements Law {
  private static final int AREAS_AT_A_LOOK = 1;

  private final List<Integer> areas;
  private final Map<String, Integer> compared = new TreeMap<>();
  private final Set<String> paths = new TreeSet<>();
  private int otherRoots;
  private int ofPlaces;
  private int outOfRegions;
  private int nextArea;

  Agreement() {
    this(IntStream.range(0, World.AREAS.size()).boxed().toList());
  }

  /**
   * @param areas that are asked from, by their other names too
   */
  Agreement(List<Integer> areas) {
    this.areas = areas;
  }

  Map<String, Integer> compared() {
    return compared;
  }

  /** The kinds of steps by which answers were found elsewhere. */
  Set<String> paths() {
    return paths;
  }

  /** How often policy of another area that merged was to be shown. */
  int otherRoots() {
    return otherRoots;
  }

  /** How often somebody from a place of the table was told something of its region's. */
  int ofPlaces() {
    return ofPlaces;
  }

  /** How often policy was to be shown of what came by a split out of what an area lies in. */
  int outOfRegions() {
    return outOfRegions;
  }

  int answers() {
    return compared.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public Optional<String> brokenBy(Paper paper) {
    var record = Scribe.record(paper);
    for (var coordinates : Coordinates.all(paper)) {
      var reader = new Reader(coordinates.in(record, paper));
      var painter = coordinates.paint(paper);
      var difference =
          days(reader, painter)
              .or(() -> fromAreas(reader, painter))
              .or(() -> timelines(reader, painter));
      if (difference.isPresent()) {
        return difference.map(what -> "Asked with " + coordinates + what);
      }
    }
    return Optional.empty();
  }

  private Optional<String> days(Reader reader, Painter painter) {
    for (var day = Painter.FIRST; day <= Painter.LAST; day++) {
      for (var answer : reader.answers(day).entrySet()) {
        var lane = answer.getKey();
        var seen = Reader.seen(answer.getValue());
        var painted = painter.read(lane, day);
        compared.merge(painted.status() + by(painted), 1, Integer::sum);
        if (!seen.equals(painted)) {
          return differs(" about " + World.name(lane) + " on day " + day, seen, painted);
        }
      }
    }
    return Optional.empty();
  }

  /** Other areas at each look, on every third day, and by their other names on every ninth. */
  private Optional<String> fromAreas(Reader reader, Painter painter) {
    for (var i = 0; i < AREAS_AT_A_LOOK; i++) {
      var area = areas.get(nextArea++ % areas.size());
      var difference =
          fromArea(area, reader, painter, 3)
              .or(() -> fromArea(Paper.Call.otherName(area), reader, painter, 9));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private Optional<String> fromArea(int area, Reader reader, Painter painter, int everyDays) {
    for (var day = Painter.FIRST; day <= Painter.LAST; day += everyDays) {
      var heard = reader.fromArea(area, day);
      var painted = Set.copyOf(painter.readFromArea(area, day));
      painted.forEach(this::count);
      ofPlaces += isPlace(area) ? (int) painted.stream().filter(Agreement::isOfRegion).count() : 0;
      if (!heard.equals(painted)) {
        return differs(" from " + World.written(area) + " on day " + day, heard, painted);
      }
      var others = reader.beside(area, day);
      var paintedBeside = Set.copyOf(painter.readBeside(area, day));
      paintedBeside.stream().map(Seen.Beside::heard).forEach(this::count);
      otherRoots +=
          (int) paintedBeside.stream().filter(o -> !o.heard().lineage().isEmpty()).count();
      outOfRegions += (int) paintedBeside.stream().filter(Agreement::isOutOfRegion).count();
      if (!others.equals(paintedBeside)) {
        var asked = " beside " + World.written(area) + " on day " + day;
        return differs(asked, others, paintedBeside);
      }
    }
    return Optional.empty();
  }

  private static boolean isPlace(int area) {
    return World.LEGEND.places().containsKey(area)
        || World.LEGEND.placesByOtherName().containsKey(area);
  }

  private static boolean isOfRegion(Seen.FromArea painted) {
    return painted.lane() != null && kinds(painted.lineage()).startsWith("PARENT");
  }

  private static boolean isOutOfRegion(Seen.Beside painted) {
    return kinds(painted.heard().lineage()).startsWith("PARENT SPLIT");
  }

  private static String kinds(List<Seen.Step> steps) {
    return steps.stream().map(Seen.Step::kind).collect(Collectors.joining(" "));
  }

  private void count(Seen.FromArea painted) {
    var steps = painted.lineage().stream().map(Seen.Step::kind).distinct().toList();
    paths.addAll(steps);
    compared.merge(painted.seen().status() + by(painted.seen()), 1, Integer::sum);
  }

  private static String by(Seen seen) {
    return seen.by() == null ? "" : " by " + seen.by();
  }

  private static Optional<String> timelines(Reader reader, Painter painter) {
    var timelines = reader.timelines();
    for (var lane = 0; lane < World.LANES.size(); lane++) {
      var segments = timelines.getOrDefault(lane, List.of());
      if (painter.hasLiveFact(lane) == segments.isEmpty()) {
        return differs(" which lanes are live", World.name(lane), segments);
      }
      if (!segments.isEmpty() && !segments.equals(painter.timeline(lane))) {
        return differs(" the timeline of " + World.name(lane), segments, painter.timeline(lane));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> differs(String asked, Object product, Object painter) {
    return Optional.of(
        asked + "\n  the product says " + product + "\n  the painter says " + painter);
  }
}
