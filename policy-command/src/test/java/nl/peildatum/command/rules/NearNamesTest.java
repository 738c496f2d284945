package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.factOf;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.retract;
import static nl.peildatum.command.rules.An.supersede;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.PolicyFixture;
import nl.peildatum.decision.Violation;
import nl.peildatum.record.CountryRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever is misspelt, the refusal names the nearest that is known")
class NearNamesTest {
  private static final Register RECORD =
      Register.given(
          File.letter("mali-2022-06-01", "2022-06-01")
              .source(Map.of("type", "RULING", "caseNumber", "NL22.5703"))
              .acts(designation("gao")));

  static Stream<Arguments> misspelt() {
    return Stream.of(
        row("area", later(designation("gaoo")), "gao (Gao)"),
        row("area by its name", later(designation("Tombuctou")), "tombouctou (Tombouctou)"),
        row("area by its ISO code", later(designation("ML7")), "gao (Gao)"),
        row("act type", later(act("DesignateRegoin15c")), "DesignateRegion15c"),
        row("field", later(designation("gao").with("levl", "x")), "level"),
        row("code", later(designation("gao").with("level", "EXEPTIONAL")), "EXCEPTIONAL"),
        row("kind", later(act("StateNone").with("kind", "REGION15C")), "REGION_15C"),
        row(
            "kind in a list",
            later(act("StateCoverage").with("kinds", List.of("REGIO_15C"))),
            "REGION_15C"),
        row("heading", later(act("SetHeading").with("heading", "SAFE_COUNTRI")), "SAFE_COUNTRY"),
        row("instrument", later(designation("gao")).instrument("type", "KAMERBIREF"), "KAMERBRIEF"),
        row("decision id", later(designation("gao")).with("decisionId", "Mali 2023"), "mali-2023"),
        row(
            "decision",
            later(publication("mali-2022-06-10", "2023-01-20", "2023-01-20")),
            "mali-2022-06-01"),
        row(
            "decision of a fact",
            File.correction("later", "2023-04-01").acts(retract(factOf("mali-2022-6-1", 0, "gao"))),
            "mali-2022-06-01"),
        row(
            "superseded source",
            later(supersede("NL22.5704", 0)).source(Map.of("type", "LAW")),
            "NL22.5703"),
        row("target abroad", later(abroad("Armeni\u00eb")), "AM"),
        row("target abroad, misspelt", later(abroad("Armenie")), "AM"),
        row("Kamerstuk", citing("KAMERSTUK", "19637-2644 (brief)"), "19 637, nr. 2644"),
        row("WBV", citing("WBV", "WBV2019-12 Mali"), "WBV 2019/12"),
        row("Staatscourant", citing("STAATSCOURANT", "Staatscrt 2024 nr 149"), "Stcrt. 2024, 149"),
        row("ECLI", ruling("ecli", "ECLI NL RBDHA 2016 3710"), "ECLI:NL:RBDHA:2016:3710"),
        row("case number", ruling("caseNumber", "NL225703"), "NL22.5703"),
        row("source type", citing("KAMERSTUKKEN", "19 637, nr. 2644"), "KAMERSTUK"));
  }

  private static Arguments row(String what, File sent, String meant) {
    return Arguments.of(what, sent, meant);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misspelt")
  void isNamed(String what, File sent, String meant) {
    assertThat(RECORD.when(sent).then().refused())
        .extracting(Violation::detail)
        .extracting(Object::toString)
        .anyMatch(detail -> detail.contains("Did you mean") && detail.contains(meant));
  }

  private static File later(An act) {
    return File.letter("later", "2023-04-01").acts(act);
  }

  private static An abroad(String country) {
    return act("SetRelocationAlternative")
        .with("target", Map.of("country", country))
        .with("threat", "SERIOUS_HARM")
        .with("presumption", "NOT_INVOKED");
  }

  private static File citing(String type, String citation) {
    return later(designation("gao")).source(Map.of("type", type, "citation", citation));
  }

  private static File ruling(String field, String written) {
    return later(designation("gao")).source(Map.of("type", "RULING", field, written));
  }

  @Test
  @DisplayName("a name that two areas share is told with what tells the two apart")
  void sharedName() {
    var guinea = CountryRecord.empty(new CountryCode("GN"));
    var file = later(designation("Nz\u00e9r\u00e9kor\u00e9")).with("country", "GN");
    assertThat(PolicyFixture.when(guinea, file.sent()).refused())
        .singleElement()
        .extracting(refused -> refused.detail().toString())
        .asString()
        .contains(
            "nzerekore-n (REGION, GN-N)",
            "nzerekore-nz (DISTRICT, GN-NZ, lies in nzerekore-n)",
            "Write the id")
        .doesNotContain("RegisterArea");
  }

  @Test
  @DisplayName("an unknown place is told how it is registered, in an act that can be copied")
  void registered() {
    assertThat(RECORD.when(later(designation("Fort Saint\u00e9"))).then().refused())
        .singleElement()
        .extracting(refused -> refused.detail().toString())
        .asString()
        .contains(
            "{ \"type\": \"RegisterArea\", \"area\": { \"id\": \"fort-sainte\", \"name\": \"Fort"
                + " Saint\u00e9\", \"type\": \"CITY\", \"parent\": \"…\" } }");
  }

  @Test
  @DisplayName("an office that is not in the table has a warning that names the nearest")
  void office() {
    var misspelt = Map.of("office", "Staatssecretaris van Justitie en Veiligheit");
    assertThat(RECORD.when(later(designation("gao")).instrument("issuer", misspelt)).details())
        .anyMatch(
            detail ->
                detail.contains("Did you mean \"Staatssecretaris van Justitie en Veiligheid\"?"));
  }

  @Test
  @DisplayName("a new group that is spelt nearly as a known one is asked about, never refused")
  void group() {
    var record = Register.given(File.letter("a", "2022-06-01").acts(group("christenen")));
    record.when(later(group("christnen"))).warns("group-near-another");
    assertThat(record.when(later(group("christnen"))).details().getFirst())
        .contains("Was \"christenen\" meant?", "\"group\": { \"id\": \"christenen\" }");
    record.when(later(group("christenen"))).warns();
    record.when(later(group("journalisten"))).warns();
    record
        .when(
            File.letter("later", "2023-04-01").acts(group("lichting-2022"), group("lichting-2023")))
        .warns();
    record.when(later(designation("gao"))).warns();
  }

  private static An group(String id) {
    return act("SetGroupPolicy").with("policy", "RISK_PROFILE").with("group", Map.of("id", id));
  }
}
