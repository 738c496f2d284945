package nl.peildatum.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.peildatum.answer.Answer;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Put;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Law 5: the order of entry does not matter until further notice, a stated period does")
class Law5OrderTest {
  private static final Instrument PUBLISHED =
      new Instrument(Sort.GAZETTE, 12, null, 14, null, null);

  @Test
  @DisplayName(
      "policies until further notice that start on different days may be entered in any order")
  void openEndedInAnyOrder() {
    for (var i = 0; i < 300; i++) {
      var seed = Law.SEED.value() + 5_000_000 + i;
      var random = new Random(seed);
      var decisions = openEnded(random);
      var paper = new Paper(List.copyOf(decisions));
      Collections.shuffle(decisions, random);
      var otherwise = new Paper(List.copyOf(decisions));
      Law anyOrder = entered -> readsOtherwise(entered, otherwise);
      anyOrder.holdsFor(paper, "seed " + seed);
    }
  }

  private static List<Decision> openEnded(Random random) {
    var starts = new ArrayList<>(IntStream.rangeClosed(1, 35).boxed().toList());
    var legalStarts = new ArrayList<>(starts);
    Collections.shuffle(starts, random);
    Collections.shuffle(legalStarts, random);
    var decisions = new ArrayList<Decision>();
    for (var i = 0; i < 2 + random.nextInt(7); i++) {
      var end = random.nextInt(3) == 0;
      var rectangle = from(starts.get(i), null, legalStarts.get(i), end, end ? 0 : i + 1);
      decisions.add(new Decision(100 + i, PUBLISHED, List.of(new Put(i, 0, rectangle))));
    }
    return decisions;
  }

  private static Rectangle from(
      int start, @Nullable Integer until, int legalStart, boolean end, int value) {
    return new Rectangle(
        end, Start.on(start), until, Start.on(legalStart), false, false, false, value);
  }

  /** Of the shuffled record only what the other still holds, so that a failure can be shrunk. */
  private static Optional<String> readsOtherwise(Paper entered, Paper shuffled) {
    var kept = shuffled.decisions().stream().filter(entered.decisions()::contains).toList();
    if (kept.size() != entered.decisions().size()) {
      return Optional.empty();
    }
    for (var basis : Basis.values()) {
      var all = new Coordinates(kept.size(), basis, null);
      var one = Reading.of(all.in(Scribe.record(entered), entered));
      var other = Reading.of(all.in(Scribe.record(new Paper(kept)), entered));
      var differs = other.differsFrom(one, Law5OrderTest::sameStands);
      if (differs.isPresent()) {
        return differs;
      }
    }
    return Optional.empty();
  }

  private static boolean sameStands(Answer one, Answer other) {
    var a = Reader.seen(one);
    var b = Reader.seen(other);
    return a.status().equals(b.status())
        && java.util.Objects.equals(a.dates(), b.dates())
        && java.util.Objects.equals(a.value(), b.value());
  }

  @Test
  @DisplayName(
      "a period with a stated end, recorded last, stands on each of its days and on no other")
  void statedPeriodCoversItsDays() {
    Law covers = Law5OrderTest::coversOtherDays;
    covers.holdsFor(300, 5_100_000);
  }

  private static Optional<String> coversOtherDays(Paper paper) {
    var count = paper.decisions().size();
    var seed = paper.head(count);
    var from = seed % 20;
    var until = from + 1 + seed % 9;
    var last =
        new Decision(
            99_999, PUBLISHED, List.of(new Put(99_998, 1, from(from, until, from, false, 7))));
    var whole = paper.and(last);
    var record = Scribe.record(whole);
    var sequence = whole.head(count + 1);
    for (var basis : Basis.values()) {
      var before = Reading.of(new Coordinates(count, basis, null).in(record, whole));
      var after = Reading.of(new Coordinates(count + 1, basis, null).in(record, whole));
      for (var day = Painter.FIRST; day <= Painter.LAST; day++) {
        var expected = from <= day && day < until ? sequence : before.stands(day, 1);
        if (after.stands(day, 1) != expected) {
          return Optional.of(Prose.of(whole) + "On day " + day + " stands " + after.stands(day, 1));
        }
      }
    }
    return Optional.empty();
  }
}
