package nl.peildatum.impact;

import java.util.List;
import java.util.TreeMap;
import java.util.function.LongFunction;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.RunOfDays;

/** Compares the readings of a place before and after the events that were recorded since. */
final class ReadingsThenAndNow {
  private final AffectedLanes lanes;
  private final LongFunction<RecordAsOf> known;
  private final Readings then;
  private final Readings now;

  ReadingsThenAndNow(AffectedLanes lanes, LongFunction<RecordAsOf> known) {
    this.lanes = lanes;
    this.known = known;
    this.then = lanes.at(known.apply(lanes.since().then()));
    this.now = lanes.at(known.apply(lanes.since().now()));
  }

  /**
   * The facts that changed a reading on the day of the run, in the order of the record; empty where
   * no reading changed. Cuts the run at every day on which a reading can change.
   */
  List<RecordedEvent> factsOn(RunOfDays run) {
    var before = then.on(run);
    var after = now.on(run);
    var facts = new TreeMap<Long, RecordedEvent>();
    for (var lane : before.listedByEither(after)) {
      var causes = new LaneCauses(lanes, known, lane, run);
      causes
          .between(before.of(lane), after.of(lane))
          .forEach(event -> facts.put(event.sequence(), event));
    }
    return List.copyOf(facts.values());
  }
}
