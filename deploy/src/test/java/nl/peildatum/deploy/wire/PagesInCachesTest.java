package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A page in a cache")
@ExtendWith(ProductWithTheLetter.class)
class PagesInCachesTest {
  private static final String CASE =
      "?country=ML&area=gao&stage=DISTRICT_COURT&application=2022-03-01&decision=2022-09-01"
          + "&hearing=2023-02-15";
  private static final Pattern PERMANENT =
      Pattern.compile(
          "(?:Vast adres van dit antwoord|Permanent address of this answer)"
              + "(?:</dt><dd>|</span>: )<a href=\"([^\"]*)\"");
  private static final Pattern MAIN = Pattern.compile("(?s)<main.*?</h1>");

  private static Wire wire;

  @BeforeAll
  static void shared(Wire product) {
    wire = product;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/zaak",
        "/zaak?caseReference=NL22.5703",
        "/zaak" + CASE,
        "/zaak/dossier" + CASE,
        "/zaak" + CASE + "&sequence=7",
        "/zaak?country=ML&stage=DISTRICT_COURT&hearing=2023-02-31"
      })
  @DisplayName("is never one about a case: it tells of a person")
  void noCase(String path) {
    var page = wire.get(path, "Accept", "text/html");
    assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(page.headers().firstValue("ETag")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/landen/ml",
        "/landen/ml?area=gao&geldigOp=2023-01-11&basis=FORMAL",
        "/landen/ml/tijdlijn?geldigOp=2023-01-11",
        "/landen/ml/tijdlijn/twee-assen?kind=REGION_15C&subject=area:gao",
        "/landen/ml/vergelijk?geldigOp=2023-01-10",
        "/zaak" + CASE,
        "/zaak/dossier" + CASE
      })
  @DisplayName("is found by a permanent address that gives the same words to every reader")
  void permanent(String path) {
    for (var language : new String[] {"nl", "en"}) {
      var page = wire.get(path, "Accept-Language", language).is(200);
      var address = permanentAddress(page);
      assertThat(address).contains("taal=" + language);
      var other = language.equals("nl") ? "en" : "nl";
      var again = wire.get(address, "Accept-Language", other).is(200);
      assertThat(again.header("Content-Language")).isEqualTo(language);
      assertThat(title(again)).isEqualTo(title(page));
      assertThat(permanentAddress(again)).isEqualTo(address);
      page.headers()
          .firstValue("Link")
          .ifPresent(canonical -> assertThat(canonical).contains("taal=" + language));
    }
  }

  private static String permanentAddress(Reply page) {
    var link = PERMANENT.matcher(page.body());
    assertThat(link.find()).as(page.body()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private static String title(Reply page) {
    return MAIN.matcher(page.body()).results().findFirst().orElseThrow().group();
  }
}
