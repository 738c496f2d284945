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
 * The changes of one country on the topic, compared with those derived here. If they are equal,
 * further changes may be added; if they differ, nothing is added any more.
 */
final class CountryChangesOnTopic {
  private final PublisherAlarms alarms;
  private final CountryCode country;
  private final Deque<ChangeOnTopic> odd = new ArrayDeque<>();
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
      odd.add(found);
    }
  }

  /** The last sequence, after which this node would add changes. */
  long head() {
    return head;
  }

  /** Whether no difference was found and nothing is left to compare. */
  private boolean mayGoOn() {
    return !forked && last == null && odd.isEmpty();
  }

  /**
   * Whether it is useful to check again, once everything up to this instant (inclusive) is known.
   */
  boolean mayGoOn(Instant through) {
    return mayGoOn() && !through.isBefore(notBefore);
  }

  /**
   * The changes to add now: whole steps, up to the instant up to which everything is known, and
   * only about so many changes.
   */
  List<PublishedChange> due(Derived.OfCountry derived, int about) {
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
        if ((due.size() >= about || bytes >= SizeLimits.PAGE_BYTES) && change.endsItsStep()) {
          break;
        }
      }
    }
    return due;
  }

  /** Compares the changes read with those derived by now, as far as these reach. */
  private void compare(Derived.OfCountry derived) {
    if (last != null) {
      odd.add(last);
      last = null;
    }
    odd.removeIf(found -> isSettled(found, derived));
  }

  private boolean isSettled(ChangeOnTopic found, Derived.OfCountry derived) {
    var known = derived.known(found.sequence());
    if (known.isEmpty() && found.time().isAfter(derived.through())) {
      return false;
    }
    if (known.filter(found::is).isEmpty()) {
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

  void added(List<PublishedChange> changes) {
    head = changes.getLast().event().sequence();
  }
}
