package nl.peildatum.law.painter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One live Set, StateNone or End as it is painted on one basis.
 *
 * @param place in the order of painting: the number of the root of its chain
 * @param sequence of the live end
 * @param start {@code null} paints nothing
 * @param bounds of a start of which the day is not known
 * @param hiddenFrom first day hidden by an annulment
 * @param decision of the root, whose dates are those of the chain
 * @param root id of the act that the chain began with
 */
record Strip(
    int lane,
    int place,
    int sequence,
    Paper.Rectangle rectangle,
    @Nullable Integer start,
    List<Integer> claims,
    Paper.@Nullable Bounds bounds,
    @Nullable Integer hiddenFrom,
    int annulment,
    Paper.Decision decision,
    int root,
    Seen.Dates dates) {

  int decided() {
    return decision.instrument().decided();
  }

  boolean end() {
    return rectangle.end();
  }

  boolean none() {
    return rectangle.none();
  }

  boolean sets() {
    return rectangle.sets();
  }

  boolean openEnded() {
    return rectangle.until() == null;
  }

  boolean wouldContain(int day) {
    var until = rectangle.until();
    return start != null && start <= day && (until == null || day < until);
  }

  boolean hiddenOn(int day) {
    return hiddenFrom != null && day >= hiddenFrom;
  }

  boolean contains(int day) {
    return wouldContain(day) && !hiddenOn(day);
  }

  boolean annulled() {
    return hiddenFrom != null;
  }

  boolean startsAfter(Strip other) {
    return start != null && other.start != null && start > other.start;
  }

  /** Whether it may or may not have started. */
  boolean uncertainOn(int day) {
    return bounds != null && !annulled() && bounds.leaveOpen(day);
  }

  /** Whether somebody says before which day it did not start. */
  boolean boundedBelow() {
    return bounds != null && bounds.notBefore() != null;
  }

  boolean disputedOn(int day) {
    return !claims.isEmpty()
        && day >= java.util.Collections.min(claims)
        && day < java.util.Collections.max(claims);
  }
}
