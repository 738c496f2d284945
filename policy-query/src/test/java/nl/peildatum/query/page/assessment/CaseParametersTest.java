package nl.peildatum.query.page.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.peildatum.governing.CaseDate;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningOption;
import nl.peildatum.governing.GoverningRules;
import nl.peildatum.governing.ProcedureStage;
import nl.peildatum.json.Json;
import nl.peildatum.problem.Language;
import nl.peildatum.query.assessment.SentCases;
import nl.peildatum.query.compare.KnowledgeSort;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The parameters of the page of a case")
class CaseParametersTest {
  private static final PageQuery WHOLE =
      new PageQuery(Map.of())
          .with("country", "ML")
          .with("area", "gao")
          .with("stage", "DISTRICT_COURT")
          .with("application", "2022-03-01")
          .with("decision", "2022-09-01")
          .with("hearing", "2023-02-15")
          .with("asKnownOn", "2023-02-01")
          .with("groups", "lhbt,alone")
          .with("onlyRiskIs15c", "true")
          .with("options", "AS_KNOWN_ON")
          .with("basis", "FORMAL")
          .with("bekendOp", "2023-02-10");

  @Test
  @DisplayName("are the members of the API's question, and come back from it unchanged")
  void thereAndBack() {
    assertThat(CaseParameters.of(read(WHOLE)).values()).isEqualTo(WHOLE.values());
    var none = WHOLE.with("groups", CaseParameters.NONE).with("onlyRiskIs15c", null);
    assertThat(CaseParameters.of(read(none)).values()).isEqualTo(none.values());
    assertThat(read(none).person().groups()).isEmpty();
    assertThat(read(WHOLE.with("groups", null)).person().groups()).isNull();
  }

  private static CaseQuestion read(PageQuery query) {
    var json = Json.MAPPER.writeValueAsBytes(CaseParameters.body(query));
    var request = SentCases.question(json);
    assertThat(request.violations()).isEmpty();
    return request.question().orElseThrow();
  }

  @Test
  @DisplayName("ask nothing until there is a country, a stage and a date, or a receipt")
  void isAsked() {
    assertThat(CaseParameters.isAsked(WHOLE)).isTrue();
    assertThat(CaseParameters.isAsked(WHOLE.with("stage", null))).isFalse();
    assertThat(CaseParameters.isAsked(new PageQuery(Map.of("receipt", List.of("r1."))))).isTrue();
    assertThat(CaseParameters.isAsked(new PageQuery(Map.of("country", List.of("ML"))))).isFalse();
  }

  @Test
  @DisplayName("take the boxes of a form as one list")
  void boxes() {
    var boxes = new PageQuery(Map.of("options", List.of("AT_TERM_END", "AS_KNOWN_ON")));
    assertThat(CaseParameters.body(CaseParameters.withOneOfEach(boxes)))
        .containsEntry("options", List.of("AT_TERM_END", "AS_KNOWN_ON"));
    var groups = new PageQuery(Map.of("groups", List.of("lhbt", "alone", CaseParameters.NONE)));
    assertThat(CaseParameters.body(CaseParameters.withOneOfEach(groups)))
        .containsEntry("groups", List.of("lhbt", "alone"));
  }

  @ParameterizedTest
  @EnumSource(GoverningOption.class)
  @DisplayName("lead to a day with a reason in words and a link to the law")
  void everyOption(GoverningOption option) {
    var rule = GoverningRules.current().rule(option);
    var readOn = LocalDate.parse(rule.checkedAgainst());
    for (var language : Language.values()) {
      var texts = PageTexts.in(language);
      assertThat(texts.found("case.option." + option)).isPresent();
      assertThat(texts.found("case.why." + option, "x")).isPresent();
      assertThat(LawLinks.of(rule.rule(), readOn, texts)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("name every stage, date and sort of later knowledge in words")
  void everyCode(Language language) {
    var texts = PageTexts.in(language);
    assertThat(Arrays.stream(CaseDate.values()).map(date -> "case.date." + date.written()))
        .allSatisfy(key -> assertThat(texts.found(key + ".hint")).as(key).isPresent())
        .allSatisfy(key -> assertThat(texts.found(key)).as(key).isPresent());
    assertThat(ProcedureStage.values())
        .allSatisfy(stage -> assertThat(texts.found("case.stage." + stage)).isPresent());
    assertThat(KnowledgeSort.values())
        .allSatisfy(sort -> assertThat(texts.found("case.learned." + sort)).isPresent());
  }

  @Test
  @DisplayName("have rules that are cited in Dutch as Dutch lawyers cite them, and nothing else")
  void dutchCitations() {
    var cited =
        Arrays.stream(GoverningOption.values())
            .map(option -> GoverningRules.current().rule(option).rule())
            .distinct()
            .map(DutchCitation::of);
    assertThat(cited)
        .containsExactlyInAnyOrder(
            "artikel 4:84 Awb; paragraaf C2/3.4 Vc 2000",
            "artikel 43, eerste lid, en artikel 44, tweede lid, Vw 2000",
            "artikel 83 Vw 2000",
            "artikel 32, eerste lid, onder c, Vw 2000; artikel 3.37g VV 2000",
            "artikel 43 Vw 2000; paragraaf C3/2 Vc 2000",
            "artikel 3.103 Vb 2000",
            "artikel 3:40 en artikel 3:42 Awb; artikel 83, eerste lid, onder b, Vw 2000");
    assertThat(DutchCitation.of("Directive 2011/95/EU")).isEqualTo("Directive 2011/95/EU");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("lead to notes that say what a reader can do, without the words of the API")
  void notes(Language language) throws IOException {
    var texts = PageTexts.in(language);
    var prose = new NoteProse(texts);
    try (var in = SentCases.class.getResourceAsStream("notes.json")) {
      assertThat(JsonMapper.shared().readTree(in))
          .isNotEmpty()
          .allSatisfy(
              note -> {
                var code = note.path("code").asString();
                assertThat(prose.advice(code)).as(code).isPresent();
                assertThat(
                        prose.advice(code).orElseThrow()
                            + prose.said(code, note.path(language.tag()).asString()))
                    .doesNotContainPattern("[a-z][A-Z]\\w+[^}\\w]");
              });
    }
    assertThat(prose.said("TRANSITIONAL_RULE", "(GRANDFATHERED): x (zekerheid B)."))
        .doesNotContain("GRANDFATHERED", "zekerheid");
    assertThat(prose.said("MORE_FAVOURABLE_OF_SEVERAL", "op de dag van application."))
        .doesNotContain("van application.");
  }

  @Test
  @DisplayName("write the days in a sentence in words, but not those inside a name")
  void daysInProse() {
    assertThat(
            DaysInProse.of(
                "Decision mali-2023-01-11 counts on 2023-02-15, not on 2023-02-31.",
                PageTexts.in(Language.ENGLISH)))
        .isEqualTo("Decision mali-2023-01-11 counts on 15 February 2023, not on 2023-02-31.");
  }
}
