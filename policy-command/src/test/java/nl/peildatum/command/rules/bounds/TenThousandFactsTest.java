package nl.peildatum.command.rules.bounds;

import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.factOf;
import static nl.peildatum.command.rules.An.replacement;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.function.IntFunction;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.command.rules.File;
import nl.peildatum.command.rules.Register;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.AfterDecision;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A country with 10,000 facts")
class TenThousandFactsTest {
  private static final int MANY = 200;

  /** Generous, so that a busy machine does not fail it; a scan of the whole record would. */
  private static final double LIMIT_MILLISECONDS = 25;

  @Test
  @DisplayName("decides as fast as a young one: only lanes that are touched are looked at")
  void staysFast() {
    var areas =
        InitialGazetteer.iso3166().areasOf(Register.MALI).stream()
            .map(a -> a.id().value())
            .toList();
    var letters = new ArrayList<File>();
    for (var i = 0; letters.size() * (areas.size() + 1) < 10_000; i++) {
      var day = LocalDate.parse("1996-01-01").plusDays(i * 12L);
      letters.add(
          File.letter("letter-" + i, day.toString())
              .acts(
                  designation(areas.toArray(String[]::new))
                      .until(day.plusDays(i % 3 == 0 ? 6 : 18).toString())));
    }
    var record = CountryRecord.empty(Register.MALI);
    for (var letter : letters) {
      var accepted = (CheckedDecision.Accepted) check(record, letter);
      record = AfterDecision.of(record, accepted.decision(), accepted.statements());
    }
    var median =
        median(
            record,
            i ->
                i % 2 == 0
                    ? File.letter("new-" + i, "2026-01-01")
                        .acts(
                            designation("gao", "menaka", "mopti").onlyThese(),
                            alternative("bamako", "gao", "menaka", "mopti"))
                    : File.correction("new-" + i, "2026-01-01")
                        .acts(
                            correct(
                                factOf("letter-" + i, 0, "gao"),
                                replacement().with("originProof", "papers"))));
    assertThat(median).isLessThan(LIMIT_MILLISECONDS);
  }

  private static CheckedDecision check(CountryRecord record, File file) {
    return RuleBook.check(Register.MALI, file.sent(), record, Register.TODAY);
  }

  private static double median(CountryRecord record, IntFunction<File> file) {
    var took = new ArrayList<Double>();
    for (var i = 0; i < MANY; i++) {
      var next = file.apply(i);
      var start = System.nanoTime();
      assertThat(check(record, next)).isInstanceOf(CheckedDecision.Accepted.class);
      took.add((System.nanoTime() - start) / 1e6);
    }
    Collections.sort(took);
    System.out.printf(
        "deciding on 10,000 facts: median %.2f ms, slowest of 100 %.2f ms%n",
        took.get(MANY / 2), took.get(MANY * 99 / 100));
    return took.get(MANY / 2);
  }
}
