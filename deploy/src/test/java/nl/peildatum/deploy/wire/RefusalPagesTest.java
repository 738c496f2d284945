package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A refusal outside of the pages")
@ExtendWith(ProductWithTheLetter.class)
class RefusalPagesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*";
  private static final Pattern JSON = Pattern.compile("href=\"(/v1/countries/ml/areas/[^\"]*)\"");

  private static Wire wire;

  @BeforeAll
  static void shared(Wire product) {
    wire = product;
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nergens, 404",
    "GET, /landen/ml/, 404",
    "POST, /landen/ml, 405",
    "GET, /landen/ml;x=1, 400",
    "GET, /nergens?taal=%ff, 404",
    "GET, //elsewhere.example/x, 400",
    "GET, /assets/none/style.css, 404"
  })
  @DisplayName("is a page in the language of a browser, and JSON for every other client")
  void inBothForms(String method, String path, int status) {
    var dutch = wire.send(method, path, "Accept", BROWSER).is(status);
    assertThat(dutch.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(dutch.header("Content-Language")).isEqualTo("nl");
    assertThat(dutch.body())
        .contains("<html lang=\"nl\"", "<h1>Deze vraag kan niet worden beantwoord</h1>")
        .doesNotContain("href=\"//");
    assertThat(dutch.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("style-src 'self'");
    var english = wire.send(method, path, "Accept", BROWSER, "Accept-Language", "en").is(status);
    assertThat(english.body()).contains("<html lang=\"en\"");
    for (var accepted : new String[] {"*/*", "application/json, text/html", "no form"}) {
      assertThat(wire.send(method, path, "Accept", accepted).is(status).header("Content-Type"))
          .as(accepted)
          .isEqualTo("application/problem+json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/nothing", "/v1/countries/ml/policy?geldigOp=x", "/problems/none"})
  @DisplayName("of the API is JSON, as its document describes")
  void ofTheApi(String path) {
    assertThat(wire.get(path, "Accept", BROWSER).header("Content-Type"))
        .isEqualTo("application/problem+json");
  }

  @Test
  @DisplayName("of a head that is too long is a page, if the browser was heard before it")
  void tooLong() {
    var refused = wire.get("/", "Accept", BROWSER, "X-Long", "x".repeat(100_000)).is(400);
    assertThat(refused.body()).contains("<html lang=\"nl\"");
    assertThat(wire.get("/" + "x".repeat(100_000)).is(400).header("Content-Type"))
        .isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "a;b", "a/../b", "%", "%2e", "\\", "...", "a b?", "<b>"})
  @DisplayName("does not meet the reader of a page who follows the link to its JSON")
  void everyNameHasItsJson(String name) {
    var link = JSON.matcher(pageAbout(name));
    assertThat(link.find()).isTrue();
    var address = link.group(1).replace("&amp;", "&");
    assertThat(wire.get(address).is(200).text("/area/id")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "a\nb", "a\u2028b"})
  @DisplayName("is announced where no address of the API can hold the name of a place")
  void nameWithoutJson(String name) {
    assertThat(pageAbout(name))
        .contains("omdat geen adres van de API deze naam kan bevatten")
        .doesNotContainPattern(JSON);
  }

  private static String pageAbout(String name) {
    return wire.get("/landen/ml?area=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
        .is(200)
        .body();
  }
}
