package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What policy rests on, and where it stands")
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesTest {
  private final Wire product;
  private final Country sudan;
  private final Country syria;

  SourcesTest(Wire product) {
    this.product = product;
    this.sudan = product.country("SD");
    this.syria = product.country("SY");
  }

  private Question sources(String identifier) {
    return new Question(product, "/v1/sources", "").with(identifier);
  }

  private static List<String> decisions(Question question) {
    return StreamSupport.stream(
            question.reply().is(200).json().path("decisions").spliterator(), false)
        .map(decision -> decision.path("decisionId").asString(""))
        .toList();
  }

  @Test
  @DisplayName("The Sudan moratorium of 2023: four official words on its start, none of them ours")
  void sudanMoratorium() {
    sudan.records(
        letter("sudan-moratorium-2023", "2023-06-26")
            .announcedOn("2023-06-26")
            .publishedOn("2023-07-06") // assumed for this test: the day is not known to us
            .on(Map.of("type", "WEB_PAGE", "title", "NGO: per 26 juni", "date", "2023-06"))
            .on(Map.of("type", "WEB_PAGE", "title", "IND: gaat in op 7 juli", "date", "2023-06-27"))
            .on(kamerstuk("19 637, nr. 3182", "2023-12-19"))
            .on(kamerstuk("19 637, nr. 3268", "2024-06-27"))
            .does(
                Deed.of("ImposeMoratorium")
                    .with("moratorium", "DECISION")
                    .with("category", Map.of())
                    .with("plannedUntil", "2024-07-09")
                    .with("fromClaims", List.of(claim("2023-06-26", 1), claim("2023-07-07", 2)))
                    .with(
                        "formalFromClaims",
                        List.of(claim("2023-07-08", 3), claim("2023-07-09", 4)))));

    moratorium("2023-06-25").is("NOT_YET");
    for (var day : List.of("2023-06-26", "2023-07-06")) {
      moratorium(day)
          .is("DISPUTED")
          .says("/claims/0/from", "2023-06-26")
          .says("/claims/0/source/title", "NGO: per 26 juni")
          .says("/claims/1/from", "2023-07-07")
          .says("/claims/1/source/title", "IND: gaat in op 7 juli")
          .lacks("/claims/2");
    }
    moratorium("2023-07-07").is("IN_FORCE").lacks("/claims");
    moratorium("2024-07-08").is("IN_FORCE");
    moratorium("2024-07-09").is("ENDED").says("/by", "EXPIRED");

    formally("2023-07-07", "2025-01-01").is("NOT_YET");
    formally("2023-07-08", "2025-01-01")
        .is("DISPUTED")
        .says("/claims/0/source/citation", "19 637, nr. 3182")
        .says("/claims/1/source/citation", "19 637, nr. 3268");
    formally("2023-07-09", "2025-01-01").is("IN_FORCE");
    formally("2023-07-08", "2023-07-06").is("DISPUTED").says("/claims/1/from", "2023-07-09");
    formally("2023-07-08", "2023-07-05").is("ANNOUNCED").lacks("/claims");

    sudan.awaitInAllCountries();
    assertThat(decisions(sources("kamerstuk=kst-19637-3268")))
        .containsExactly("sudan-moratorium-2023");
  }

  private static Map<String, Object> kamerstuk(String citation, String date) {
    return Map.of("type", "KAMERSTUK", "citation", citation, "date", date);
  }

  private static Map<String, Object> claim(String from, int source) {
    return Map.of("from", from, "source", source);
  }

  private Told moratorium(String day) {
    return inSudan().on(day).told("DECISION_MORATORIUM").getFirst();
  }

  private Told formally(String day, String publicOn) {
    return inSudan().on(day).formally().publicOn(publicOn).told("DECISION_MORATORIUM").getFirst();
  }

  private Question inSudan() {
    return sudan.askAll().kind("DECISION_MORATORIUM");
  }

  @Test
  @DisplayName("Paragraph C7/26 of the Vc was Syria on 1 June 2015, and Sudan on 1 September")
  void paragraph() {
    syria.records(letter("sy-c7-26", "2014-01-01").does(nothingSpecial("C7/26.3.1")));
    sudan.records(letter("sd-c7-25", "2014-01-01").does(nothingSpecial("C7/25.3.1")));
    syria.records(letter("sy-c7-27", "2015-08-14").does(nothingSpecial("C7/27.3.1")));
    sudan.records(letter("sd-c7-26", "2015-08-14").does(nothingSpecial("C7/26.3.1")));

    sudan.awaitInAllCountries();
    sources("paragraph=C7/26")
        .on("2015-06-01")
        .reply()
        .says("/inParagraph/0/country", "SY")
        .says("/inParagraph/0/paragraph", "C7/26.3.1")
        .says("/inParagraph/0/fact/decisionId", "sy-c7-26")
        .lacks("/inParagraph/1");
    sources("paragraph=C7/26")
        .on("2015-09-01")
        .reply()
        .says("/inParagraph/0/country", "SD")
        .says("/inParagraph/0/status", "IN_FORCE")
        .lacks("/inParagraph/1");
  }

  /** A renumbering changes no policy. */
  private static Deed nothingSpecial(String paragraph) {
    return Deed.of("SetHeading")
        .with("heading", "OTHER")
        .with("label", "Bijzonderheden")
        .with("nothingSpecial", true)
        .with("changeNature", "EDITORIAL")
        .with("paragraph", paragraph);
  }

  @Test
  @DisplayName("A case is found in either style, and says what was in force when it was decided")
  void caseNumbers() {
    var country = product.country("AM");
    country.records(letter("am-1", "2015-01-01").does(designate("lori")));
    country.records(
        letter("am-2", "2017-09-01")
            .on(ruling("AWB 16 / 15879", "2016-11-08"))
            .does(designate("shirak")));

    country.awaitInAllCountries();
    for (var written : List.of("16/15879", "AWB%2016/15879", "vk-16_15879")) {
      sources("caseNumber=" + written)
          .reply()
          .says("/decisions/0/decisionId", "am-2")
          .says("/decisions/0/citations/0/asWritten", "AWB 16 / 15879")
          .says("/decisions/0/citations/0/normal", "AWB 16/15879")
          .says("/whenGiven/0/on", "2016-11-08")
          .says("/whenGiven/0/lanes/0/subject/area", "lori")
          .says("/whenGiven/0/lanes/0/status", "IN_FORCE")
          .says("/whenGiven/0/lanes/1/status", "NOT_YET");
    }
    var given = sources("caseNumber=16/15879").reply().text("/whenGiven/0/path");
    product.get(given).is(200).says("/answers/0/status", "IN_FORCE");
  }

  private static Map<String, Object> ruling(String caseNumber, String date) {
    return Map.of("type", "RULING", "role", "TRIGGER", "caseNumber", caseNumber, "date", date);
  }

  @Test
  @DisplayName("A corrected report signals the lanes that rest on it, and changes no answer")
  void superseded() {
    var country = product.country("AZ");
    var report = "Algemeen ambtsbericht, verzonnen, november 2017";
    country.records(
        letter("az-1", "2018-01-01")
            .on(Map.of("type", "AMBTSBERICHT", "title", report))
            .does(designate("agdas")));
    country.records(letter("az-2", "2018-02-01").does(designate("agsu")));
    var before = country.askAll().on("2018-06-01").reply().json().path("answers");
    country.records(
        letter("az-3", "2018-03-01")
            .on(Map.of("type", "AMBTSBERICHT", "title", report + ", gecorrigeerde versie"))
            .does(Deed.of("SupersedeSource").with("source", report).with("by", 1)));

    country.awaitInAllCountries();
    var title = "title=Algemeen%20ambtsbericht,%20verzonnen,%20november%202017";
    sources(title)
        .reply()
        .says("/superseded/0/decisionId", "az-3")
        .says("/superseded/0/by/title", report + ", gecorrigeerde versie")
        .says("/reviews/0/subject/area", "agdas")
        .lacks("/reviews/1");
    assertThat(country.askAll().on("2018-06-01").reply().json().path("answers")).isEqualTo(before);
    var moment = sources(title).reply().text("/beschikbaarOp");
    sources(title)
        .on("2018-06-01")
        .asOf(moment)
        .reply()
        .says("/superseded/0/decisionId", "az-3")
        .lacks("/reviews");
  }
}
