package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.time.Lane;

/**
 * On which days an answer about a place reads otherwise than it did (<i>gevolgen voor eerdere
 * antwoorden</i>): in a lane's status or value, a lane that appears or vanishes included. A day is
 * looked up, not answered.
 */
public final class Impact {
  private static final Impact NONE = new Impact(new LocalDate[0], false);

  /** The first days of the runs that differ from the one before; each run is the opposite. */
  private final LocalDate[] turns;

  private final boolean differsFirst;

  private Impact(LocalDate[] turns, boolean differsFirst) {
    this.turns = turns;
    this.differsFirst = differsFirst;
  }

  /**
   * @param then of a record that {@code now}'s begins with, on the same basis
   */
  public static Impact between(Readings then, Readings now) {
    if (nothingMayDiffer(then, now)) {
      return NONE;
    }
    var turning = new TreeSet<>(then.turningDays());
    turning.addAll(now.turningDays());
    var runs =
        Days.longestRuns(
            turning, null, null, day -> !then.on(day).equals(now.on(day)), Boolean::equals);
    return new Impact(
        runs.stream().flatMap(run -> Stream.ofNullable(run.from())).toArray(LocalDate[]::new),
        runs.getFirst().read());
  }

  /** The same of one day, where no other day is of interest. */
  public static boolean differs(Readings then, Readings now, LocalDate day) {
    return !nothingMayDiffer(then, now) && !then.on(day).equals(now.on(day));
  }

  /** All that was recorded since is said of lanes that this place never hears of. */
  private static boolean nothingMayDiffer(Readings then, Readings now) {
    return then.known().countsAlike(now.known())
        && then.known().hasPolicyFact()
        && now.known().saysNothingOfNoPolicy()
        && since(then, now)
            .map(RecordedEvent::statement)
            .allMatch(
                said ->
                    said instanceof Statement.DecisionRecorded
                        || (LaneFact.isWholly(said)
                            && said.lane().filter(lane -> bears(lane, then, now)).isEmpty()));
  }

  private static Stream<RecordedEvent> since(Readings then, Readings now) {
    return now
        .known()
        .record()
        .events()
        .subList((int) then.known().sequence(), (int) now.known().sequence())
        .stream();
  }

  private static boolean bears(Lane lane, Readings then, Readings now) {
    return then.lanes().contains(lane) || now.lanes().contains(lane);
  }

  /**
   * @param day Europe/Amsterdam
   */
  public boolean differsOn(LocalDate day) {
    var at = Arrays.binarySearch(turns, day);
    var turnsUntil = at >= 0 ? at + 1 : -at - 1;
    return turnsUntil % 2 == 0 ? differsFirst : !differsFirst;
  }

  /**
   * What makes an answer about one day read otherwise, in the order of the record; what was undone
   * on the way is left out. None where it reads the same.
   *
   * @param record in which both moments are
   * @param then up to and including
   * @param now up to and including
   * @param at what reads on the day as known up to and including a sequence
   */
  public static List<RecordedEvent> facts(
      CountryRecord record, long then, long now, LongFunction<Map<Lane, Reading>> at) {
    var heads = new ArrayList<Integer>();
    for (var head = then;
        head < now;
        head = record.decisionAt(head + 1).orElseThrow().lastSequence()) {
      heads.add((int) (head - then));
    }
    heads.add((int) (now - then));
    return Turns.over(heads, known -> at.apply(then + known)).stream()
        .map(known -> record.event(then + known).orElseThrow())
        .toList();
  }
}
