package nl.peildatum.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.answer.Status;
import nl.peildatum.time.Lane;

/** What is known of a case on two days, then and now: the same policy side by side. */
public record FourLooks(
    List<Assessed> thenAsKnownThen,
    List<Assessed> thenAsKnownNow,
    List<Assessed> todayAsKnownThen,
    List<Assessed> todayAsKnownNow) {

  /** The same policy for the same place, whichever area of its lineage answers. */
  public List<LaneInHindsight> ofOnePlace() {
    return sideBySide(lane -> Lane.of(lane.kind(), SamePolicy.besideArea(lane)));
  }

  /** Each lane by itself. */
  public List<LaneInHindsight> ofTheCountry() {
    return sideBySide(Function.identity());
  }

  private List<LaneInHindsight> sideBySide(Function<Lane, Lane> policy) {
    var looks =
        Stream.of(thenAsKnownThen, thenAsKnownNow, todayAsKnownThen, todayAsKnownNow)
            .map(look -> byPolicy(look, policy))
            .toList();
    return looks.stream()
        .flatMap(look -> look.keySet().stream())
        .distinct()
        .sorted()
        .map(
            same ->
                new LaneInHindsight(
                    same.kind(),
                    new ThenAndNow(looks.get(0).get(same), looks.get(1).get(same)),
                    new ThenAndNow(looks.get(2).get(same), looks.get(3).get(same))))
        .toList();
  }

  /**
   * For an unknown place, policy of the whole country stands beside the entry that says so of the
   * same kind: that entry then keeps a line of its own.
   */
  private static Map<Lane, Assessed> byPolicy(List<Assessed> look, Function<Lane, Lane> policy) {
    var byPolicy = new HashMap<Lane, Assessed>();
    look.stream()
        .sorted(Comparator.comparing(FourLooks::isOfUnknownPlace))
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
