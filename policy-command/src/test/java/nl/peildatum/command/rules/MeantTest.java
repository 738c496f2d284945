package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.factOf;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static nl.peildatum.command.rules.An.supersede;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.peildatum.decisionfile.InvalidCountry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A refusal says what was meant and shows a right form")
class MeantTest {
  private static String refusal(An act) {
    var sent = File.letter("letter", "2023-01-11").acts(act);
    return Register.empty().when(sent).then().refused().getFirst().detail().toString();
  }

  @Test
  @DisplayName("an unknown area names the nearest by id and name")
  void area() {
    assertThat(refusal(designation("gaoo"))).contains("Did you mean gao (Gao)");
  }

  @Test
  @DisplayName("a date that is written otherwise is read back as a date; an empty one is said so")
  void date() {
    assertThat(refusal(designation("gao").from("11-01-2023"))).contains("Did you mean 2023-01-11?");
    assertThat(refusal(designation("gao").from("2023-02-30"))).contains("Write 2023-01-11");
    assertThat(refusal(designation("gao").from(""))).startsWith("from is empty.");
  }

  @Test
  @DisplayName("true in quotation marks, a code in lower case, a field and an act misspelt")
  void words() {
    assertThat(refusal(designation("gao").with("onlyThese", "true")))
        .isEqualTo("Write true without quotation marks: \"onlyThese\": true.");
    assertThat(refusal(designation("gao").with("level", "exceptional")))
        .contains("Did you mean EXCEPTIONAL?");
    assertThat(refusal(designation("gao").with("form", "2023-01-11")))
        .contains("Did you mean from?");
    assertThat(refusal(act("DesignateRegion15C"))).contains("Did you mean DesignateRegion15c?");
    assertThat(refusal(designation("gao").without("level")))
        .isEqualTo("level is missing. State it, for example \"level\": \"EXCEPTIONAL\".");
    assertThat(refusal(designation("gao").with("areas", Map.of()))).contains("not an object");
  }

  @Test
  @DisplayName("a country by its name in English or Dutch, or by three letters, is given its code")
  void country() {
    assertThat(InvalidCountry.detail("Mali").toString()).endsWith("for example ML.");
    assertThat(InvalidCountry.detail("Somalië").toString()).endsWith("for example SO.");
    assertThat(InvalidCountry.detail("guinee").toString())
        .contains("Did you mean GN (Guinee)?")
        .endsWith("for example GN.");
    assertThat(InvalidCountry.detail("Guineea").toString()).contains("GN (Guinea)");
    assertThat(InvalidCountry.detail("Congo").toString())
        .contains("CD (Congo - Kinshasa) or CG (Congo - Brazzaville)");
    assertThat(InvalidCountry.detail("IRQ").toString()).endsWith("for example IQ.");
  }

  private static String refusal(Register record, File file) {
    return record.when(file).then().refused().getFirst().detail().toString();
  }

  private static Register published() {
    return Register.given(
        File.letter("mali-2023-01-11", "2023-01-11")
            .source(Map.of("type", "RULING", "caseNumber", "NL22.5703"))
            .acts(designation("gao", "menaka"), designation("mopti").startUnknown()),
        File.letter("stcrt", "2023-01-20")
            .acts(publication("mali-2023-01-11", "2023-01-20", "2023-01-20")),
        File.letter("begun", "2023-02-01").acts(commence(4, "2023-02-01")),
        File.ruling("ruling", "2023-03-01").acts(annul("2023-03-01", 2)));
  }

  private static File later(An act) {
    return File.letter("later", "2023-04-01").acts(act);
  }

  private static File correcting(An act) {
    return File.correction("slip", "2023-04-01").acts(act);
  }

  @Test
  @DisplayName("a decision, a fact or a source that is not on record names the nearest")
  void notOnRecord() {
    assertThat(
            refusal(published(), later(publication("mali-2023-01-12", "2023-01-20", "2023-01-20"))))
        .contains("Did you mean \"mali-2023-01-11\"?", "for example \"ruling\"");
    assertThat(refusal(published(), correcting(retract(factOf("mali-2023-01-1", 0, "gao")))))
        .contains("Did you mean \"mali-2023-01-11\"?");
    assertThat(refusal(published(), correcting(retract(99))))
        .contains("from 1 to 10", "{ \"decisionId\": \"ruling\", \"act\": 0 }");
    assertThat(refusal(Register.empty(), correcting(retract(2)))).contains("Nothing is recorded");
    assertThat(refusal(published(), correcting(retract(factOf("mali-2023-01-11", 7, "gao")))))
        .contains("counted from 0 to 1", "{ \"decisionId\": \"mali-2023-01-11\", \"act\": 1 }");
    assertThat(refusal(published(), correcting(retract(factOf("mali-2023-01-11", 0, "mopti")))))
        .contains("but about gao, menaka", "\"area\": \"gao\"");
    assertThat(refusal(published(), later(supersede("NL22.5704", 0)).source(Map.of("type", "LAW"))))
        .contains("Did you mean \"NL22.5703\"?");
  }

