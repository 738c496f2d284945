package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * What reads differently in one lane between two records of a country, on longest runs of days.
 *
 * @param from inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 */
public record Difference(
    Lane lane,
    Basis basis,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Segment before,
    Segment after) {

  /** Sorted by kind, subject, basis, from; of every lane in either record. */
  public static List<Difference> between(CountryRecord before, CountryRecord after) {
    return Stream.concat(before.lanes(), after.lanes())
        .distinct()
        .sorted()
        .flatMap(lane -> Stream.of(Basis.values()).flatMap(b -> ofLane(lane, b, before, after)))
        .toList();
  }

  private record Readings(Verdict before, Verdict after) {
    boolean differ() {
      return !before.readsAs(after);
    }

    boolean readAs(Readings other) {
      return before.readsAs(other.before) && after.readsAs(other.after);
    }
  }

  private static Stream<Difference> ofLane(
      Lane lane, Basis basis, CountryRecord before, CountryRecord after) {
    var then = before.asKnown(before.head(), basis, null);
    var now = after.asKnown(after.head(), basis, null);
    var judgeThen = new Judge(then, then.lane(lane));
    var judgeNow = new Judge(now, now.lane(lane));
    var turning = new TreeSet<LocalDate>(then.turningDays(lane));
    turning.addAll(now.turningDays(lane));
    var runs =
        Days.longestRuns(
            turning,
            null,
            null,
            day -> new Readings(judgeThen.on(day), judgeNow.on(day)),
            Readings::readAs);
    return runs.stream().filter(run -> run.read().differ()).map(run -> of(lane, basis, run));
  }

  private static Difference of(Lane lane, Basis basis, Days.Run<Readings> run) {
    return new Difference(
        lane,
        basis,
        run.from(),
        run.until(),
        segment(run, run.read().before),
        segment(run, run.read().after));
  }

  private static Segment segment(Days.Run<Readings> run, Verdict verdict) {
    return new Segment(run.from(), run.until(), verdict.status(), verdict.value(), verdict.fact());
  }
}
