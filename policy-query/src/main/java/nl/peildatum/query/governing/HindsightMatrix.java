package nl.peildatum.query.governing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.answer.Reading;
import nl.peildatum.answer.Status;
import nl.peildatum.impact.ReadingsOfDay;
import nl.peildatum.time.Lane;

/**
 * Compares the four answers about a case, on the governing day and today, as known then and now,
 * policy by policy.
 */
public record HindsightMatrix(
    AssessedDay thenAsKnownThen,
    AssessedDay thenAsKnownNow,
    AssessedDay todayAsKnownThen,
    AssessedDay todayAsKnownNow) {

  /**
   * One of the four answers.
   *
   * @param absence the reading of a lane without any recorded fact, by the name of its kind
   */
  public record AssessedDay(List<Assessed> answers, Function<String, Reading> absence) {
    private ReadingsOfDay readings(boolean ofPlace) {
      return ReadingsOfDay.of(ofPlace, answers.stream().map(Assessed::answer).toList(), absence);
    }
  }

  /** One day as known then and as known now. */
  private record Day(
      Map<Lane, Assessed> then,
      Map<Lane, Assessed> now,
      ReadingsOfDay before,
      ReadingsOfDay after) {
    LaneThenAndNow of(Lane policy) {
      var changed =
          Stream.of(then, now)
              .flatMap(answers -> Stream.ofNullable(answers.get(policy)))
              .anyMatch(one -> !before.readsAlike(one.answer(), after));
      return new LaneThenAndNow(then.get(policy), now.get(policy), changed);
    }

    Stream<Lane> policies() {
      return Stream.concat(then.keySet().stream(), now.keySet().stream());
    }
  }

  /**
   * The policies of one place side by side: lanes that differ only in their area, within the
   * lineage of the place, are one policy.
   */
  public List<LaneInHindsight> ofOnePlace() {
    return sideBySide(lane -> Lane.of(lane.kind(), SamePolicy.subjectWithoutArea(lane)), true);
  }

  /** The lanes of the whole country side by side, each lane by itself. */
  public List<LaneInHindsight> ofTheCountry() {
    return sideBySide(Function.identity(), false);
  }

  private List<LaneInHindsight> sideBySide(Function<Lane, Lane> policy, boolean ofPlace) {
    var thatDay = day(thenAsKnownThen, thenAsKnownNow, policy, ofPlace);
    var today = day(todayAsKnownThen, todayAsKnownNow, policy, ofPlace);
    return Stream.concat(thatDay.policies(), today.policies())
        .distinct()
        .sorted()
        .map(same -> new LaneInHindsight(same.kind(), thatDay.of(same), today.of(same)))
        .toList();
  }

  private static Day day(
      AssessedDay then, AssessedDay now, Function<Lane, Lane> policy, boolean ofPlace) {
    return new Day(
        byPolicy(then.answers(), policy),
        byPolicy(now.answers(), policy),
        then.readings(ofPlace),
        now.readings(ofPlace));
  }

  /**
   * The answers by policy. For an unknown place, policy of the whole country can have the key of
   * the {@code PLACE_UNKNOWN} entry of its kind: that entry then keeps its own lane as key.
   */
  private static Map<Lane, Assessed> byPolicy(List<Assessed> answers, Function<Lane, Lane> policy) {
    var byPolicy = new HashMap<Lane, Assessed>();
    answers.stream()
        .sorted(Comparator.comparing(HindsightMatrix::isOfUnknownPlace))
        .forEach(
            one -> {
              var lane = one.answer().lane();
              var same = policy.apply(lane);
              byPolicy.put(byPolicy.containsKey(same) ? lane : same, one);
            });
    return byPolicy;
  }

  private static boolean isOfUnknownPlace(Assessed one) {
    return one.answer().status() == Status.PLACE_UNKNOWN;
  }
}
