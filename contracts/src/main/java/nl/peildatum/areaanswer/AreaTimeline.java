package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.answer.Segment;
import nl.peildatum.area.Area;
import nl.peildatum.lineage.Step;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The valid axis of what a place is told: the same days, statuses and values as asking every day.
 *
 * @param own by subject
 * @param beside of other areas that a person from there may come from as well, on the days on which
 *     they stand beside
 * @param absence what is told of any other subject
 */
public record AreaTimeline(List<OfSubject> own, List<OfOther> beside, List<Told> absence) {

  /** The same, with absence told of some more subjects, by the lane of the place itself. */
  public AreaTimeline withAll(Collection<Lane> subjects) {
    var more = new TreeSet<>(subjects);
    own.forEach(of -> more.remove(of.lane()));
    var all = Stream.concat(own.stream(), more.stream().map(lane -> new OfSubject(lane, absence)));
    return new AreaTimeline(all.toList(), beside, absence);
  }

  /**
   * @param lane by which the subject is named: that of the place itself
   */
  public record OfSubject(Lane lane, List<Told> segments) {}

  public record OfOther(Area area, Lane lane, List<Told> segments) {}

  /**
   * A longest run of days that read the same by the same lane.
   *
   * @param by the lane that answers
   */
  public record Told(Segment segment, Lane by, List<Step> lineage) {
    public boolean contains(LocalDate day) {
      return (segment.from() == null || !day.isBefore(segment.from()))
          && (segment.until() == null || day.isBefore(segment.until()));
    }

    static Told of(
        PathVerdicts.PathVerdict told, @Nullable LocalDate from, @Nullable LocalDate until) {
      var verdict = told.verdict();
      return new Told(
          new Segment(from, until, verdict.status(), verdict.value(), verdict.fact()),
          told.found().lane().lane(),
          told.found().lineage());
    }
  }
}
