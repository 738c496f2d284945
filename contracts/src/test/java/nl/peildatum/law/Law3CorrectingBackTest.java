package nl.peildatum.law;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.peildatum.answer.Answer;
import nl.peildatum.law.painter.Ledger;
import nl.peildatum.law.painter.Ledger.Chain;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Correct;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Stated;
import nl.peildatum.law.painter.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Law 3: a mistaken correction that is corrected back leaves no trace in the answers")
class Law3CorrectingBackTest {
  private static final Instrument REPAIR =
      new Instrument(Sort.DATA_CORRECTION, 20, null, null, null, null);

  @Test
  @DisplayName("every status, value and stretch is as it was before the mistake")
  void everythingIsRestored() {
    Law restored = Law3CorrectingBackTest::leftBehind;
    restored.holdsFor(250, 3_000_000);
  }

  private static Optional<String> leftBehind(Paper paper) {
    var invention = new Invention(paper.head(paper.decisions().size()), List.of(0), false, 10_000);
    var chains =
        new Ledger(paper, World.LEGEND)
            .chains().stream().filter(c -> !c.annulled() && !c.commenced());
    return chains
        .max(Comparator.comparingInt(Chain::root))
        .flatMap(chain -> leftBehind(paper, chain, mistake(paper, chain, invention), invention));
  }

  private static Correct mistake(Paper paper, Chain chain, Invention invention) {
    while (true) {
      var mistake = invention.correct(chain);
      if (new Ledger(paper, World.LEGEND).accepts(decision(mistake, invention))) {
        return mistake;
      }
    }
  }

  private static Decision decision(Correct correct, Invention invention) {
    return new Decision(invention.id(), REPAIR, List.of(correct));
  }

  private static Optional<String> leftBehind(
      Paper paper, Chain chain, Correct mistake, Invention invention) {
    var back = back(chain, mistake, invention.id());
    var whole = paper.and(decision(mistake, invention)).and(decision(back, invention));
    var record = Scribe.record(whole);
    var count = paper.decisions().size();
    for (var before : Coordinates.all(paper)) {
      if (before.decisions() == count) {
        var after = new Coordinates(count + 2, before.basis(), before.bekendOp());
        var was = Reading.of(before.in(record, whole));
        var left =
            Reading.of(after.in(record, whole)).differsFrom(was, Law3CorrectingBackTest::same);
        if (left.isPresent()) {
          return left.map(what -> Prose.of(whole) + after + ": " + what);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * States again, as they counted, the starts that the mistake stated, and all the rest. A legal
   * start that is only bounded is the one of the fact itself, and nobody stated it.
   */
  private static Correct back(Chain chain, Correct mistake, int id) {
    var old = chain.rectangle();
    var legal =
        chain.formal().known() && chain.formal().bounds() == null ? chain.formal() : old.formal();
    var original =
        new Rectangle(
            old.paint(),
            chain.start(),
            old.until(),
            legal,
            old.overrules(),
            old.onlyThese(),
            old.noFormalAct(),
            old.value());
    var set = old.sets();
    var stated =
        new Stated(
            mistake.stated().from(), !old.end(), mistake.stated().formal(), true, set, true, set);
    return new Correct(id, mistake.id(), stated, original);
  }

  private static boolean same(Answer one, Answer other) {
    return unnumbered(Reader.seen(one)).equals(unnumbered(Reader.seen(other)));
  }

  /** All but the numbers of the facts: a correction has a number of its own. */
  private static Seen unnumbered(Seen seen) {
    return new Seen(
        seen.status(),
        null,
        seen.dates(),
        seen.value(),
        seen.from(),
        seen.until(),
        unnumbered(seen.previous()),
        unnumbered(seen.next()),
        seen.on(),
        seen.by(),
        null,
        seen.stood(),
        seen.list());
  }

  private static Seen.@Nullable Turn unnumbered(Seen.@Nullable Turn turn) {
    return turn == null ? null : new Seen.Turn(turn.on(), turn.status(), null, turn.value());
  }
}
