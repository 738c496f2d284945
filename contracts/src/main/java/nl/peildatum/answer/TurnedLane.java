package nl.peildatum.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.time.Lane;

/**
 * By which facts a lane of a place came to read otherwise on a day: by those that bear on it,
 * unless it went through a status that rests on what other lanes say.
 */
final class TurnedLane {
  private final Heard heard;
  private final RecordedSince since;
  private final LongFunction<AsKnown> known;
  private final Lane lane;
  private final RunOfDays run;
  private final Map<Long, Optional<Reading>> read = new HashMap<>();

  TurnedLane(Heard heard, LongFunction<AsKnown> known, Lane lane, RunOfDays run) {
    this.heard = heard;
    this.since = heard.since();
    this.known = known;
    this.lane = lane;
    this.run = run;
  }

  List<RecordedEvent> between(Optional<Reading> before, Optional<Reading> after) {
    if (before.equals(after)) {
      return List.of();
    }
    read.put(since.then(), before);
    read.put(since.now(), after);
    return sequences().stream()
        .map(sequence -> since.record().event(sequence).orElseThrow())
        .toList();
  }

  private List<Long> sequences() {
    if (heard.isLaneByLane() && heard.standsAlone(lane) && !restsOnOthers()) {
      var found = by(heard.bearingOn(lane));
      if (!restsOnOthers()) {
        return found;
      }
    }
    return by(everySequence());
  }

  private boolean restsOnOthers() {
    return read.values().stream()
        .flatMap(Optional::stream)
        .map(Reading::status)
        .anyMatch(
            status -> status == Status.NOTHING_RECORDED || status == Status.NO_COUNTRY_POLICY);
  }

  private NavigableSet<Long> everySequence() {
    return LongStream.rangeClosed(since.then() + 1, since.now())
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** First the decisions, then the sequences inside each. */
  private List<Long> by(NavigableSet<Long> bearing) {
    var decisions = decisions(bearing);
    var lasts = decisions.stream().map(RecordedDecision::lastSequence).toList();
    var facts = new ArrayList<Long>();
    for (var step : steps(since.then(), lasts, since.now())) {
      var decision = decisions.get(step.at() - 1);
      var inside =
          List.copyOf(
              bearing.subSet(decision.firstSequence(), true, decision.lastSequence(), true));
      var after = step.at() == 1 ? since.then() : lasts.get(step.at() - 2);
      var upTo = step.at() == lasts.size() ? since.now() : lasts.get(step.at() - 1);
      steps(after, inside, upTo).forEach(fact -> facts.add(inside.get(fact.at() - 1)));
    }
    return facts;
  }

  private List<RecordedDecision> decisions(NavigableSet<Long> bearing) {
    var decisions = new ArrayList<RecordedDecision>();
    for (var at = bearing.isEmpty() ? null : bearing.first(); at != null; ) {
      decisions.add(since.record().decisionAt(at).orElseThrow());
      at = bearing.higher(decisions.getLast().lastSequence());
    }
    return decisions;
  }

  /**
   * @param moments of which each reads unlike the one before it by itself only
   * @param upTo stands for the last of them
   */
  private List<Course.Step<Optional<Reading>>> steps(long after, List<Long> moments, long upTo) {
    var last = moments.size();
    return Course.over(
        last + 1,
        point -> at(point == 0 ? after : point == last ? upTo : moments.get(point - 1)),
        Optional::equals);
  }

  private Optional<Reading> at(long sequence) {
    return read.computeIfAbsent(
        sequence, s -> Optional.ofNullable(heard.at(known.apply(s), lane).on(run).get(lane)));
  }
}
