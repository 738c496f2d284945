package nl.peildatum.query.page.time;

import java.util.List;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two answers about one subject, as a page shows it.
 *
 * @param title the kind of policy
 * @param about the area, group or heading that the policy is about
 * @param natures what the decisions say of the nature of the change; empty if they say nothing
 * @param statuses the status of the first and of the second answer
 * @param stays what differs although the status does not; empty if the status differs
 * @param notes what else is told, such as whether another area's policy may bear
 */
record DifferenceEntry(
    String id,
    String title,
    String about,
    String natures,
    Statuses statuses,
    String stays,
    List<String> notes,
    List<FieldRow> fields,
    List<Cause> because,
    int causesLeftOut) {

  /** The codes and the names of both statuses. */
  record Statuses(String one, String oneLabel, String other, String otherLabel) {}

  /**
   * A field that differs.
   *
   * @param one the page that the first value leads to
   * @param other the page that the second value leads to
   */
  record FieldRow(String name, WordDiff words, @Nullable String one, @Nullable String other) {}

  /** A single change, with the decisions behind it. */
  record Cause(String text, List<Link> decisions) {}
}
