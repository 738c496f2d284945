package nl.peildatum.query.page.time;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.OfAct;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;

/**
 * The moments of a record at which the answers of one kind can have changed: the last sequence of
 * each decision about the kind, or about no lane, and the sequence before the first of them.
 *
 * @param sequences ascending
 * @param leftOut how many earlier moments are not among them
 */
record RecordedMoments(List<Long> sequences, int leftOut) {

  /**
   * The latest moments.
   *
   * @param sequence the last that is looked at, inclusive
   * @param most the most decisions
   */
  static RecordedMoments upTo(CountryRecord record, long sequence, String kind, int most) {
    var all =
        record.decisions().stream()
            .filter(decision -> decision.lastSequence() <= sequence)
            .filter(decision -> isAbout(record, decision, kind))
            .toList();
    var latest = all.subList(Math.max(0, all.size() - most), all.size());
    var sequences = new ArrayList<Long>();
    if (!latest.isEmpty()) {
      sequences.add(latest.getFirst().firstSequence() - 1);
    }
    latest.forEach(decision -> sequences.add(decision.lastSequence()));
    return new RecordedMoments(List.copyOf(sequences), all.size() - latest.size());
  }

  private static boolean isAbout(CountryRecord record, RecordedDecision decision, String kind) {
    return record
        .events()
        .subList((int) decision.firstSequence() - 1, (int) decision.lastSequence())
        .stream()
        .anyMatch(event -> isAbout(event, kind));
  }

  private static boolean isAbout(RecordedEvent event, String kind) {
    return event.statement() instanceof OfAct act
        && act.lane().map(lane -> lane.kind().equals(kind)).orElse(true);
  }
}
