package nl.peildatum.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import nl.peildatum.answer.Answer;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Law 6: decisions on different subjects may be recorded in any order among each other")
class Law6LanesTest {

  @Test
  @DisplayName("interleaved in another way, two stories about two subjects give the same answers")
  void interleavingChangesNothing() {
    for (var i = 0; i < 250; i++) {
      var seed = Law.SEED.value() + 6_000_000 + i;
      var random = new Random(seed);
      var one = new Invention(seed, List.of(0), true, 0).paperOf(1 + random.nextInt(5));
      var lane = 1 + random.nextInt(4);
      var other = new Invention(seed, List.of(lane), false, 1_000).paperOf(1 + random.nextInt(5));
      var paper = interleaved(one, other, random);
      var otherwise = interleaved(one, other, random);
      for (var basis : Basis.values()) {
        for (var bekendOp : new @Nullable Integer[] {null, 8 + random.nextInt(20)}) {
          readsOtherwise(paper, otherwise, basis, bekendOp)
              .ifPresent(
                  what -> {
                    throw new AssertionError(Prose.of(paper) + "\n" + Prose.of(otherwise) + what);
                  });
        }
      }
    }
  }

  private static Paper interleaved(Paper one, Paper other, Random random) {
    var decisions = new ArrayList<Decision>();
    var i = 0;
    var j = 0;
    while (i < one.decisions().size() || j < other.decisions().size()) {
      var first =
          j == other.decisions().size() || (i < one.decisions().size() && random.nextBoolean());
      decisions.add(first ? one.decisions().get(i++) : other.decisions().get(j++));
    }
    return new Paper(List.copyOf(decisions));
  }

  private static Optional<String> readsOtherwise(
      Paper paper, Paper otherwise, Basis basis, @Nullable Integer bekendOp) {
    var all = new Coordinates(paper.decisions().size(), basis, bekendOp);
    var one = Reading.of(all.in(Scribe.record(paper), paper));
    var other = Reading.of(all.in(Scribe.record(otherwise), otherwise));
    var names = names(paper);
    var otherNames = names(otherwise);
    return one.differsFrom(other, (a, b) -> named(a, names).equals(named(b, otherNames)));
  }

  private static Map<Integer, Integer> names(Paper paper) {
    var names = new HashMap<Integer, Integer>();
    paper.noted().forEach(noted -> names.put(noted.sequence(), noted.act().id()));
    return names;
  }

  /**
   * Sequences replaced by what does not depend on the order. A closed list reaches over lanes, and
   * of several the last recorded is named, so only whether there is one is compared, and not on how
   * many days around it is the same.
   */
  private static Seen named(Answer answer, Map<Integer, Integer> names) {
    var seen = Reader.seen(answer);
    var left = seen.status().equals("NEVER_DESIGNATED");
    var closed = left && seen.why() != null ? Integer.valueOf(-1) : null;
    return new Seen(
        seen.status(),
        named(seen.fact(), names),
        seen.dates(),
        seen.value(),
        left ? null : seen.from(),
        left ? null : seen.until(),
        left ? null : named(previous(seen), names),
        left ? null : named(seen.next(), names),
        seen.on(),
        seen.by(),
        left ? closed : named(seen.why(), names),
        seen.stood(),
        left ? List.of() : seen.list());
  }

  private static Seen.@Nullable Turn previous(Seen seen) {
    var turn = seen.previous();
    return turn == null || !turn.status().equals("NEVER_DESIGNATED")
        ? turn
        : new Seen.Turn(null, turn.status(), turn.fact(), turn.value());
  }

  private static Seen.@Nullable Turn named(Seen.@Nullable Turn turn, Map<Integer, Integer> names) {
    return turn == null
        ? null
        : new Seen.Turn(turn.on(), turn.status(), named(turn.fact(), names), turn.value());
  }

  private static @Nullable Integer named(@Nullable Integer sequence, Map<Integer, Integer> names) {
    return sequence == null ? null : Objects.requireNonNull(names.get(sequence));
  }
}
