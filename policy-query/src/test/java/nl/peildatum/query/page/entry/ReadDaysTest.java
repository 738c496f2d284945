package nl.peildatum.query.page.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.peildatum.decision.Basis;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
import nl.peildatum.record.CountryRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Policy that stands after the last day that was read")
class ReadDaysTest {
  private final CountryRecord record = record();

  private static CountryRecord record() {
    var nigeria = new Country("NG");
    var read =
        List.of(
            Said.covered("2011-06-19", "2013-01-01", "REGION_15C"),
            Said.covered("2014-01-01", "2015-11-14", "REGION_15C"));
    var record = CountryRecord.empty(nigeria.code());
    for (var event : nigeria.decides("read", "2026-11-24T09:00:00.000Z", read)) {
      record = record.and(event);
    }
    return record;
  }

  private ReadDays on(String day) {
    var known = record.atHead(Basis.OPERATIONAL);
    return new ReadDays(known.absence(), LocalDate.parse(day));
  }

  @Test
  @DisplayName("says until when the texts were read")
  void afterwards() {
    assertThat(on("2026-11-30").lastReadBefore("REGION_15C", "IN_FORCE"))
        .contains(LocalDate.parse("2015-11-13"));
    assertThat(on("2013-06-01").lastReadBefore("REGION_15C", "DECLARED_NONE"))
        .contains(LocalDate.parse("2012-12-31"));
  }

  @Test
  @DisplayName("says nothing of a day that was read, of a day before, or of an absence")
  void nothing() {
    assertThat(on("2014-06-01").lastReadBefore("REGION_15C", "IN_FORCE")).isEmpty();
    assertThat(on("2010-01-01").lastReadBefore("REGION_15C", "UNCERTAIN")).isEmpty();
    assertThat(on("2026-11-30").lastReadBefore("REGION_15C", "OUTSIDE_COVERAGE")).isEmpty();
    assertThat(on("2026-11-30").lastReadBefore("RISK_PROFILE", "IN_FORCE")).isEmpty();
  }
}
