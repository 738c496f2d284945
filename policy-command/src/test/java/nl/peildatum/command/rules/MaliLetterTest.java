package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.Register.region;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.LegalSource;
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
    assertThat(Register.lanes(outcome))
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
  @DisplayName("each fact carries the instrument, the sources and what the act says")
  void understoodAlone() {
    var stated = (Stated) Register.empty().when(letter()).statements().getFirst();
    assertThat(stated.origin().instrument())
        .isEqualTo(
            new Instrument(
                InstrumentType.KAMERBRIEF,
                "Landgebonden asielbeleid Mali",
                Map.of(),
                LocalDate.parse("2023-01-11"),
                LocalDate.parse("2023-01-11"),
                null,
                LocalDate.parse("2023-01-11"),
                null));
    assertThat(stated.origin().sources()).isEqualTo(List.of(new LegalSource(RULING)));
    assertThat(stated.fact().type()).isEqualTo("region-15c-designated.v1");
    assertThat(stated.fact().value())
        .isEqualTo(Map.of("level", "EXCEPTIONAL", "scheme", "PRE_2024"));
    assertThat(stated.fact().start()).isEqualTo(Start.on(LocalDate.parse("2023-01-11")));
    assertThat(stated.fact().onlyThese()).isTrue();
  }

  @Test
  @DisplayName("an area may be named by its slug, its ISO code in either case or its name")
  void areaNames() {
    var file = File.letter("x", "2023-01-11").acts(designation("GAO", "ml-9", "Mopti"));
    assertThat(Register.lanes(Register.empty().when(file)))
        .containsExactly(region("gao"), region("menaka"), region("mopti"));
  }
}
