package nl.peildatum.query.feed;

import java.lang.ref.SoftReference;
import java.util.List;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.Lane;

/**
 * What a feed keeps of a step: its changes for as long as there is memory for them; after that they
 * are derived again when they are read.
 */
final class Kept {
  private final FeedStep step;
  private final List<Lane> lanes;
  private volatile SoftReference<List<AnswerChange>> read;

  /**
   * @param lanes that read otherwise since a day began; of a decision, which says it itself, none
   * @param changes of the step
   */
  Kept(FeedStep step, List<Lane> lanes, List<AnswerChange> changes) {
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
   * @param record that holds the step, and maybe more
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
