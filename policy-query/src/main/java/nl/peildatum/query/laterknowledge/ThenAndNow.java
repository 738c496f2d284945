package nl.peildatum.query.laterknowledge;

import java.util.List;
import java.util.TreeMap;
import java.util.function.LongFunction;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.RunOfDays;

/** What a place reads at the two ends of what was recorded since. */
final class ThenAndNow {
  private final AffectedLanes heard;
  private final LongFunction<RecordAsOf> known;
  private final Readings then;
  private final Readings now;

  ThenAndNow(AffectedLanes heard, LongFunction<RecordAsOf> known) {
    this.heard = heard;
    this.known = known;
    this.then = heard.at(known.apply(heard.since().then()));
    this.now = heard.at(known.apply(heard.since().now()));
  }

  /** In the order of the record; none where the day reads the same. Cuts the run. */
  List<RecordedEvent> factsOn(RunOfDays run) {
    var before = then.on(run);
    var after = now.on(run);
    var facts = new TreeMap<Long, RecordedEvent>();
    for (var lane : before.listedByEither(after)) {
      var turned = new LaneCauses(heard, known, lane, run);
      turned
          .between(before.of(lane), after.of(lane))
          .forEach(event -> facts.put(event.sequence(), event));
    }
    return List.copyOf(facts.values());
  }
}
