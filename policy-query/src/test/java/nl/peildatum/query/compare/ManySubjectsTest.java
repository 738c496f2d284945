package nl.peildatum.query.compare;

import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.registeredIn;
import static nl.peildatum.query.parts.Said.riskProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.parts.Country;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Work is measured in the bytes that this thread allocates: other work on the machine does not
 * count.
 */
@DisplayName("Four times as many subjects of a place take about four times the work")
class ManySubjectsTest {
  private static final int FEW = 250;
  private static final int MANY = 4 * FEW;

  /** Linear work grows fourfold, quadratic work sixteenfold. */
  private static final double MOST_GROWTH = 8;

  private static final LocalDate BEFORE = LocalDate.parse("2022-06-01");
  private static final LocalDate AFTER = LocalDate.parse("2023-06-01");
  private static final long HEAD_WITHOUT_SUBJECTS = 3;
  private static final String PLACE = "koro";
  private static final Set<String> KINDS = Set.of("RISK_PROFILE");

  @Test
  @DisplayName("in a comparison of two days")
  void comparison() {
    growsLikeItsSubjects(
        now -> {
          var one = new Comparison.Side(now, BEFORE);
          var other = new Comparison.Side(now, AFTER);
          return Comparison.ofArea(one, other, PLACE, KINDS).own().size();
        });
  }

  @Test
  @DisplayName("in hindsight")
  void hindsight() {
    growsLikeItsSubjects(
        now -> {
          var then = at(HEAD_WITHOUT_SUBJECTS, now.record());
          return Hindsight.ofArea(then, now, BEFORE, AFTER, PLACE, KINDS).own().size();
        });
  }

  private static void growsLikeItsSubjects(ToIntFunction<RecordAsOf> ask) {
    allocated(FEW, ask); // the first time loads classes
    var growth = (double) allocated(MANY, ask) / allocated(FEW, ask);
    assertThat(growth).isLessThan(MOST_GROWTH);
  }

  private static long allocated(int subjects, ToIntFunction<RecordAsOf> ask) {
    var record = record(subjects);
    var now = at(record.head(), record);
    var before = allocated();
    var answered = ask.applyAsInt(now);
    var allocated = allocated() - before;
    assertThat(answered).isGreaterThanOrEqualTo(subjects);
    return allocated;
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static RecordAsOf at(long sequence, CountryRecord record) {
    return record.asKnown(sequence, Basis.OPERATIONAL, null);
  }

  private static CountryRecord record(int subjects) {
    var mali = new Country("ML");
    var place = List.of(registeredIn("mopti", PLACE), designated("mopti", "2023-01-11"));
    var groups =
        IntStream.range(0, subjects)
            .mapToObj(i -> riskProfile("group-" + i, "Groep " + i, "2023-01-01"))
            .toList();
    var record = CountryRecord.empty(mali.code());
    record = with(record, mali, "place", "2026-11-24T08:00:00Z", place);
    return with(record, mali, "groups", "2026-11-24T09:00:00Z", groups);
  }

  private static CountryRecord with(
      CountryRecord record, Country country, String id, String at, List<Statement> facts) {
    var head = record;
    for (var event : country.decides(id, at, facts)) {
      head = head.and(event);
    }
    return head;
  }
}
