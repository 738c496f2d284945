package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.publication;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An identifier is checked by its form when it is recorded")
class IdentifierFormTest {
  private static File letter() {
    return File.letter("letter", "2023-01-11").acts(designation("gao"));
  }

  private static Register.Outcome on(Map<String, Object> source) {
    return Register.empty().when(letter().source(source));
  }

  @Test
  @DisplayName("each field in a form of its own, wherever it stands")
  void byField() {
    Register.empty()
        .when(
            letter()
                .source(Map.of("type", "RULING", "caseNumber", "NL 22-5703"))
                .source(Map.of("type", "RULING", "ecli", "ECLI:NL:RBDHA:5703"))
                .source(Map.of("type", "KAMERSTUK", "citation", "kamerbrief over Mali"))
                .source(Map.of("type", "WBV", "citation", "WBV 2019-12"))
                .source(Map.of("type", "STAATSCOURANT", "citation", "Stcrt. 149"))
                .source(Map.of("type", "LAW", "jci", "jci1.3", "paragraph", "C7"))
                .source(Map.of("type", "EU_ACT", "celex", "2011/95"))
                .acts(designation("gao").with("paragraph", "7/14")))
        .isRefusedFor(
            "invalid-identifier /sources/0/caseNumber",
            "invalid-identifier /sources/1/ecli",
            "invalid-identifier /sources/2/citation",
            "invalid-identifier /sources/3/citation",
            "invalid-identifier /sources/4/citation",
            "invalid-identifier /sources/5/jci",
            "invalid-identifier /sources/5/paragraph",
            "invalid-identifier /sources/6/celex",
            "invalid-identifier /acts/0/paragraph");
  }

  @Test
  @DisplayName("the refusal shows how it is written")
  void examples() {
    var violation =
        on(Map.of("type", "RULING", "caseNumber", "zaak van mei"))
            .isRefusedFor("invalid-identifier /sources/0/caseNumber")
            .getFirst();
    assertThat(violation.detail().toString())
        .contains("NL22.5703", "AWB 17/3271", "202400561/1/V2");
    assertThat(violation.members())
        .containsEntry("written", "zaak van mei")
        .containsEntry(
            "examples", List.of("C-125/22", "NL22.5703", "AWB 17/3271", "202400561/1/V2"));
  }

  @Test
  @DisplayName("every way to write it goes, and is recorded as it was written")
  void asWritten() {
    var source =
        Map.<String, Object>of("type", "RULING", "caseNumber", "AWB\u00a017 / 3271 en 17/3272");
    var fact = on(source).statements().getFirst();
    assertThat(((nl.peildatum.decision.Statement.Stated) fact).origin().sources())
        .extracting(of -> of.fields().get("caseNumber"))
        .containsExactly("AWB\u00a017 / 3271 en 17/3272");
  }

  @Test
  @DisplayName("what has no form of the law is written in words")
  void inWords() {
    on(Map.of("type", "REPORT", "citation", "UNHCR, Update III")).accepted();
    on(Map.of("type", "WEB_PAGE", "citation", "de pagina van 27 juni")).accepted();
    on(Map.of("type", "EU_ACT", "citation", "Richtlijn 2011/95/EU")).accepted();
    on(Map.of("type", "RULING", "identifier", "8319/07", "note", "nummer van het EHRM")).accepted();
    on(Map.of("type", "KAMERSTUK", "title", "brief zonder bekend nummer")).accepted();
  }

  @Test
  @DisplayName("the paragraphs of before 2013 go by the names that they had")
  void legacy() {
    for (var paragraph : List.of("C8/Iran", "C24/[25a]", "C24/12.3")) {
      on(Map.of("type", "LAW", "paragraph", paragraph)).accepted();
    }
  }

  @Test
  @DisplayName("a person is never named by number")
  void noPerson() {
    on(Map.of("type", "RULING", "caseNumber", "2801234567"))
        .isRefusedFor("personal-data /sources/0/caseNumber");
    on(Map.of("type", "RULING", "identifier", "V-nummer 280.123.4567"))
        .isRefusedFor("personal-data /sources/0/identifier");
  }

  @Test
  @DisplayName("a publication is cited by its Staatscourant")
  void publications() {
    var register = Register.given(letter());
    for (var citation : List.of("Stcrt. 2023, 1", "stcrt-2023-1", "WBV 2023/1, Stcrt. 2023, 1")) {
      register
          .when(
              File.letter("p", "2023-02-01")
                  .acts(
                      publication("letter", "2023-02-01", "2023-02-02").with("citation", citation)))
          .accepted();
    }
    register
        .when(
            File.letter("p", "2023-02-01")
                .acts(
                    publication("letter", "2023-02-01", "2023-02-02")
                        .with("citation", "de krant van 1 februari")))
        .isRefusedFor("invalid-identifier /acts/0/citation");
  }
}
