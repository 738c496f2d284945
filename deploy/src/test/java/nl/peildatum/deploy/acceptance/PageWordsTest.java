package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Demonstration.class)
@DisplayName("The words of the pages")
class PageWordsTest {
  private static final Pattern COUNTRY =
      Pattern.compile("<th scope=\"row\"[^>]*><a href=\"/landen/[a-z]{2}[^\"]*\">([^<]*)</a>");
  private static final Pattern LAST_DECISION =
      Pattern.compile(
          "<th scope=\"row\"[^>]*><a href=\"(/landen/[a-z]{2})\">[^<]*</a></th>\\s*"
              + "<td[^>]*>(<a href=\"/besluiten/[^\"]*\">[^<]*</a>)");
  private static final Pattern QUOTED = Pattern.compile("<blockquote[^>]*>([^<]*)</blockquote>");
  private static final Pattern FIELD = Pattern.compile("<dd lang=\"nl\">([^<]*)</dd>");
  private static final Pattern TOMBOUCTOU =
      Pattern.compile(
          "<th scope=\"row\"[^>]*><a href=\"([^\"]*)\">Tombouctou</a></th>\\s*"
              + "<td class=\"state\"[^>]*>.*?<span>([^<]*)</span>",
          Pattern.DOTALL);

  @Test
  @DisplayName("give an area the same status in the table of areas as on its own page")
  void sameLabel(Wire register) {
    var page = page(register, "/landen/ml?geldigOp=2023-03-01");
    var row = TOMBOUCTOU.matcher(page);
    assertThat(row.find()).isTrue();
    assertThat(row.group(2)).isEqualTo("Niet op de lijst");
    assertThat(page(register, row.group(1).replace("&amp;", "&"))).contains(">Niet op de lijst<");
    assertThat(page)
        .contains("Geen van deze aanduidingen betekent dat een gebied veilig is")
        .doesNotContain("<span>Geen besluit hierover</span>");
  }

  @Test
  @DisplayName("name as last decision only one that was public by the day asked about")
  void lastDecision(Wire register) {
    assertThat(page(register, "/landen/ml?geldigOp=2023-03-01&bekendOp=2022-09-01"))
        .doesNotContain("href=\"/besluiten/mali-2023-01-11\"");
    assertThat(page(register, "/landen/ml?geldigOp=2023-03-01&bekendOp=2023-01-11"))
        .contains("Laatste besluit dat op 11 januari 2023 openbaar was");
  }

