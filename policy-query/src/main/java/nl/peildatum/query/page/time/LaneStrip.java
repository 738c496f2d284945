package nl.peildatum.query.page.time;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.peildatum.query.page.entry.AnswerEntry.Link;

/**
 * The timeline of one lane as a page shows it: a strip and a table with the same content.
 *
 * @param title the kind of policy
 * @param about the area, group or heading that the policy is about
 * @param chosen the segment of the chosen day
 * @param leftOut the segments that are not shown
 * @param bothAxes the address of the picture of both axes; empty = there is none
 */
record LaneStrip(
    String id,
    String title,
    String about,
    List<StripSegment> segments,
    Optional<StripSegment> chosen,
    int leftOut,
    Optional<String> bothAxes) {
  /** The segments in the order of drawing. */
  public List<StripSegment> drawn() {
    return segments.stream()
        .sorted(Comparator.comparing(segment -> DayScale.isThin(segment.width())))
        .toList();
  }

  /**
   * A run of days with one answer.
   *
   * @param status the code, for its pattern
   * @param from the first day, with the page of that day
   * @param last the last day, in words
   * @param x the left end in the strip, in percents
   * @param content the value of the policy, or what else is told
   * @param decisions the decision behind it, and what corrected or annulled it
   */
  record StripSegment(
      String status,
      String label,
      Link from,
      String last,
      String x,
      String width,
      boolean isChosen,
      String content,
      List<Link> decisions) {
    /** The segment in one line of text. */
    public String title() {
      return label + ": " + from.text() + " – " + last;
    }
  }
}
