package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.decision.Coverage;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.decision.Statement.CoverageStated;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the register claims to have read")
class CoverageTest {
  private static Register.Outcome when(An... acts) {
    return Register.empty()
        .when(File.letter("read", "2023-01-11").instrument("type", "REGISTER").acts(acts));
  }

  @Test
  @DisplayName("days, and the kinds of policy that were read")
  void stated() {
    var coverage =
        act("StateCoverage")
            .from("2014-01-01")
            .until("2015-11-14")
            .with("kinds", List.of("RISK_PROFILE", "REGION_15C", "RISK_PROFILE"));
    assertThat(((CoverageStated) when(coverage).statements().getFirst()).coverage())
        .isEqualTo(
            new Coverage(
                LocalDate.parse("2014-01-01"),
                LocalDate.parse("2015-11-14"),
                List.of("REGION_15C", "RISK_PROFILE")));
  }

  @Test
  @DisplayName("a kind that there is not, a list without kinds and days without a day are refused")
  void refused() {
    when(act("StateCoverage").with("kinds", List.of("REGION_15C", "ASYLUM")))
        .isRefusedFor("invalid-value /acts/0/kinds/1");
    when(act("StateCoverage").with("kinds", List.of())).isRefusedFor("missing-field /acts/0/kinds");
    when(act("StateCoverage").from("2014-01-01").until("2014-01-01"))
        .isRefusedFor("empty-period /acts/0/until");
  }

  @Test
  @DisplayName("a country has no more statements than an answer can list")
  void many() {
    var most =
        Stream.generate(() -> act("StateCoverage").from("2014-01-01"))
            .limit(SizeLimits.COVERAGES)
            .toArray(An[]::new);
    when(most).accepted();
    var more = Stream.concat(Stream.of(most), Stream.of(act("StateCoverage"))).toArray(An[]::new);
    when(more).isRefusedFor("decision-too-large /acts/" + SizeLimits.COVERAGES);
  }
}
