package nl.peildatum.query.feed;

import java.lang.ref.SoftReference;
import java.util.List;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.Lane;

/**
 * A step of a feed, with its changes as long as there is memory for them; afterwards they are
 * derived again when read.
 */
final class KeptStep {
  private final FeedStep step;
  private final List<Lane> lanes;
  private volatile SoftReference<List<AnswerChange>> read;

  /**
   * @param lanes the lanes whose reading changed because a day began; empty for a decision, whose
   *     lanes are in the record
   * @param changes the changes of the step
   */
  KeptStep(FeedStep step, List<Lane> lanes, List<AnswerChange> changes) {
    this.step = step;
    this.lanes = lanes;
    this.read = new SoftReference<>(changes);
  }

  FeedStep step() {
    return step;
  }

  List<Lane> lanes() {
    return lanes;
  }

  /**
   * @param record a record that contains the step
   */
  List<AnswerChange> changes(CountryRecord record) {
    var changes = read.get();
    if (changes == null) {
      changes = StepChanges.again(record, this);
      read = new SoftReference<>(changes);
    }
    return changes;
  }
}
