package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.command.http.PreviewWork;
import nl.peildatum.command.signin.Browser;
import nl.peildatum.command.signin.Browser.Page;
import nl.peildatum.command.signin.Parts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form whose session has ended")
class EndedSessionTest {
  private static final RealKafka kafka = new RealKafka();
  private static final Service service =
      new Service(RealPostgres.freshStore(), kafka.address(), Map.of());

  private final Browser anna = signedIn("anna");

  @AfterAll
  static void stop() {
    service.close();
    kafka.close();
  }

  private static Browser signedIn(String person) {
    var browser = new Browser(service.to("/").build().uri());
    assertThat(browser.signIn("/beheer", person).status()).isEqualTo(200);
    return browser;
  }

  private static void signOut(Browser browser) {
    var token = browser.get("/beheer").csrf();
    assertThat(browser.send("/beheer/uitloggen", List.of(Map.entry("_csrf", token))).body())
        .contains("U bent uitgelogd");
  }

  private static Page signIn(Browser browser, String person) {
    return browser.signIn("/beheer", person);
  }

  private HtmlForm letter(String id) {
    var form = HtmlForm.in(anna.get("/beheer/nieuw?land=ML"), anna);
    form = HtmlForm.in(form.fill("/acts/0/type", "DesignateRegion15c").press("fields"), anna);
    return form.fill("/decisionId", id)
        .fill("/instrument/type", "KAMERBRIEF")
        .fill("/instrument/title", "Een \"brief\" & <meer>\r\nmet regels")
        .fill("/instrument/decidedOn", "2023-01-11")
        .fill("/acts/0/level", "EXCEPTIONAL")
        .fill("/acts/0/scheme", "PRE_2024")
        .add("/acts/0/areas", "gao");
  }

  private String draft(String id) {
    var saved = HtmlForm.in(letter(id).press("preview"), anna).press("save");
    assertThat(saved.body()).contains("Wacht op een oordeel");
    return saved.address().getPath();
  }

  private static List<Entry<String, String>> typed(HtmlForm form) {
    return form.fields().stream()
        .filter(field -> field.getKey().startsWith("/") && !field.getValue().isEmpty())
        .toList();
  }

  @Test
  @DisplayName("comes back filled in, after signing in again; nothing is recorded by that")
  void decision() {
    var form = letter("mali-afgelopen");
    form.add("/acts/0/areas", "Atlantis");
    signOut(anna);
    var ended = form.press("aside");
    assertThat(ended.status()).isEqualTo(403);
    assertThat(ended.body())
        .contains("Uw sessie is afgelopen", "href=\"/beheer/inloggen\" target=\"_blank\"")
        .contains("&lt;meer&gt;")
        .doesNotContain("<meer>");
    var style = ended.body().replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
    assertThat(anna.get(style).header("Content-Type")).startsWith("text/css");
    var unknown = anna.get("/beheer/assets/0/style.css");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(unknown.header("Vary")).contains("Accept-Language");
    assertThat(HtmlForm.in(ended, anna).press("").body()).contains("Uw sessie is afgelopen");

    assertThat(signIn(anna, "anna").body()).doesNotContain("Een &quot;brief&quot;");
    var again = HtmlForm.in(ended, anna).press("aside");
    assertThat(again.status()).isEqualTo(403);
    assertThat(again.body()).contains("Uw sessie was afgelopen");
    var filled = HtmlForm.in(again, anna);
    assertThat(typed(filled)).containsAll(typed(form));
    assertThat(anna.get("/beheer").body()).doesNotContain("Een &quot;brief&quot;");
    filled.fields().removeIf(field -> field.getValue().equals("Atlantis"));
    var preview = HtmlForm.in(filled.press("preview"), anna);
    assertThat(preview.press("save").body()).contains("Wacht op een oordeel");
  }

  @Test
  @DisplayName("comes back filled in at once where its writer has signed in already")
  void signedInAlready() {
    var form = HtmlForm.in(letter("mali-andere-sessie").press("preview"), anna);
    signOut(anna);
    signIn(anna, "anna");
    var again = form.press("save");
    assertThat(again.status()).isEqualTo(403);
    assertThat(again.body()).contains("Uw sessie was afgelopen", "mali-andere-sessie");
    assertThat(anna.get("/beheer/concepten").body()).doesNotContain("mali-andere-sessie");
    assertThat(HtmlForm.in(HtmlForm.in(again, anna).press("preview"), anna).press("save").body())
        .contains("Wacht op een oordeel", "mali-andere-sessie");
  }

  @Test
  @DisplayName("is given back in the other language too")
  void otherLanguage() {
    var form = letter("mali-talen");
    signOut(anna);
    var english = HtmlForm.in(form.press("preview"), anna).inOtherLanguage();
    assertThat(english.body()).contains("<html lang=\"en\"", "Your session has ended");
    signIn(anna, "anna");
    var again = HtmlForm.in(english, anna).press("");
    assertThat(again.body()).contains("<html lang=\"en\"", "Your session had ended");
    assertThat(typed(HtmlForm.in(again, anna))).containsAll(typed(form));
  }

  @Test
  @DisplayName("keeps the reason of a judgement, and judges nothing")
  void judgement() {
    var address = draft("mali-oordeel");
    var bram = signedIn("bram");
    var form = HtmlForm.in(bram.get(address), bram).fill("reason", "Niet <zo>");
    signOut(bram);
    var ended = form.press("reject");
    assertThat(ended.status()).isEqualTo(403);
    signIn(bram, "bram");
    var again = HtmlForm.in(ended, bram).press("reject");
    assertThat(again.status()).isEqualTo(403);
    assertThat(again.body())
        .contains("Uw sessie was afgelopen", ">Niet &lt;zo&gt;<", "Wacht op een oordeel");
    assertThat(HtmlForm.in(again, bram).press("reject").body()).contains("Afgewezen", "Niet &lt;");
  }

