package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.lift;
import static nl.peildatum.command.rules.Register.region;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.time.Lane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Mali letter of 11 January 2023")
class MaliLetterTest {
  private static final Map<String, Object> RULING =
      Map.of("type", "RULING", "role", "TRIGGER", "caseNumber", "NL22.5703", "date", "2022-05-16");

  private static File letter() {
    return File.letter("mali-2023-01-11", "2023-01-11")
        .instrument("title", "Landgebonden asielbeleid Mali")
        .instrument("announcedOn", "2023-01-11")
        .instrument("operationalFrom", "2023-01-11")
        .source(RULING)
        .acts(
            designation("gao", "menaka", "mopti").onlyThese(),
            alternative("bamako", "gao", "menaka", "mopti")
                .with("individualTest", "Vc 2000 C2/3.4"));
  }

  @Test
  @DisplayName("three regions and three alternatives are six facts, in the order of acts and areas")
  void sixFacts() {
    var outcome = Register.empty().when(letter());
    assertThat(outcome.lanes())
        .containsExactly(
            region("gao"),
            region("menaka"),
            region("mopti"),
            alternativeFrom("gao"),
            alternativeFrom("menaka"),
            alternativeFrom("mopti"));
    outcome.warns();
  }

  private static Lane alternativeFrom(String origin) {
    return Lane.of("RELOCATION_ALTERNATIVE", Map.of("origin", origin, "target", "bamako"));
  }

  @Test
  @DisplayName(
      "each fact is understood alone: it carries the instrument, the sources and what it says")
  void understoodAlone() {
    var day = LocalDate.parse("2023-01-11");
    var instrument =
        new Instrument(
            InstrumentType.KAMERBRIEF,
            "Landgebonden asielbeleid Mali",
            Map.of(),
            day,
            day,
            null,
            day,
            null);
    var origin = new Origin(0, instrument, List.of(new LegalSource(RULING)), Map.of());
    var designated =
        new PolicyFact(
            Mechanism.SET,
            "region-15c-designated.v1",
            region("gao"),
            Start.on(day),
            null,
            Start.NOT_KNOWN,
            false,
            true,
            Map.of("level", "EXCEPTIONAL", "scheme", "PRE_2024"),
            Map.of(),
            Set.of(Basis.values()));
    var lifted =
        new PolicyFact(
            Mechanism.END,
            "region-15c-ended.v1",
            region("kidal"),
            Start.on(day),
            null,
            Start.NOT_KNOWN,
            false,
            false,
            Map.of(),
            Map.of("ground", "the rulings"),
            Set.of(Basis.values()));
    Register.given(File.letter("before", "2022-06-01").acts(designation("kidal")))
        .when(
            letter()
                .acts(designation("gao").onlyThese(), lift("kidal").with("ground", "the rulings")))
        .records(
            new Stated(origin, designated),
            new Stated(new Origin(1, instrument, origin.sources(), Map.of()), lifted));
  }

  @Test
  @DisplayName("an area may be named by its slug, its ISO code in either case or its name")
  void areaNames() {
    var file = File.letter("x", "2023-01-11").acts(designation("GAO", "ml-9", "Mopti"));
    assertThat(Register.empty().when(file).lanes())
        .containsExactly(region("gao"), region("menaka"), region("mopti"));
  }
}
