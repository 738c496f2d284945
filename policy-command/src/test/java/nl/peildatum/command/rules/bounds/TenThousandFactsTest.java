package nl.peildatum.command.rules.bounds;

import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.factOf;
import static nl.peildatum.command.rules.An.replacement;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.command.rules.An;
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
  private static final int FACTS = 10_000;

  /** Periods in a letter about areas that are not decided on. */
  private static final int PERIODS = 10;

  /** Each corrects another letter, so at most as many as there are. */
  private static final int TIMES = 60;

  /** The young country has a fortieth of the facts: a scan of all facts would take forty times. */
  private static final double MOST_TIMES = 10;

  private static final List<String> DECIDED_ON = List.of("gao", "menaka", "mopti");
  private static final List<String> OTHERS =
      InitialGazetteer.iso3166().areasOf(Register.MALI).stream()
          .map(a -> a.id().value())
          .filter(id -> !DECIDED_ON.contains(id))
          .toList();
  private static final int LETTERS = FACTS / OTHERS.size() / PERIODS;

  @Test
  @DisplayName("decides as fast as a young one: only lanes that are touched are looked at")
  void staysFast() {
    var young = CountryRecord.empty(Register.MALI);
    var old = young;
    for (var i = 0; i < LETTERS; i++) {
      var decidedOn = File.letter("letter-" + i, day(0)).acts(period(i, DECIDED_ON));
      young = after(young, decidedOn);
      old = after(old, decidedOn);
      old = after(old, File.letter("other-" + i, day(0)).acts(periods(i)));
    }
    least(young); // the first time loads classes
    var ofYoung = least(young);
    var ofOld = least(old);
    System.out.println("deciding on 300 facts: " + ofYoung + ", on 10,000: " + ofOld);
    assertThat((double) ofOld.toNanos() / ofYoung.toNanos()).isLessThan(MOST_TIMES);
  }

  private static An[] periods(int letter) {
    return IntStream.range(0, PERIODS)
        .mapToObj(i -> period(letter * PERIODS + i, OTHERS))
        .toArray(An[]::new);
  }

  private static An period(int i, List<String> areas) {
    return designation(areas.toArray(String[]::new)).from(day(i)).until(day(i + 1));
  }

  private static String day(int i) {
    return LocalDate.parse("1990-01-01").plusDays(i * 8L).toString();
  }

  private static CountryRecord after(CountryRecord record, File file) {
    var accepted = (CheckedDecision.Accepted) check(record, file);
    return AfterDecision.of(record, accepted.decision(), accepted.statements());
  }

  private static CheckedDecision check(CountryRecord record, File file) {
    return RuleBook.check(Register.MALI, file.sent(), record, Register.TODAY);
  }

  /** The least CPU time of a designation and a correction, each on a record nobody has asked. */
  private static Duration least(CountryRecord record) {
    var now = new CountryRecord[] {record};
    return IntStream.range(0, TIMES)
        .mapToObj(
            i -> {
              var designated = took(now, designates(i));
              return designated.plus(took(now, corrects(i)));
            })
        .min(Duration::compareTo)
        .orElseThrow();
  }

  private static Duration took(CountryRecord[] now, File file) {
    var sent = file.sent();
    var threads = ManagementFactory.getThreadMXBean();
    var begun = threads.getCurrentThreadCpuTime();
    RuleBook.check(Register.MALI, sent, now[0], Register.TODAY);
    var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
    now[0] = after(now[0], file);
    return took;
  }

  private static File designates(int i) {
    return File.letter("new-" + i, "2026-01-01")
        .acts(
            designation("gao", "menaka", "mopti").onlyThese(),
            alternative("bamako", "gao", "menaka", "mopti"));
  }

  private static File corrects(int i) {
    return File.correction("correction-" + i, "2026-01-01")
        .acts(
            correct(factOf("letter-" + i, 0, "gao"), replacement().with("originProof", "papers")));
  }
}
