package nl.peildatum.rule.warning;

import java.util.List;
import java.util.Objects;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.difference.RecordMoment;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.time.Lane;

/**
 * Finds the lanes of areas in which policy stood, and with the statements of a decision about areas
 * no longer stands although the decision does not state that itself.
 */
final class AnsweredOtherwise {
  private AnsweredOtherwise() {}

  static List<Lane> lanes(DraftRecord draft) {
    return AreaDifference.between(
            RecordMoment.atHead(draft.head()), RecordMoment.atHead(draft.record()))
        .stream()
        .filter(difference -> replacesWhatStood(difference, draft))
        .map(AreaDifference::lane)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether policy that stood is replaced by an answer that the decision does not state itself. */
  private static boolean replacesWhatStood(AreaDifference difference, DraftRecord draft) {
    var before = difference.before();
    var after = difference.after();
    var stood = before.status().mayStand();
    var isOwn = after.fact() != null && draft.isOfDecision(after.fact().sequence());
    var same = before.status() == after.status() && Objects.equals(before.value(), after.value());
    return stood && !isOwn && !same;
  }
}
