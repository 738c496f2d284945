package nl.peildatum.feed;

import java.lang.ref.SoftReference;
import java.util.List;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.time.Lane;

/**
 * What a feed keeps of a step. Its changes are derived again when they are read, once for all who
 * read them at the time.
 */
final class Kept {
  private final FeedStep step;
  private final List<Lane> lanes;
  private SoftReference<List<AnswerChange>> read = new SoftReference<>(null);

  /**
   * @param lanes that read otherwise since a day began; of a decision, which says it itself, none
   */
  Kept(FeedStep step, List<Lane> lanes) {
    this.step = step;
    this.lanes = lanes;
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
  synchronized List<AnswerChange> changes(CountryRecord record) {
    var changes = read.get();
    if (changes == null) {
      changes = StepChanges.again(record, this);
      read = new SoftReference<>(changes);
    }
    return changes;
  }
}
