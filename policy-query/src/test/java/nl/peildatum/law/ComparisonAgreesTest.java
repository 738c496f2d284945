package nl.peildatum.law;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.peildatum.answer.Verdict;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Seen;
import nl.peildatum.law.painter.Seen.Whereabouts;
import nl.peildatum.query.compare.Comparison;
import nl.peildatum.query.compare.SingleChange;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.testing.BesideOthers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two paintings side by side differ where the product says, and by what it says")
@BesideOthers
class ComparisonAgreesTest {
  private static final int QUESTIONS = Integer.getInteger("law.questions", 12);

  private final Map<String, Integer> met = new TreeMap<>();

  @Test
  @DisplayName("a lane differs exactly where the painter reads it otherwise, whatever is compared")
  void exactlyWhereItDiffers() {
    Law agrees = this::brokenBy;
    agrees.holdsFor(Integer.getInteger("law.records", 450), 6_000_000);
    System.out.println("compared, and what made the difference: " + met);
    assertThat(met.get("differs")).isGreaterThan(2_000);
    assertThat(met.get("alike")).isGreaterThan(2_000);
    assertThat(met.get("a day came")).isGreaterThan(400);
    assertThat(met.get("recorded")).isGreaterThan(400);
    assertThat(met.get("several causes")).isGreaterThan(150);
  }

  @Test
  @DisplayName("a place is told otherwise exactly where the painter hears it otherwise")
  void ofAreas() {
    Law agrees = this::ofAreasBrokenBy;
    agrees.holdsFor(Integer.getInteger("law.records", 30), 6_050_000);
    System.out.println("compared for areas: " + met);
    assertThat(met.get("of one day")).isGreaterThan(5);
    assertThat(met.get("told otherwise")).isGreaterThan(30);
    assertThat(met.get("otherwise beside")).isPositive();
  }

  private Optional<String> ofAreasBrokenBy(Paper paper) {
    var record = Scribe.record(paper);
    var random = new SplittableRandom(paper.toString().hashCode());
    for (var i = 0; i < QUESTIONS; i++) {
      var basis = random.nextBoolean() ? Basis.OPERATIONAL : Basis.FORMAL;
      var one = view(paper, basis, null, random);
      var other = another(one, paper, random);
      var area = random.nextInt(World.AREAS.size());
      var broken = comparedFrom(area, one, other, record, paper);
      if (broken.isPresent()) {
        return broken.map(
            what ->
                "%s from %s on %d and %s on %d: %s"
                    .formatted(
                        World.AREAS.get(area), one.from, one.day, other.from, other.day, what));
      }
    }
    return Optional.empty();
  }

  /** Some of them of the same day, as it is asked what was recorded about a day. */
  private View another(View one, Paper paper, SplittableRandom random) {
    var other = view(paper, one.from.basis(), one.from.bekendOp(), random);
    if (random.nextInt(6) > 0) {
      return other;
    }
    met.merge("of one day", 1, Integer::sum);
    return new View(other.from, one.day, other.painter);
  }

  private Optional<String> comparedFrom(
      int area, View one, View other, CountryRecord record, Paper paper) {
    var told =
        Comparison.ofArea(
            one.side(record, paper), other.side(record, paper), World.AREAS.get(area), Set.of());
    var own = told.own().stream().map(of -> World.subject(of.lane())).collect(toSet());
    var beside =
        told.beside().stream()
            .map(
                of ->
                    new Whereabouts(
                        World.AREAS.indexOf(of.area().id().value()),
                        World.subject(of.lane().lane())))
            .collect(toSet());
    var heard = heardOtherwise(area, one, other);
    var heardBeside = otherwiseBeside(area, one, other);
    met.merge("told otherwise", heard.size(), Integer::sum);
    met.merge("otherwise beside", heardBeside.size(), Integer::sum);
    return own.equals(heard) && beside.equals(heardBeside)
        ? Optional.empty()
        : Optional.of(
            "told %s beside %s, the painter hears %s beside %s"
                .formatted(own, beside, heard, heardBeside));
  }