  @Test
  @DisplayName(
      "name as last decision about a country the same in the list of countries as on its page")
  void lastDecisionInTheList(Wire register) {
    var list = page(register, "/");
    var inTheList = LAST_DECISION.matcher(list).results().toList();
    assertThat(inTheList).hasSizeGreaterThan(10);
    for (var last : inTheList) {
      assertThat(page(register, last.group(1))).contains(last.group(2));
    }
    assertThat(list)
        .contains(">Landgebonden asielbeleid Mali, 11 januari 2023</a>")
        .doesNotContain("mali-areas");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/landen/ci?geldigOp=2015-08-01",
        "/landen/ci/tijdlijn?geldigOp=2015-08-01",
        "/landen/ci/tijdlijn/twee-assen?geldigOp=2015-08-01",
        "/landen/ci/vergelijk?geldigOp=2015-08-01&otherGeldigOp=2010-01-01",
        "/besluiten/ivory-coast-2015-07-04",
        "/bronnen?vraag=besnijdenis",
        "/zaak?country=CI&stage=FIRST_DECISION&application=2015-08-01&decision=2015-08-02",
        "/moratoria?geldigOp=2022-08-01",
        "/besluiten/russia-2022-06-29"
      })
  @DisplayName("name groups as recorded, not by their ids")
  void groups(String path, Wire register) {
    assertThat(page(register, path))
        .containsPattern("groep (vrouwen die|Russische dienstplichtigen)")
        .doesNotContainPattern("[:,>] ?groep (vrees-voor|dienstplichtigen-die)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  @DisplayName("list the countries by their names")
  void countries(String language, Wire register) {
    var names =
        COUNTRY
            .matcher(page(register, "/?taal=" + language))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(names).hasSizeGreaterThan(10).isSorted();
  }

  @Test
  @DisplayName("say once how certain a source is")
  void certainty(Wire register) {
    assertThat(page(register, "/landen/bi?geldigOp=2016-08-01"))
        .contains("Niet in een primaire tekst gelezen. Brief van 22 juni 2016")
        .doesNotContain("gelezen): niet in een primaire tekst gelezen");
  }

  @Test
  @DisplayName("say which day is later than the moment of the record")
  void laterThanTheRecord(Wire register) {
    var day = "De gevraagde dag ligt na het moment van vastlegging";
    var publicBy = "De dag van openbare bekendheid ligt na het moment van vastlegging";
    assertThat(page(register, "/landen/ml?geldigOp=2023-03-01&bekendOp=2040-01-01"))
        .contains(publicBy)
        .doesNotContain(day);
    assertThat(page(register, "/landen/ml?geldigOp=2040-01-01"))
        .contains(day)
        .doesNotContain(publicBy);
  }

  @Test
  @DisplayName("ask which day is meant by a year in a question about a subject")
  void subjectInAYear(Wire register) {
    var page = page(register, "/bronnen?vraag=homo's+Pakistan+2014");
    assertThat(page)
        .contains("Welke dag bedoelt u?", "geldigOp=2014-01-01", "geldigOp=2014-12-31")
        .doesNotContain("Beleid over dit onderwerp");
    assertThat(page(register, "/bronnen?vraag=homo's+Pakistan+2014&geldigOp=2014-12-31"))
        .contains("Beleid over dit onderwerp, met de stand op 31 december 2014");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gao+30-02-2023", "Gao+31+februari+2023", "Gao+2023-02-30"})
  @DisplayName("say that a day does not exist, and offer the last day of its month")
  void noSuchDay(String question, Wire register) {
    assertThat(page(register, "/?vraag=" + question))
        .contains("Deze dag bestaat niet", "/landen/ml?area=gao&amp;geldigOp=2023-02-28")
        .doesNotContain("geen land of gebied te halen");
  }

  @Test
  @DisplayName("lead a case number to what rests on it, and moratoria to their page")
  void leadOn(Wire register) {
    assertThat(register.get("/?vraag=NL22.5703").is(303).header("Location"))
        .isEqualTo("/bronnen?vraag=NL22.5703");
    assertThat(register.get("/?vraag=moratorium+1+januari+2015").is(303).header("Location"))
        .isEqualTo("/moratoria?geldigOp=2015-01-01");
  }

  @Test
  @DisplayName("say that a closed list leaves out a subject of which nothing is recorded")
  void closedList(Wire register) {
    assertThat(page(register, "/bronnen?vraag=homoseksuelen+Pakistan+15+juli+2015"))
        .contains("gesloten lijst van groepen");
    assertThat(page(register, "/landen/pk?geldigOp=2015-07-15"))
        .contains("behalve wat hier apart als geldend staat");
  }

  @Test
  @DisplayName("show what is in force before what is over")
  void standingFirst(Wire register) {
    var page = page(register, "/landen/iq?area=sinjar&geldigOp=2016-06-01");
    assertThat(page.indexOf("Geldt")).isPositive().isLessThan(page.indexOf("Beëindigd"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/landen/ng?geldigOp=2013-07-01", "/landen/ci?geldigOp=2013-07-01"})
  @DisplayName("show a text once, and a group by its name before its definition")
  void textOnce(String path, Wire register) {
    var page = page(register, path);
    assertThat(page).contains("<blockquote").doesNotContain(".: ");
    var quoted = QUOTED.matcher(page).results().map(quote -> quote.group(1)).toList();
    var fields = FIELD.matcher(page).results().map(field -> field.group(1)).toList();
    assertThat(quoted).hasSizeGreaterThan(3).doesNotContainAnyElementsOf(fields);
  }

  @Test
  @DisplayName("say of an area on a day before it was formed that it was formed later")
  void formedLater(Wire register) {
    assertThat(page(register, "/landen/ml?area=bandiagara&geldigOp=2023-02-01"))
        .contains("van Mopti, waaruit het gebied later, op 13 maart 2023, is ontstaan");
    assertThat(page(register, "/landen/ml?area=bandiagara&geldigOp=2023-02-01&taal=en"))
        .contains("from Mopti, from which the area was formed later, on 13 March 2023");
    assertThat(page(register, "/landen/ml?area=bandiagara&geldigOp=2023-03-13"))
        .contains("van Mopti, waaruit het gebied op 13 maart 2023 is ontstaan");
  }

  private static String page(Wire register, String path) {
    return register.get(path).is(200).body();
  }
}
