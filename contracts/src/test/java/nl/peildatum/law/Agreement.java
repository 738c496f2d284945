package nl.peildatum.law;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Seen;

/** Product and painter give the same answer everywhere; counts what it compared, by status. */
final class Agreement implements Law {
  private final Map<String, Integer> compared = new TreeMap<>();

  Map<String, Integer> compared() {
    return compared;
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
      var difference = days(reader, painter).or(() -> timelines(reader, painter));
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

  private static String by(Seen seen) {
    return seen.by() == null ? "" : " by " + seen.by();
  }

  private static Optional<String> timelines(Reader reader, Painter painter) {
    for (var lane = 0; lane < World.LANES.size(); lane++) {
      var segments = reader.timeline(lane);
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