  private static Set<String> heardOtherwise(int area, View one, View other) {
    return Stream.of(one, other)
        .flatMap(view -> view.painter.saidFrom(area, view.day).keySet().stream())
        .map(subject -> subject.replace(" of an unknown place", " {}"))
        .filter(subject -> !heard(area, subject, one).equals(heard(area, subject, other)))
        .collect(toSet());
  }

  private static Set<Whereabouts> otherwiseBeside(int area, View one, View other) {
    var onOne = one.painter.besideOf(area, one.day);
    var onOther = other.painter.besideOf(area, other.day);
    return Stream.concat(onOne.stream(), onOther.stream())
        .filter(
            of ->
                !onOne.contains(of)
                    || !onOther.contains(of)
                    || !heard(of.area(), of.subject(), one)
                        .equals(heard(of.area(), of.subject(), other)))
        .collect(toSet());
  }

  /** Of a place that is not known nothing is heard but that. */
  private static Seen heard(int area, String subject, View view) {
    var said = view.painter.saidFrom(area, view.day);
    var kind = subject.substring(0, subject.indexOf(' '));
    var here = said.get(subject);
    if (here != null) {
      return here;
    }
    return Optional.ofNullable(said.get("REGION_15C of an unknown place"))
        .orElseGet(() -> view.painter.readOfNone(kind, view.day).said());
  }

  /** From where one side looks. */
  private record View(Coordinates from, int day, Painter painter) {
    static View of(Coordinates from, int day, Paper paper) {
      return new View(from, day, from.paint(paper));
    }

    Comparison.Side side(CountryRecord record, Paper paper) {
      return new Comparison.Side(from.in(record, paper), World.date(day));
    }

    Seen seen(int lane) {
      return painter.read(lane, day).said();
    }
  }

  private Optional<String> brokenBy(Paper paper) {
    var record = Scribe.record(paper);
    var random = new SplittableRandom(paper.toString().hashCode());
    for (var i = 0; i < QUESTIONS; i++) {
      var basis = random.nextBoolean() ? Basis.OPERATIONAL : Basis.FORMAL;
      var bekendOp = random.nextInt(3) == 0 ? (Integer) random.nextInt(36) : null;
      var one = view(paper, basis, bekendOp, random);
      var other = another(one, paper, random);
      var broken = compared(one, other, record, paper);
      if (broken.isPresent()) {
        return broken.map(
            what -> one.from + " on " + one.day + " and " + other.from + " on " + other.day + what);
      }
    }
    return Optional.empty();
  }

  private static View view(
      Paper paper, Basis basis, @Nullable Integer bekendOp, SplittableRandom random) {
    var decisions = random.nextInt(paper.decisions().size() + 1);
    var day = random.nextInt(Painter.LAST + 2) - 1;
    return View.of(new Coordinates(decisions, basis, bekendOp), day, paper);
  }

  private Optional<String> compared(View one, View other, CountryRecord record, Paper paper) {
    var found = new HashMap<Integer, Comparison.LaneDifference>();
    Comparison.of(one.side(record, paper), other.side(record, paper), Set.of())
        .forEach(lane -> found.put(World.LANES.indexOf(lane.lane()), lane));
    for (var lane = 0; lane < World.LANES.size(); lane++) {
      var known = one.painter.hasLiveFact(lane) || other.painter.hasLiveFact(lane);
      var differs = known && !one.seen(lane).equals(other.seen(lane));
      met.merge(differs ? "differs" : "alike", 1, Integer::sum);
      if (differs != found.containsKey(lane)) {
        return Optional.of(
            ": is %s different? the painter says %s and %s"
                .formatted(World.name(lane), one.seen(lane), other.seen(lane)));
      }
      if (differs) {
        var broken = explained(lane, Objects.requireNonNull(found.get(lane)), one, other, paper);
        if (broken.isPresent()) {
          return broken;
        }
      }
    }
    return Optional.empty();
  }

