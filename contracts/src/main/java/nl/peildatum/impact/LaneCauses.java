package nl.peildatum.impact;

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
 * Finds the facts that changed the reading of one lane on one day. If the lane never had a status
 * that depends on other lanes, it looks only at the facts about the lane; otherwise at all facts.
 */
final class LaneCauses {
  private final AffectedLanes lanes;
  private final RecordedSince since;
  private final LongFunction<RecordAsOf> known;
  private final Lane lane;
  private final RunOfDays run;
  private final Map<Long, Optional<Reading>> read = new HashMap<>();

  LaneCauses(AffectedLanes lanes, LongFunction<RecordAsOf> known, Lane lane, RunOfDays run) {
    this.lanes = lanes;
    this.since = lanes.since();
    this.known = known;
    this.lane = lane;
    this.run = run;
  }

  /**
   * The facts that changed the reading, in the order of the record.
   *
   * @param before the reading at the earlier sequence; empty = the lane is not read there
   * @param after the reading at the later sequence
   */
  List<RecordedEvent> between(Optional<Reading> before, Optional<Reading> after) {
    if (before.equals(after)) {
      return List.of();
    }
    read.put(since.then(), before);
    read.put(since.now(), after);
    return causes().stream().map(sequence -> since.record().event(sequence).orElseThrow()).toList();
  }

  private List<Long> causes() {
    if (lanes.isLaneByLane() && lanes.standsAlone(lane) && !dependsOnOtherLanes()) {
      var found = causesAmong(lanes.bearingOn(lane));
      if (!dependsOnOtherLanes()) {
        return found;
      }
    }
    return causesAmong(everySequence());
  }

  private boolean dependsOnOtherLanes() {
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

  private List<Long> causesAmong(NavigableSet<Long> sequences) {
    var facts = List.copyOf(sequences);
    var heads = new ArrayList<>(List.of(0));
    var moments = new ArrayList<>(List.of(since.then()));
    for (var count = 1; count <= facts.size(); count++) {
      var fact = facts.get(count - 1);
      var last = since.record().decisionAt(fact).orElseThrow().lastSequence();
      var endsDecision = count == facts.size() || facts.get(count) > last;
      if (endsDecision) {
        heads.add(count);
      }
      moments.add(count == facts.size() ? since.now() : endsDecision ? last : fact);
    }
    return DecidingFacts.ofLane(heads, count -> at(moments.get(count))).stream()
        .map(count -> facts.get(count - 1))
        .toList();
  }

  private Optional<Reading> at(long sequence) {
    return read.computeIfAbsent(sequence, s -> lanes.at(known.apply(s), lane).on(run).of(lane));
  }
}
