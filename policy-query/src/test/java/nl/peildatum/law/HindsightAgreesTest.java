package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.peildatum.answer.Answer;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Seen;
import nl.peildatum.query.compare.Hindsight;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hindsight is four looks at the painter's wall")
@BesideOthers
class HindsightAgreesTest {
  private final Map<String, Integer> met = new TreeMap<>();

  @Test
  @DisplayName("then and now, of that day and of today; changed where the painter reads otherwise")
  void fourLooks() {
    Law agrees = this::brokenBy;
    agrees.holdsFor(Integer.getInteger("law.records", 450), 6_100_000);
    assertThat(met.get("changed")).isGreaterThan(2_000);
    assertThat(met.get("unchanged")).isGreaterThan(2_000);
  }

  private Optional<String> brokenBy(Paper paper) {
    var record = Scribe.record(paper);
    var random = new SplittableRandom(paper.toString().hashCode());
    for (var i = 0; i < 12; i++) {
      var basis = random.nextBoolean() ? Basis.OPERATIONAL : Basis.FORMAL;
      var bekendOp = random.nextInt(3) == 0 ? (Integer) random.nextInt(36) : null;
      var then = new Coordinates(random.nextInt(paper.decisions().size() + 1), basis, bekendOp);
      var now = new Coordinates(paper.decisions().size(), basis, bekendOp);
      var day = random.nextInt(Painter.LAST + 2) - 1;
      var today = random.nextInt(Painter.LAST + 2) - 1;
      var found = new HashMap<Integer, Hindsight.LaneHindsight>();
      Hindsight.of(
              then.in(record, paper),
              now.in(record, paper),
              World.date(day),
              World.date(today),
              Set.of())
          .forEach(lane -> found.put(World.LANES.indexOf(lane.lane()), lane));
      var broken = looked(found, then.paint(paper), now.paint(paper), day, today);
      if (broken.isPresent()) {
        return broken.map(what -> then + " of day " + day + ", today " + today + what);
      }
    }
    return Optional.empty();
  }

  private Optional<String> looked(
      Map<Integer, Hindsight.LaneHindsight> found, Painter then, Painter now, int day, int today) {
    for (var lane = 0; lane < World.LANES.size(); lane++) {
      if ((then.hasLiveFact(lane) || now.hasLiveFact(lane)) != found.containsKey(lane)) {
        return Optional.of(": is " + World.name(lane) + " known?");
      }
      if (found.containsKey(lane)) {
        var told = Objects.requireNonNull(found.get(lane));
        var broken =
            onDay(told.validThen(), then.read(lane, day), now.read(lane, day))
                .or(
                    () ->
                        onDay(told.validToday(), seen(then, told, today), seen(now, told, today)));
        if (broken.isPresent()) {
          return broken.map(what -> ": " + World.name(told.lane()) + what);
        }
      }
    }
    return Optional.empty();
  }

  private static Seen seen(Painter painter, Hindsight.LaneHindsight lane, int day) {
    return painter.read(World.LANES.indexOf(lane.lane()), day);
  }

  private Optional<String> onDay(Hindsight.DayThenAndNow told, Seen then, Seen now) {
    var changed = !then.said().equals(now.said());
    met.merge(changed ? "changed" : "unchanged", 1, Integer::sum);
    return same(told.knownThen(), then)
        .or(() -> same(told.knownNow(), now))
        .or(
            () ->
                told.isChanged() == changed
                    ? Optional.empty()
                    : Optional.of(" was " + then + " and is " + now + ", told " + told.because()));
  }

  private static Optional<String> same(Answer answer, Seen seen) {
    return Reader.seen(answer).equals(seen)
        ? Optional.empty()
        : Optional.of(" is " + seen + ", told " + Reader.seen(answer));
  }
}