  @Test
  @DisplayName("shows the reason also where the draft can be judged no more")
  void judgedMeanwhile() {
    var address = draft("mali-al-beoordeeld");
    var bram = signedIn("bram");
    var form = HtmlForm.in(bram.get(address), bram).fill("remark", "Mijn opmerking");
    assertThat(form.press("approve").body()).contains("Goedgekeurd en vastgelegd");
    signOut(bram);
    signIn(bram, "bram");
    form.fill("remark", "Nog iets").fill("reason", "Andere reden");
    assertThat(form.press("reject").body())
        .contains("Uw sessie was afgelopen", "Andere reden", "Nog iets");
  }

  @Test
  @DisplayName("that is larger than a stranger may send is read only after signing in")
  void large() {
    var form = letter("mali-lang").add("/acts/0/ground", "x".repeat(20_000));
    signOut(anna);
    var ended = form.press("preview");
    assertThat(ended.status()).isEqualTo(403);
    assertThat(ended.body())
        .contains("laad deze pagina opnieuw")
        .doesNotContain("xxx", "mali-lang");
    signIn(anna, "anna");
    var loadedAgain = form.press("preview");
    assertThat(loadedAgain.body()).contains("Uw sessie was afgelopen");
    assertThat(typed(HtmlForm.in(loadedAgain, anna))).containsAll(typed(form));
  }

  @Test
  @DisplayName("with a file is read only after signing in")
  void file() {
    var parts =
        new Parts()
            .field("_csrf", "old")
            .field("text", "{\"country\":\"ML\"}")
            .file("upload", "", new byte[0]);
    var stranger = new Browser(service.to("/").build().uri());
    var ended = stranger.send("/beheer/invoeren", parts);
    assertThat(ended.status()).isEqualTo(403);
    assertThat(ended.body()).contains("laad deze pagina opnieuw").doesNotContain("country");
    var again = anna.send("/beheer/invoeren", parts);
    assertThat(again.status()).isEqualTo(403);
    assertThat(again.body()).contains("Uw sessie was afgelopen", "{&quot;country&quot;:&quot;ML");
  }

  @Test
  @DisplayName("gives back no field that no form has, and nothing of a form of another site")
  void strange() {
    var stranger = new Browser(service.to("/").build().uri());
    var sent = new ArrayList<Entry<String, String>>();
    sent.add(Map.entry("/country", "ML"));
    sent.add(Map.entry("/decisionId", "bedacht"));
    sent.add(Map.entry("onbekend", "geheim"));
    assertThat(stranger.send("/beheer/besluit", sent).body())
        .contains("bedacht")
        .doesNotContain("geheim");
    for (var browser : List.of(stranger, anna)) {
      for (var site : List.of("cross-site", "same-site", "none", "CROSS-SITE")) {
        assertRefusedBare(browser.with("Sec-Fetch-Site", site).send("/beheer/besluit", sent));
      }
      var back = browser.with("Sec-Fetch-Site", "Same-Origin").send("/beheer/besluit", sent);
      assertThat(back.body()).contains("bedacht");
      browser.without("Sec-Fetch-Site");
      for (var origin : List.of("http://elders.example", "null", "https://127.0.0.1", "")) {
        assertRefusedBare(browser.with("Origin", origin).send("/beheer/besluit", sent));
      }
      browser.without("Origin");
    }
  }

  private static void assertRefusedBare(Page page) {
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body()).contains("invalid-csrf-token").doesNotContain("bedacht");
  }

  @Test
  @DisplayName(
      "is told from one of another site by the origin that the workbench lets browsers name")
  void origin() {
    var page = anna.get("/beheer");
    assertThat(page.reply().headers().allValues("Referrer-Policy")).containsExactly("same-origin");
  }

  @Test
  @DisplayName("keeps the reason of a judgement also while previews are busy")
  void judgementWhileBusy() throws Exception {
    var address = draft("mali-drukte");
    var bram = signedIn("bram");
    var form = HtmlForm.in(bram.get(address), bram).fill("reason", "Niet bij drukte");
    form.fill("receipts", "r1.bewaard");
    signOut(bram);
    signIn(bram, "bram");
    try (var _ = new BusyPreviews(service.bean(PreviewWork.class))) {
      var again = form.press("reject");
      assertThat(again.status()).isEqualTo(403);
      assertThat(again.body())
          .contains(">Niet bij drukte<", "r1.bewaard", "Het voorbeeld ontbreekt op dit moment");
      var page = bram.get(address);
      assertThat(page.status()).isEqualTo(503);
      assertThat(page.header("Retry-After")).isNotEmpty();
      assertThat(page.body()).contains("Wacht op een oordeel");
    }
  }

  @Test
  @DisplayName("is not shown to a person who may not write decisions")
  void withoutRight() {
    var ada = signedIn("ada");
    var form = letter("mali-van-anna");
    var sent = List.copyOf(form.fields());
    assertThat(ada.send("/beheer/besluit", sent).status()).isEqualTo(403);
    assertThat(ada.send("/beheer/besluit", sent).body()).doesNotContain("Uw sessie was afgelopen");
  }
}
