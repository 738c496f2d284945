package nl.peildatum.query.laterknowledge;

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
import nl.peildatum.answer.Reading;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import nl.peildatum.time.RunOfDays;

/**
 * Finds the facts that changed the reading of one lane on one day. Only the facts about the lane
 * are tried, unless the lane passed through a status that depends on other lanes: then all facts
 * are.
 */
final class LaneCauses {
  private final AffectedLanes heard;
  private final RecordedSince since;
  private final LongFunction<RecordAsOf> known;
  private final Lane lane;
  private final RunOfDays run;
  private final Map<Long, Optional<Reading>> read = new HashMap<>();

  LaneCauses(AffectedLanes heard, LongFunction<RecordAsOf> known, Lane lane, RunOfDays run) {
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

  private List<Long> by(NavigableSet<Long> bearing) {
    var facts = List.copyOf(bearing);
    var heads = new ArrayList<>(List.of(0));
    var moments = new ArrayList<>(List.of(since.then()));
    for (var known = 1; known <= facts.size(); known++) {
      var fact = facts.get(known - 1);
      var last = since.record().decisionAt(fact).orElseThrow().lastSequence();
      var endsDecision = known == facts.size() || facts.get(known) > last;
      if (endsDecision) {
        heads.add(known);
      }
      moments.add(known == facts.size() ? since.now() : endsDecision ? last : fact);
    }
    return DecidingFacts.ofLane(heads, known -> at(moments.get(known))).stream()
        .map(known -> facts.get(known - 1))
        .toList();
  }

  private Optional<Reading> at(long sequence) {
    return read.computeIfAbsent(sequence, s -> heard.at(known.apply(s), lane).on(run).of(lane));
  }
}
