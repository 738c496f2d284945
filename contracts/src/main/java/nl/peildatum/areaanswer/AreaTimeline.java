package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.answer.Segment;
import nl.peildatum.area.Area;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of the answers for a place on the valid axis; days, statuses and values equal those
 * of the answers for each day.
 *
 * @param own timelines by subject
 * @param beside timelines of other areas that a person from the place may also come from, on the
 *     days on which they are given beside the answers of the place
 * @param absence timeline of any other subject, by the name of its kind
 */
public record AreaTimeline(
    List<OfSubject> own, List<OfOther> beside, Function<String, List<AnsweredSegment>> absence) {

  /**
   * This timeline with absence added for some more subjects.
   *
   * @param subjects the lanes of the place itself about these subjects
   */
  public AreaTimeline withAll(Collection<Lane> subjects) {
    var more = new TreeSet<>(subjects);
    own.forEach(of -> more.remove(of.lane()));
    var all =
        Stream.concat(
            own.stream(), more.stream().map(lane -> new OfSubject(lane, absenceIn(lane))));
    return new AreaTimeline(all.toList(), beside, absence);
  }

  /** The timeline of a subject that has none of its own. */
  public List<AnsweredSegment> absenceIn(Lane lane) {
    return absence.apply(lane.kind());
  }

  /**
   * The timeline of one subject.
   *
   * @param lane lane of the place itself, which names the subject
   */
  public record OfSubject(Lane lane, List<AnsweredSegment> segments) {}

  /**
   * The timeline of one subject of another area; see {@link OtherAreaAnswer}.
   *
   * @param lane lane of the other area itself, which names the subject
   */
  public record OfOther(Area area, Lane lane, List<AnsweredSegment> segments) {}

  /**
   * A longest run of days with one lane that answers and equal status, value and fact.
   *
   * @param by the lane that answers
   */
  public record AnsweredSegment(Segment segment, Lane by, List<LineageStep> lineage) {
    public boolean contains(LocalDate day) {
      return (segment.from() == null || !day.isBefore(segment.from()))
          && (segment.until() == null || day.isBefore(segment.until()));
    }

    static AnsweredSegment of(
        PathVerdicts.PathVerdict onPath, @Nullable LocalDate from, @Nullable LocalDate until) {
      var verdict = onPath.verdict();
      return new AnsweredSegment(
          new Segment(from, until, verdict.status(), verdict.value(), verdict.fact()),
          onPath.by().lane().lane(),
          onPath.by().lineage());
    }
  }
}
