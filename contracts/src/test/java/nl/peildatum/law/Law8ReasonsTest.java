package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Annul;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Put;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Retract;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Law 8: never was, is over, and was quashed are three different answers")
class Law8ReasonsTest {
  private static final int SET = 1;

  @ParameterizedTest(name = "until {0}, basis {1}, another subject on record: {2}")
  @DisplayName(
      "on each day the only policy had, retracting, ending and annulling it read differently")
  @CsvSource({
    ", OPERATIONAL, false",
    ", OPERATIONAL, true",
    ", FORMAL, false",
    "24, FORMAL, true",
    "24, OPERATIONAL, false",
    "24, OPERATIONAL, true"
  })
  void threeAnswers(@Nullable Integer until, Basis basis, boolean another) {
    for (var from = 10; from < 16; from++) {
      for (var day = from; day < (until == null ? 36 : until); day++) {
        var retracted = answer(until, another, basis, day, new Retract(3, SET));
        var ended = answer(until, another, basis, day, new Put(3, 0, rectangle(true, from, null)));
        var annulled = answer(until, another, basis, day, new Annul(3, SET, from));
        assertThat(List.of(retracted, ended, annulled)).as("day %s", day).doesNotHaveDuplicates();
        assertThat(retracted.status()).isEqualTo(another ? "NEVER_DESIGNATED" : "NOTHING_RECORDED");
        assertThat(ended.status()).isEqualTo("ENDED");
        assertThat(annulled.status()).isEqualTo("ANNULLED");
      }
    }
  }

  private static Seen answer(
      @Nullable Integer until, boolean another, Basis basis, int day, Act act) {
    var sort = act instanceof Retract ? Sort.DATA_CORRECTION : Sort.RULING;
    var paper =
        new Paper(List.of())
            .and(decision(10, Sort.RULING, new Put(SET, 0, rectangle(false, 10, until))))
            .and(decision(12, sort, act));
    var whole =
        another
            ? paper.and(decision(14, Sort.RULING, new Put(4, 1, rectangle(false, 2, 5))))
            : paper;
    var coordinates = new Coordinates(whole.decisions().size(), basis, null);
    var answers = new Reader(coordinates.in(Scribe.record(whole), whole)).answers(day);
    return Reader.seen(Objects.requireNonNull(answers.get(0)));
  }

  private static Decision decision(int id, Sort sort, Act act) {
    return new Decision(id, new Instrument(sort, 10, null, null, null, null), List.of(act));
  }

  private static Rectangle rectangle(boolean end, int from, @Nullable Integer until) {
    return new Rectangle(
        end, Start.on(from), until, Start.UNKNOWN, false, false, false, end ? 0 : 1);
  }
}
