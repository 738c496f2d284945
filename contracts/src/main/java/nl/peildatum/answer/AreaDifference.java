package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.Basis;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * What somebody from an area reads otherwise because areas became known or followed one another, on
 * longest runs of days; of the areas of which the path is another one.
 *
 * @param lane the area's own, whichever lane answers
 * @param from inclusive, Europe/Amsterdam; {@code null} = no first day
 * @param until exclusive; {@code null} = no last day
 */
public record AreaDifference(
    Lane lane,
    Basis basis,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Told before,
    Told after) {

  /** What is read, and how it was found. */
  public record Told(
      Status status,
      @Nullable Map<String, Object> value,
      @Nullable FactView fact,
      List<Step> lineage) {

    private boolean readsAs(Told other) {
      return status == other.status
          && Objects.equals(value, other.value)
          && sequence(fact) == sequence(other.fact)
          && lineage.equals(other.lineage);
    }

    private static long sequence(@Nullable FactView fact) {
      return fact == null ? 0 : fact.sequence();
    }
  }

  private record Readings(Told before, Told after) {
    boolean differ() {
      return !before.readsAs(after);
    }

    boolean readAs(Readings other) {
      return before.readsAs(other.before) && after.readsAs(other.after);
    }
  }

  /** Sorted by kind, subject, basis, from. */
  public static List<AreaDifference> between(CountryRecord before, CountryRecord after) {
    if (saidOfAreas(before) == saidOfAreas(after)) {
      return List.of();
    }
    return after.areas().all().stream()
        .filter(area -> isReachedOtherwise(area, before, after))
        .flatMap(area -> Stream.of(Basis.values()).flatMap(b -> ofArea(area, b, before, after)))
        .sorted(Comparator.comparing(AreaDifference::lane).thenComparing(AreaDifference::basis))
        .toList();
  }

  private static int saidOfAreas(CountryRecord record) {
    return record.areas().registrations().size() + record.areas().successions().size();
  }

  private static boolean isReachedOtherwise(Area area, CountryRecord before, CountryRecord after) {
    return before.areas().byId(area.id()).isEmpty()
        || !Path.of(area, before.areas()).equals(Path.of(area, after.areas()));
  }

  private static Stream<AreaDifference> ofArea(
      Area area, Basis basis, CountryRecord before, CountryRecord after) {
    var then = FromArea.of(area, before.asKnown(before.head(), basis, null));
    var now = FromArea.of(area, after.asKnown(after.head(), basis, null));
    var lanes = new TreeSet<>(then.lanes());
    lanes.addAll(now.lanes());
    return lanes.stream().flatMap(lane -> ofLane(lane, basis, then, now));
  }

  private static Stream<AreaDifference> ofLane(
      Lane lane, Basis basis, FromArea then, FromArea now) {
    SortedSet<LocalDate> turning = new TreeSet<>(then.turningDays(lane));
    turning.addAll(now.turningDays(lane));
    var runs =
        Days.longestRuns(
            turning,
            null,
            null,
            day -> new Readings(then.on(lane, day), now.on(lane, day)),
            Readings::readAs);
    return runs.stream()
        .filter(run -> run.read().differ())
        .map(
            run ->
                new AreaDifference(
                    lane, basis, run.from(), run.until(), run.read().before, run.read().after));
  }
}
