package nl.peildatum.query.page.time;

import java.util.List;
import nl.peildatum.query.page.entry.AnswerEntry.Link;

/**
 * One answer over the days for which it holds and the moments at which it was recorded.
 *
 * @param status the code, for its pattern
 * @param point the first day, with the page of that day as recorded first
 * @param last the last day, in words
 * @param recordedFrom from which moment it was recorded, in words
 * @param recordedUntil until which moment it was recorded, in words
 * @param x the left end, in percents
 * @param y the upper end, in percents
 * @param decisions the decision behind it, and what had corrected or annulled it by then
 */
record AnswerRectangle(
    String status,
    String label,
    Link point,
    String last,
    String recordedFrom,
    String recordedUntil,
    String x,
    String width,
    String y,
    String height,
    String content,
    List<Link> decisions) {
  /** The rectangle in one line of text. */
  public String title() {
    return label + ": " + point.text() + " – " + last + "; " + recordedFrom + " – " + recordedUntil;
  }
}
