package nl.peildatum.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.difference.AbsenceDifference;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.difference.LaneDifference;
import nl.peildatum.difference.RecordMoment;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.Lane;

/** Derives the changes of a step, in order: first of lanes, then of areas, then of absence. */
final class StepChanges {
  private StepChanges() {}

  /**
   * The changes made by one decision.
   *
   * @param before the record without the decision
   * @param after the record that ends with the decision
   */
  static List<ChangedAnswer> between(CountryRecord before, CountryRecord after) {
    return between(RecordMoment.atHead(before), RecordMoment.atHead(after));
  }

  private static List<ChangedAnswer> between(RecordMoment before, RecordMoment after) {
    return inOrder(
        LaneDifference.between(before, after),
        AreaDifference.between(before, after),
        AbsenceDifference.between(before, after));
  }

  /** The changes made by a day that began, in the lanes whose reading can change on that day. */
  static List<ChangedAnswer> overnight(DayTransition overnight, List<Lane> lanes) {
    return inOrder(overnight.inLanes(lanes), List.of(), overnight.inAbsence());
  }

  /**
   * The changes of a step, derived again from a record that may have grown since; equal to those
   * first found.
   */
  static List<AnswerChange> again(CountryRecord record, KeptStep kept) {
    return numbered(record.country(), kept.step(), changed(record, kept));
  }

  /** The changes of a step with their sequences. */
  static List<AnswerChange> numbered(
      CountryCode country, FeedStep step, List<ChangedAnswer> inOrder) {
    var sequence = step.firstSequence();
    var changes = new ArrayList<AnswerChange>();
    for (var changed : inOrder) {
      changes.add(new AnswerChange(country, sequence++, step, changed));
    }
    return List.copyOf(changes);
  }

  private static List<ChangedAnswer> changed(CountryRecord record, KeptStep kept) {
    var then = kept.step().recordSequence();
    return switch (kept.step().cause()) {
      case ChangeCause.Recorded recorded -> {
        var before = record.decision(recorded.decision()).orElseThrow().firstSequence() - 1;
        yield between(RecordMoment.at(record, before), RecordMoment.at(record, then));
      }
      case ChangeCause.DayBegan began ->
          overnight(new DayTransition(record, then, began.day()), kept.lanes());
    };
  }

  private static List<ChangedAnswer> inOrder(
      List<LaneDifference> ofLanes,
      List<AreaDifference> ofAreas,
      List<AbsenceDifference> ofAbsence) {
    return Stream.of(
            ofLanes.stream().map(ChangedAnswer.OfLane::new),
            ofAreas.stream().map(ChangedAnswer.OfArea::new),
            ofAbsence.stream().map(ChangedAnswer.NotOnRecord::new))
        .<ChangedAnswer>flatMap(changes -> changes)
        .toList();
  }
}
