package nl.peildatum.command.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Signing in to the workbench")
class SignInTest {
  private static final String PAGE = "/beheer/proef";
  private static final String COOKIE = "peildatum-beheer";
  private static final RealKafka kafka = new RealKafka();
  private static final Service service =
      new Service(
          RealPostgres.freshStore(), kafka.address(), Map.of(), WorkbenchProbeEndpoint.class);

  private final Browser browser = new Browser(site());

  @AfterAll
  static void stop() {
    service.close();
    kafka.close();
  }

  private static URI site() {
    return service.to("/").build().uri();
  }

  @ParameterizedTest
  @CsvSource({
    "anna, SCOPE_policy:draft",
    "bram, SCOPE_policy:approve SCOPE_policy:draft",
    "ada, SCOPE_audit:read"
  })
  @DisplayName("leads back to the page that was asked for, with the person's own scopes")
  void signsIn(String person, String scopes) {
    var page = browser.signIn(PAGE + "?a=1", person);
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    assertThat(page.address()).isEqualTo(site().resolve(PAGE + "?a=1"));
    assertThat(page.body())
        .contains("Identity[issuer=https://demo.peildatum.invalid, subject=" + person + "]")
        .contains(scopes + " <");
  }

  @Test
  @DisplayName("says loudly that the demonstration is one, in Dutch and English")
  void demonstration() {
    var page = browser.get(PAGE);
    assertThat(page.body())
        .contains("LET OP: dit is een demonstratie", "WARNING: this is a demonstration");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
    var wrong =
        browser.post(
            "/beheer/inloggen/demo",
            Map.of("_csrf", page.csrf(), "username", "anna", "password", "wrong"));
    assertThat(wrong.body()).contains("role=\"alert\" >");
    assertThat(browser.get(PAGE).body()).doesNotContain("Identity");
  }

  @Test
  @DisplayName("keeps the cookie from scripts and other sites, and shows no token to the browser")
  void cookie() {
    var begun = browser.once("GET", "/beheer/inloggen", Map.of());
    assertThat(begun.header("Set-Cookie"))
        .startsWith(COOKIE + "=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Domain");
    assertThat(begun.header("Location"))
        .startsWith("/oauth2/authorize?")
        .contains("code_challenge");
    browser.signIn(PAGE, "anna");
    assertThat(browser.cookies()).containsOnlyKeys(COOKIE);
    assertThat(browser.cookies().get(COOKIE)).doesNotContain(".");
  }

  @Test
  @DisplayName("gives the session another id, so that nobody can prepare one for another person")
  void fixation() {
    browser.get(PAGE);
    var before = browser.cookies().get(COOKIE);
    browser.signIn(PAGE, "anna");
    assertThat(browser.cookies().get(COOKIE)).isNotEqualTo(before);
    var stranger = new Browser(site());
    stranger.cookies().put(COOKIE, String.valueOf(before));
    assertThat(stranger.get(PAGE).body()).doesNotContain("Identity");
  }

  @Test
  @DisplayName("ends with the session: a cookie that signed out is worth nothing")
  void signsOut() {
    var page = browser.signIn(PAGE, "anna");
    var cookie = browser.cookies().get(COOKIE);
    var out = browser.post("/beheer/uitloggen", Map.of("_csrf", page.csrf()));
    assertThat(out.status()).isEqualTo(200);
    assertThat(out.address().getPath()).isEqualTo("/beheer/uitgelogd");
    assertThat(out.body()).contains("U bent uitgelogd", "You have signed out");
    browser.cookies().put(COOKIE, String.valueOf(cookie));
    assertThat(browser.once("GET", PAGE, Map.of()).header("Location"))
        .isEqualTo("/beheer/inloggen");
    assertThat(browser.get(PAGE).body()).as("the password is asked for again").contains("demo");
  }

  @Test
  @DisplayName("takes a form only with the token of its session, also the one that signs out")
  void forms() {
    var page = browser.signIn(PAGE, "anna");
    for (var address : List.of(PAGE, "/beheer/uitloggen")) {
      for (var form : List.of(Map.<String, String>of(), Map.of("_csrf", "x"))) {
        var refused = browser.once("POST", address, form);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("invalid-csrf-token");
      }
    }
    assertThat(browser.post(PAGE, Map.of("_csrf", page.csrf())).body()).isEqualTo("done");
    var other = new Browser(site());
    var others = other.signIn(PAGE, "bram").csrf();
    assertThat(browser.once("POST", PAGE, Map.of("_csrf", others)).status()).isEqualTo(403);
    assertThat(new Browser(site()).once("POST", "/beheer/inloggen/demo", Map.of()).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example"})
  @DisplayName("leads to no other site, whatever a request names")
  void elsewhere(String evil) {
    for (var name : List.of("redirect_uri", "continue", "next", "url", "returnTo", "state")) {
      var begun = browser.once("GET", "/beheer/inloggen?" + name + "=" + quoted(evil), Map.of());
      assertThat(begun.header("Location")).startsWith("/oauth2/authorize?").doesNotContain("evil");
    }
    var asked = browser.once("GET", PAGE + "?x=" + quoted(evil), Map.of());
    assertThat(asked.header("Location")).isEqualTo("/beheer/inloggen");
    var authorize =
        "/oauth2/authorize?response_type=code&client_id=workbench&scope=openid&state=s"
            + "&code_challenge=x&code_challenge_method=S256&redirect_uri=";
    browser.signIn(PAGE, "anna");
    for (var address :
        List.of(
            evil, site() + "elsewhere", "http://127.0.0.1@evil.example/beheer/inloggen/terug")) {
      var refused = browser.once("GET", authorize + quoted(address), Map.of());
      assertThat(refused.status()).as(address).isEqualTo(400);
      assertThat(refused.header("Location")).isEmpty();
    }
  }

  private static String quoted(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("ends at its own begin only: an answer that nobody asked for is refused")
  void notBegun() {
    var ends = browser.once("GET", "/beheer/inloggen/terug?code=x&state=y", Map.of());
    assertThat(ends.status()).isEqualTo(403);
    assertThat(ends.body()).contains("sign-in-failed");
  }

  @Test
  @DisplayName("counts at the workbench only: a session records nothing over the API")
  void notForTheApi() {
    browser.signIn(PAGE, "bram");
    assertThat(browser.once("POST", "/v1/countries/ml/decisions", Map.of()).status())
        .isEqualTo(401);
    var program = service.to(PAGE).header("Authorization", "Bearer " + service.token("approver"));
    assertThat(ApiClient.exchange(program).statusCode()).isEqualTo(401);
  }
}
