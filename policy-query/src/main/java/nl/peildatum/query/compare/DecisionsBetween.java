package nl.peildatum.query.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.answer.Verdict;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.difference.ChangeBisection;
import nl.peildatum.query.compare.SingleChange.Recorded;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Fact;
import nl.peildatum.time.Lane;

/** Finds the decisions, between two moments of the record, that changed a verdict on a day. */
final class DecisionsBetween {
  private static final int MOST_KEPT = 256;

  private final RecordAsOf later;
  private final CountryRecord record;
  private final long from;
  private final Map<Long, RecordAsOf> known =
      new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, RecordAsOf> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /**
   * @param from the last sequence known at the earlier moment, inclusive
   * @param later the record as known at the later moment
   */
  DecisionsBetween(long from, RecordAsOf later) {
    this.from = from;
    this.later = later;
    this.record = later.record();
  }

  /**
   * The decisions that changed the verdict on a day, in the order of the record.
   *
   * @param day Europe/Amsterdam
   */
  List<SingleChange> about(VerdictSource source, LocalDate day) {
    var moments = source.moments(from, later);
    var changes =
        steps(moments, source, day).stream()
            .flatMap(
                step ->
                    changesBetween(moments.get(step.at() - 1), moments.get(step.at()), source, day))
            .toList();
    // steps found between two moments can pass through a verdict of another moment
    return ChangeBisection.withoutDetours(
        changes, SingleChange::before, SingleChange::after, Verdict::isSameAs);
  }

  private List<ChangeBisection.Step<Verdict>> steps(
      List<Long> moments, VerdictSource source, LocalDate day) {
    return ChangeBisection.over(
        moments.size(), point -> at(moments.get(point), source, day), Verdict::isSameAs);
  }

  private Verdict at(long sequence, VerdictSource source, LocalDate day) {
    var then =
        sequence == later.sequence()
            ? later
            : known.computeIfAbsent(sequence, s -> later.at(record, s));
    return source.verdict(then, day);
  }

  /**
   * The moments to compare, ascending: {@code from}, the head of {@code later}, and the sequences
   * just before and at the end of each decision between them that is about the lane.
   */
  static List<Long> around(long from, RecordAsOf later, Lane lane) {
    var record = later.record();
    var moments = new TreeSet<Long>();
    moments.add(from);
    moments.add(later.sequence());
    Stream.concat(
            record.lane(lane).history().facts().stream().map(Fact::sequence),
            record.eventsWithoutLane().stream().map(RecordedEvent::sequence))
        .filter(sequence -> sequence > from && sequence <= later.sequence())
        .map(sequence -> record.decisionAt(sequence).orElseThrow())
        .forEach(
            decision -> {
              moments.add(decision.firstSequence() - 1);
              moments.add(decision.lastSequence());
            });
    return List.copyOf(moments);
  }

  /** A change for each decision between two moments that takes part in the change. */
  private Stream<SingleChange> changesBetween(
      long after, long upTo, VerdictSource source, LocalDate day) {
    var heads = new ArrayList<Long>();
    heads.add(after);
    for (var next = after; next < upTo; ) {
      next = record.decisionAt(next + 1).orElseThrow().lastSequence();
      heads.add(next);
    }
    return steps(heads, source, day).stream()
        .map(step -> change(heads.get(step.at() - 1), heads.get(step.at()), step, source, day));
  }

  private SingleChange change(
      long after,
      long upTo,
      ChangeBisection.Step<Verdict> step,
      VerdictSource source,
      LocalDate day) {
    var decision = record.decisionAt(upTo).orElseThrow();
    var facts = record.events().subList((int) after, (int) upTo);
    var changing =
        ChangeBisection.over(
                facts.size() + 1, point -> at(after + point, source, day), Verdict::isSameAs)
            .stream()
            .map(single -> facts.get(single.at() - 1))
            .toList();
    var natures = ChangeNature.none();
    changing.forEach(event -> natures.add(ChangeNature.of(event)));
    return new Recorded(decision, step.before(), step.after(), changing, natures);
  }
}
