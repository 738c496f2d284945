package nl.peildatum.query.view;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.DecisionRecorded;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * The record of one country as this node knows it; written by the intake's thread, read by all
 * threads.
 */
final class CountryView {
  /**
   * The state that readers see, replaced as a whole.
   *
   * @param mended how often trouble ended
   */
  record Snapshot(CountryRecord record, @Nullable CountryFault trouble, int mended) {
    Snapshot with(CountryRecord further) {
      return new Snapshot(further, trouble, mended);
    }

    Snapshot with(@Nullable CountryFault other) {
      return new Snapshot(record, other, other == null ? mended + 1 : mended);
    }
  }

  private final ChangeSignal changeSignal = new ChangeSignal();
  private final List<RecordedEvent> arriving = new ArrayList<>();
  private long lastOfArriving;
  private volatile Snapshot snapshot;

  CountryView(CountryCode country) {
    snapshot = new Snapshot(CountryRecord.empty(country), null, 0);
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /**
   * The signal of this country alone: changes of other countries do not wake its waiting threads.
   */
  ChangeSignal changeSignal() {
    return changeSignal;
  }

  /**
   * Takes an event; true if this event completed a decision. Readers never see part of a decision.
   */
  boolean take(RecordedEvent event) {
    if (event.sequence() != next()) {
      return false;
    }
    if (event.statement() instanceof DecisionRecorded decision) {
      lastOfArriving = decision.lastSequence();
    }
    arriving.add(event);
    return event.sequence() == lastOfArriving && publish();
  }

  private long next() {
    return taken() + 1;
  }

  /** The last sequence that was taken; called by the thread that takes events. */
  long taken() {
    return snapshot.record().head() + arriving.size();
  }

  private boolean publish() {
    snapshot = snapshot.with(withArriving());
    changeSignal.signal();
    return true;
  }

  /**
   * The record with the arrived events. If an event cannot be folded, the record stays as it was,
   * and the arrived events are dropped.
   */
  private CountryRecord withArriving() {
    try {
      var record = snapshot.record();
      for (var event : arriving) {
        record = record.and(event);
      }
      return record;
    } finally {
      arriving.clear();
    }
  }

  /** Sets or ends the trouble; true if this changes it. */
  boolean trouble(@Nullable CountryFault trouble) {
    if (snapshot.trouble() == trouble) {
      return false;
    }
    snapshot = snapshot.with(trouble);
    changeSignal.signal();
    return true;
  }
}
