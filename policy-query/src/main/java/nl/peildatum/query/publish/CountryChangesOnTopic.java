package nl.peildatum.query.publish;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.SizeLimits;
import org.jspecify.annotations.Nullable;

/**
 * Compares the changes of one country on the topic with those derived here. If they are equal,
 * further changes may be added; if they differ, nothing is added any more.
 */
final class CountryChangesOnTopic {
  private final PublisherAlarms alarms;
  private final CountryCode country;
  private final Deque<ChangeOnTopic> outOfOrder = new ArrayDeque<>();
  private @Nullable ChangeOnTopic last;
  private long head;
  private boolean forked;
  private Instant notBefore = Instant.MIN;

  CountryChangesOnTopic(PublisherAlarms alarms, CountryCode country) {
    this.alarms = alarms;
    this.country = country;
  }

  /**
   * Takes a change that was read. Only the next sequence moves the head, as for any reader of the
   * topic; a change that is repeated or too early must nevertheless be correct.
   */
  void read(ChangeOnTopic found) {
    if (found.sequence() == head + 1) {
      head = found.sequence();
      last = found;
    } else {
      outOfOrder.add(found);
    }
  }

  /** The last sequence, after which this node would add changes. */
  long head() {
    return head;
  }

  /** Whether no difference was found and nothing is left to compare. */
  private boolean mayGoOn() {
    return !forked && last == null && outOfOrder.isEmpty();
  }

  /**
   * Whether changes may be due.
   *
   * @param through everything up to this instant (UTC, inclusive) is known
   */
  boolean mayGoOn(Instant through) {
    return mayGoOn() && !through.isBefore(notBefore);
  }

  /**
   * The changes to add now: whole steps, up to the instant up to which everything is known.
   *
   * @param atLeast the number of changes after which no further step is begun
   */
  List<PublishedChange> due(DerivedChanges.OfCountry derived, int atLeast) {
    compare(derived);
    notBefore = Instant.MIN;
    var due = new ArrayList<PublishedChange>();
    var bytes = 0L;
    if (mayGoOn()) {
      for (var next = derived.after(head).iterator(); next.hasNext(); ) {
        var change = next.next();
        if (!derived.isKnown(change)) {
          notBefore = change.event().time();
          break;
        }
        due.add(change);
        bytes += change.data().length;
        if ((due.size() >= atLeast || bytes >= SizeLimits.PAGE_BYTES) && change.endsItsStep()) {
          break;
        }
      }
    }
    return due;
  }

  /** Compares the changes read with those derived by now, as far as these reach. */
  private void compare(DerivedChanges.OfCountry derived) {
    if (last != null) {
      outOfOrder.add(last);
      last = null;
    }
    outOfOrder.removeIf(found -> isCompared(found, derived));
  }

  /** Whether the change could be compared by now; raises an alarm if it differs. */
  private boolean isCompared(ChangeOnTopic found, DerivedChanges.OfCountry derived) {
    var known = derived.known(found.sequence());
    if (known.isEmpty() && found.time().isAfter(derived.through())) {
      return false;
    }
    if (known.filter(found::holds).isEmpty()) {
      alarm(found);
    }
    return true;
  }

  private void alarm(ChangeOnTopic found) {
    if (!forked) {
      forked = true;
      alarms.forked(country, found.sequence());
    }
  }

  /** Records that these changes were added to the topic. */
  void added(List<PublishedChange> changes) {
    head = changes.getLast().event().sequence();
  }
}
