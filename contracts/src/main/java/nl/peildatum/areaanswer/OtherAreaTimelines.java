package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.record.Subject;
import nl.peildatum.time.SameDays;
import org.jspecify.annotations.Nullable;

/**
 * Collects the verdicts of other areas run by run, each on the days on which it is given beside the
 * answers.
 */
final class OtherAreaTimelines {
  private final Map<Key, List<Piece>> found = new LinkedHashMap<>();

  private record Key(Area area, Subject subject, OtherAreaVerdict.Relation relation) {}

  private record Piece(
      OtherAreaVerdict other, @Nullable LocalDate from, @Nullable LocalDate until) {
    boolean continuesIn(Piece next) {
      return Objects.equals(until, next.from)
          && other.onPath().hasEqualReading(next.other.onPath());
    }
  }

  void add(SameDays<List<OtherAreaVerdict>> run) {
    for (var other : run.result()) {
      var pieces =
          found.computeIfAbsent(
              new Key(other.area(), other.subject(), other.relation()), key -> new ArrayList<>());
      var piece = new Piece(other, run.from(), run.until());
      if (!pieces.isEmpty() && pieces.getLast().continuesIn(piece)) {
        var last = pieces.removeLast();
        pieces.add(new Piece(other, last.from, piece.until));
      } else {
        pieces.add(piece);
      }
    }
  }

  /** One verdict of each other area and subject, taken from its last run of days. */
  Stream<OtherAreaVerdict> lastOfEach() {
    return found.values().stream().map(pieces -> pieces.getLast().other());
  }

  /** The timelines of the other areas, in the order of their lanes. */
  List<AreaTimeline.OfOther> timelines() {
    return found.entrySet().stream()
        .map(
            entry ->
                new AreaTimeline.OfOther(
                    entry.getKey().area(),
                    entry.getValue().getLast().other().lane(),
                    entry.getValue().stream()
                        .map(
                            piece ->
                                AreaTimeline.AnsweredSegment.of(
                                    piece.other().onPath(), piece.from(), piece.until()))
                        .toList()))
        .sorted(Comparator.comparing(AreaTimeline.OfOther::lane))
        .toList();
  }
}
