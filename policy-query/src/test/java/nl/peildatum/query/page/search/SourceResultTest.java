package nl.peildatum.query.page.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.peildatum.area.CountryCode;
import nl.peildatum.problem.Language;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What rests on a source")
class SourceResultTest {
  private static final String ANSWER =
      """
      {"source": {"identifiers": [{"form": "ECLI", "normal": "ECLI:NL:X:2020:1"}]},
       "decisions": [{"country": "ML", "decisionId": "second",
         "instrument": {"type": "RULING", "decidedOn": "2020-02-01"},
         "citations": [{"as": "SOURCE", "role": "BASIS", "annuls": [{"decisionId": "first"}]},
           {"as": "PUBLICATION"}],
         "lanes": [{"kind": "REGION_15C", "subject": {"area": "gao"}, "status": "ANNULLED",
           "path": "/v1/countries/ml/areas/gao/policy?geldigOp=2023-01-11&kind=REGION_15C"}]}],
       "whenGiven": [{"country": "ML", "on": null, "reason": "DATE_NOT_FULL"},
         {"country": "ML", "on": "2020-02-01", "path": "/v1/countries/ml/policy?geldigOp=2020-02-01",
          "lanes": [], "absence": {"status": "NOTHING_RECORDED"}}],
       "superseded": [{"country": "ML", "decisionId": "third", "source": "x",
         "by": {"type": "REPORT", "title": "Update IV"}}],
       "reviews": [{"country": "ML", "kind": "REGION_15C", "subject": {"area": "gao"},
         "path": "/v1/countries/ml/areas/gao/policy?geldigOp=2023-01-11&kind=REGION_15C"}]}
      """;

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("is told in words, with links to pages: decisions, the day of a ruling, reviews")
  void told(Language language) {
    var texts = PageTexts.in(language);
    var answer = JsonMembers.read(ANSWER.getBytes(StandardCharsets.UTF_8));
    var areas = CountryRecord.empty(new CountryCode("ML")).areas();
    var entries = new AnswerEntries(texts, Object::toString, areas);
    var result =
        new SourceResult.Maker(texts, country -> entries).of("ecli", answer, "/bronnen", "/v1");
    var decision = result.decisions().getFirst();
    assertThat(decision.decision().text()).isEqualTo("second");
    assertThat(decision.how()).hasSize(3).contains(texts.text("search.annuls"));
    assertThat(decision.lanes().getFirst().lane().address())
        .isEqualTo("/landen/ml?area=gao&geldigOp=2023-01-11&kind=REGION_15C");
    assertThat(decision.lanes().getFirst().lane().text()).endsWith("Gao");
    assertThat(decision.lanes().getFirst().code()).isEqualTo("annulled");
    assertThat(result.whenGiven().getFirst().page().address()).isNull();
    assertThat(result.whenGiven().getLast().page().text())
        .contains("2020", texts.text("says.NOTHING_RECORDED"));
    assertThat(result.superseded().getFirst()).contains("Mali", "Update IV", "third");
    assertThat(result.reviews()).hasSize(1);
    assertThat(result.toString()).doesNotContain("search.", "citation.", "role.");
  }
}