  /** Each cause is one change that the painter sees too, and together they lead over. */
  private Optional<String> explained(
      int lane, Comparison.LaneDifference difference, View one, View other, Paper paper) {
    var earlier = one.from.decisions() <= other.from.decisions() ? one : other;
    var later = one.from.decisions() <= other.from.decisions() ? other : one;
    var here = earlier.painter.read(lane, earlier.day).said();
    var recorded = 0;
    for (var cause : difference.because()) {
      met.merge(cause instanceof SingleChange.DayCame ? "a day came" : "recorded", 1, Integer::sum);
      var wrong = wrong(lane, cause, earlier, later, paper);
      if (wrong.isPresent()) {
        return wrong;
      }
      if (cause instanceof SingleChange.Recorded) {
        recorded++;
        if (!here.equals(said(cause.before()))) {
          return Optional.of(": " + World.name(lane) + " does not go on from " + here + cause);
        }
        here = said(cause.after());
      }
    }
    var nowOnThatDay = later.painter.read(lane, earlier.day).said();
    if (!here.equals(nowOnThatDay)) {
      return Optional.of(
          ": " + World.name(lane) + " was left at " + here + ", not " + nowOnThatDay);
    }
    var days = difference.because().subList(recorded, difference.because().size());
    var detour = detour(difference.because().subList(0, recorded)).or(() -> detour(days));
    if (detour.isPresent()) {
      return detour.map(what -> ": " + World.name(lane) + what);
    }
    met.merge(difference.because().size() > 1 ? "several causes" : "one cause", 1, Integer::sum);
    return led(
        lane, days, later.painter, Math.min(one.day, other.day), Math.max(one.day, other.day));
  }

  /** Along one clock nothing is read twice: what was undone on the way is no part of it. */
  private static Optional<String> detour(List<SingleChange> way) {
    var read = new HashSet<Seen>();
    return Stream.concat(
            way.stream().limit(1).map(SingleChange::before), way.stream().map(SingleChange::after))
        .map(ComparisonAgreesTest::said)
        .filter(reading -> !read.add(reading))
        .findFirst()
        .map(reading -> " comes back to " + reading + ": " + way);
  }

  private static Optional<String> led(
      int lane, List<SingleChange> days, Painter painter, int first, int last) {
    var here = painter.read(lane, first).said();
    for (var cause : days) {
      if (!here.equals(said(cause.before()))) {
        return Optional.of(": " + World.name(lane) + " does not go on from " + here + cause);
      }
      here = said(cause.after());
    }
    return here.equals(painter.read(lane, last).said())
        ? Optional.empty()
        : Optional.of(": " + World.name(lane) + " ends at " + here);
  }

  private static Optional<String> wrong(
      int lane, SingleChange cause, View earlier, View later, Paper paper) {
    Seen before;
    Seen after;
    switch (cause) {
      case SingleChange.DayCame came -> {
        var day = World.day(came.on());
        before = later.painter.read(lane, day - 1).said();
        after = later.painter.read(lane, day).said();
      }
      case SingleChange.Recorded recorded -> {
        var count = count(recorded, paper);
        before = painting(count - 1, earlier, paper).read(lane, earlier.day).said();
        after = painting(count, earlier, paper).read(lane, earlier.day).said();
      }
    }
    var told = said(cause.before());
    return before.equals(told) && after.equals(said(cause.after())) && !before.equals(after)
        ? Optional.empty()
        : Optional.of(
            ": %s: %s, while the painter sees %s, then %s"
                .formatted(World.name(lane), cause, before, after));
  }

  private static Painter painting(int decisions, View like, Paper paper) {
    return new Coordinates(decisions, like.from.basis(), like.from.bekendOp()).paint(paper);
  }

  private static int count(SingleChange.Recorded recorded, Paper paper) {
    for (var count = 1; count <= paper.decisions().size(); count++) {
      if (paper.head(count) == recorded.decision().lastSequence()) {
        return count;
      }
    }
    throw new AssertionError("no such decision: " + recorded);
  }

  private static Seen said(Verdict verdict) {
    return Reader.seen(verdict).said();
  }
}
