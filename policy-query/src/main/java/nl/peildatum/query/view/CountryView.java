package nl.peildatum.query.view;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.DecisionRecorded;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * Holds the record of one country as this node knows it. The intake's thread writes; all threads
 * read.
 */
final class CountryView {
  /**
   * The state that readers see, replaced as a whole.
   *
   * @param trouble {@code null} = none
   * @param mended how often trouble ended
   */
  record Snapshot(CountryRecord record, @Nullable CountryFault trouble, int mended) {
    Snapshot with(CountryRecord longer) {
      return new Snapshot(longer, trouble, mended);
    }

    Snapshot with(@Nullable CountryFault newTrouble) {
      return new Snapshot(record, newTrouble, newTrouble == null ? mended + 1 : mended);
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
   * Takes the next event; true if it completed a decision. Readers never see part of a decision. An
   * event with another sequence than the next is ignored.
   */
  boolean take(RecordedEvent event) {
    if (event.sequence() != taken() + 1) {
      return false;
    }
    if (event.statement() instanceof DecisionRecorded decision) {
      lastOfArriving = decision.lastSequence();
    }
    arriving.add(event);
    if (event.sequence() != lastOfArriving) {
      return false;
    }
    snapshot = snapshot.with(withArriving());
    changeSignal.signal();
    return true;
  }

  /** The last sequence that was taken; called by the thread that takes events. */
  long taken() {
    return snapshot.record().head() + arriving.size();
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