  @Test
  @DisplayName("what was done already shows the act that takes it back or corrects it")
  void doneAlready() {
    assertThat(
            refusal(published(), later(publication("mali-2023-01-11", "2023-01-20", "2023-01-20"))))
        .contains(
            "{ \"type\": \"Retract\", \"fact\": 6 }",
            "none of its Sets and Ends waits for a legal");
    assertThat(refusal(published(), later(commence(4, "2023-02-02"))))
        .contains("does not start on 2023-02-02", "{ \"type\": \"Retract\", \"fact\": 8 }");
    assertThat(refusal(published(), later(commence(3, "2023-02-02"))))
        .contains(
            "{ \"type\": \"Correct\", \"fact\": 3, \"replacement\": { \"from\": \"2023-02-02\" }"
                + " }");
    assertThat(refusal(published(), correcting(correct(2, replacement()))))
        .contains("{ \"type\": \"Retract\", \"fact\": 10 }");
  }

  private static String refusalOf(Map<String, Object> area) {
    return refusal(
        Register.empty(),
        File.letter("areas", "2023-01-11")
            .instrument("type", "REGISTER")
            .acts(act("RegisterArea").with("area", area)));
  }

  @Test
  @DisplayName("an area's id and code are written as they should be; a known one is named")
  void areas() {
    assertThat(refusalOf(Map.of("id", "Région de Tombouctou", "name", "x", "type", "REGION")))
        .contains("Did you mean \"region-de-tombouctou\"?");
    assertThat(refusalOf(Map.of("id", "x", "name", "x", "type", "REGION", "isoCode", "ml_77")))
        .contains("Did you mean \"ML-77\"?");
    assertThat(refusalOf(Map.of("id", "gao", "name", "Gao", "type", "CITY")))
        .contains("write \"gao\"", "\"id\": \"gao-city\"");
  }

  @Test
  @DisplayName("a period without a day, a scheme, a heading and an office show a right one")
  void forms() {
    assertThat(refusal(designation("gao").from("2023-02-01").until("2023-02-01")))
        .contains("write \"until\": \"2023-02-02\"");
    assertThat(refusal(designation("gao").with("scheme", "2024")))
        .contains("Write \"scheme\": \"PRE_2024\"", "\"LESS_EXCEPTIONAL\"");
    assertThat(refusal(act("SetHeading").with("heading", "OTHER").with("text", "x")))
        .contains("\"label\": \"");
    assertThat(refusal(act("SetHeading").with("heading", "ARTICLE_1F")))
        .contains("\"nothingSpecial\": true", "\"text\": \"");
    var office = Map.of("office", "Minister voor Immigratie en Asiel");
    var detail =
        refusal(
            Register.empty(),
            File.letter("letter", "2023-01-11")
                .instrument("issuer", office)
                .acts(designation("gao")));
    assertThat(detail).contains("Write \"office\": \"");
  }

  @Test
  @DisplayName("a source's number is shown as it is written; its url is a web address")
  void sources() {
    var ruling = Map.<String, Object>of("type", "RULING", "caseNumber", "5703");
    assertThat(refusal(Register.empty(), later(designation("gao")).source(ruling)))
        .contains("\"caseNumber\": \"C-125/22\"", "not \"5703\"");
    for (var url :
        List.of("www.ind.nl", "ftp://ind.nl/x", "https://", "zie de website", "https:/x")) {
      Register.empty()
          .when(later(designation("gao")).source(Map.of("type", "WEB_PAGE", "url", url)))
          .isRefusedFor("invalid-value /sources/0/url");
    }
    Register.empty()
        .when(
            later(designation("gao"))
                .source(Map.of("type", "WEB_PAGE", "url", "https://ind.nl/nl/a?b=c#d")))
        .accepted();
  }

  @Test
  @DisplayName("a text without anything to read is empty")
  void emptyTexts() {
    for (var title : List.of("\u0000\u0000", "\u00a0", " \u2007\u202f ", "\u200b\ufeff")) {
      Register.empty()
          .when(later(designation("gao")).instrument("title", title))
          .isRefusedFor("invalid-value /instrument/title");
    }
  }
}
