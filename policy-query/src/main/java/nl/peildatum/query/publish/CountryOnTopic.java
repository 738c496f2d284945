package nl.peildatum.query.publish;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * What the topic says of one country, held against what is derived here: the same, and it may be
 * gone on after; or something else, and then nothing is added to it any more.
 */
final class CountryOnTopic {
  private final PublisherAlarms alarms;
  private final CountryCode country;
  private final Deque<Found> odd = new ArrayDeque<>();
  private @Nullable Found last;
  private long head;
  private boolean forked;
  private Instant notBefore = Instant.MIN;

  CountryOnTopic(PublisherAlarms alarms, CountryCode country) {
    this.alarms = alarms;
    this.country = country;
  }

  /**
   * A reader takes the next sequence only, so what comes twice or too early moves no head; it must
   * be right all the same.
   */
  void read(Found found) {
    if (found.sequence() == head + 1) {
      head = found.sequence();
      last = found;
    } else {
      odd.add(found);
    }
  }

  /** Where this node would go on, if it may. */
  long head() {
    return head;
  }

  /** Nothing that was read is in the way. */
  private boolean mayGoOn() {
    return !forked && last == null && odd.isEmpty();
  }

  /**
   * Whether it is of use to look again, once everything up to this instant (inclusive) is known.
   */
  boolean mayGoOn(Instant through) {
    return mayGoOn() && !through.isBefore(notBefore);
  }

  /**
   * What is to be added now: whole steps up to where everything is known, and no more of them than
   * make up about so many changes.
   */
  List<Change> due(Derived.OfCountry derived, int about) {
    compare(derived);
    notBefore = Instant.MIN;
    var due = new ArrayList<Change>();
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
        if ((due.size() >= about || bytes >= Bounds.PAGE_BYTES) && change.endsItsStep()) {
          break;
        }
      }
    }
    return due;
  }

  /** Holds what was read against what is derived by now, as far as that can tell already. */
  private void compare(Derived.OfCountry derived) {
    if (last != null) {
      odd.add(last);
      last = null;
    }
    odd.removeIf(found -> isSettled(found, derived));
  }

  private boolean isSettled(Found found, Derived.OfCountry derived) {
    var known = derived.known(found.sequence());
    if (known.isEmpty() && found.time().isAfter(derived.through())) {
      return false;
    }
    if (known.filter(found::is).isEmpty()) {
      alarm(found);
    }
    return true;
  }

  private void alarm(Found found) {
    if (!forked) {
      forked = true;
      alarms.forked(country, found.sequence());
    }
  }

  void added(List<Change> changes) {
    head = changes.getLast().event().sequence();
  }
}
