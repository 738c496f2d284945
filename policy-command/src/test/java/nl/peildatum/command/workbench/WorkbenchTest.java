package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.command.signin.Browser;
import nl.peildatum.command.signin.Browser.Page;
import nl.peildatum.command.signin.Parts;
import nl.peildatum.command.workbench.form.FormDraft;
import nl.peildatum.command.workbench.form.FormField;
import nl.peildatum.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The workbench")
class WorkbenchTest {
  private static final Path DEMO = Path.of("../deploy/demo");
  private static final RealKafka kafka = new RealKafka();
  private static final Service service =
      new Service(RealPostgres.freshStore(), kafka.address(), Map.of());

  private final Browser anna = signedIn("anna");

  @AfterAll
  static void stop() {
    service.close();
    kafka.close();
  }

  private static URI site() {
    return service.to("/").build().uri();
  }

  private static Browser signedIn(String person) {
    var browser = new Browser(site());
    assertThat(browser.signIn("/beheer", person).status()).isEqualTo(200);
    return browser;
  }

  private HtmlForm formAbout(String country) {
    return HtmlForm.in(anna.get("/beheer/nieuw?land=" + country), anna);
  }

  private HtmlForm letter(String id) {
    var form = formAbout("ML").fill("/acts/0/type", "DesignateRegion15c");
    form = HtmlForm.in(form.press("fields"), anna);
    return form.fill("/decisionId", id)
        .fill("/instrument/type", "KAMERBRIEF")
        .fill("/instrument/title", "Brief over Mali")
        .fill("/instrument/decidedOn", "2023-01-11")
        .fill("/acts/0/level", "EXCEPTIONAL")
        .fill("/acts/0/scheme", "PRE_2024")
        .add("/acts/0/areas", "gao");
  }

  private static Page ok(Page page) {
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    return page;
  }

  @Test
  @DisplayName("fields that no page sends are passed over, and a broken form is refused")
  void strangeForms() {
    var anna = signedIn("anna");
    var token = anna.get("/beheer/nieuw?land=ML").csrf();
    var deep = new ArrayList<Map.Entry<String, String>>();
    deep.add(Map.entry("_csrf", token));
    deep.add(Map.entry("/country", "ML"));
    for (var i = 0; i < 200; i++) {
      deep.add(Map.entry("/b" + i + "/a".repeat(3_000), "x"));
    }
    deep.add(Map.entry("is:" + "/a".repeat(3_000), "x"));
    deep.add(Map.entry("do", "add:" + "/a".repeat(10_000)));
    assertThat(anna.send("/beheer/besluit", deep).status()).isLessThan(500);
    var none = List.of(Map.entry("_csrf", token), Map.entry("file", "{\"country\":null}"));
    assertThat(anna.send("/beheer/besluit", none).status()).isEqualTo(404);
    var named = new Parts().field("_csrf", token).file("upload", "a\u0000b", new byte[] {1});
    assertThat(anna.send("/beheer/invoeren", named).status()).isEqualTo(400);
    var many = new Parts().field("_csrf", token);
    for (var i = 0; i < 1_001; i++) {
      many.field("f" + i, "x");
    }
    assertThat(anna.send("/beheer/invoeren", many).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("shows a file in the form, which sends it back as it was")
  void sendsTheFileBack() throws IOException {
    var file = Json.sent(Files.readAllBytes(DEMO.resolve("mali-2023-01-11.json")));
    var json = new String(Json.canonical(file), StandardCharsets.UTF_8);
    var token = anna.get("/beheer/nieuw").csrf();
    var page =
        ok(
            anna.send(
                "/beheer/besluit",
                List.of(
                    Map.entry("_csrf", token), Map.entry("file", json), Map.entry("do", "edit"))));
    var sent =
        HtmlForm.in(page, anna).fields().stream()
            .map(field -> new FormField(field.getKey(), field.getValue()))
            .toList();
    assertThat(new String(Json.canonical(FormDraft.of(sent).file()), StandardCharsets.UTF_8))
        .isEqualTo(json);
  }

  @Test
  @DisplayName("adds a source, and removes it, without losing what was typed")
  void addsAndRemoves() {
    var form = letter("mali-toegevoegd");
    form = HtmlForm.in(ok(form.press("add:/sources")), anna);
    form.fill("/sources/0/type", "RULING").fill("/sources/0/court", "Rechtbank Den Haag");
    form = HtmlForm.in(ok(form.press("add:/sources")), anna);
    form.fill("/sources/1/type", "REPORT").fill("/sources/1/title", "Een \"rapport\" & meer");
    form = HtmlForm.in(ok(form.press("remove:/sources/0")), anna);
    assertThat(form.fields())
        .contains(Map.entry("/sources/0/title", "Een \"rapport\" & meer"))
        .contains(Map.entry("/decisionId", "mali-toegevoegd"), Map.entry("/acts/0/areas", "gao"));
  }

  @Test
  @DisplayName(
      "says beside each field what is wrong with it, all at once, and keeps what was typed")
  void errors() {
    var form = letter("mali-fout").fill("/instrument/decidedOn", "").fill("/acts/0/level", "");
    var page = form.add("/acts/0/areas", "Atlantis").press("preview");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body())
        .contains("id=\"errors\"", "href=\"#f-instrument-decidedOn\"", "href=\"#f-acts-0-level\"")
        .contains(
            "href=\"#f-acts-0-areas\"", "id=\"f-acts-0-areas-error\"", "aria-invalid=\"true\"");
    assertThat(HtmlForm.in(page, anna).fields())
        .contains(Map.entry("/acts/0/areas", "Atlantis"), Map.entry("/acts/0/areas", "gao"))
        .contains(Map.entry("/instrument/title", "Brief over Mali"));
  }

  @Test
  @DisplayName("takes a draft from its form to its approval by another person, with every step")
  void draftsAndApproves() {
    var preview = ok(letter("mali-concept").press("preview"));
    assertThat(preview.body())
        .contains("Gao", "vanaf 11 januari 2023", "Er is nog niets vastgelegd");
    var draft = ok(HtmlForm.in(preview, anna).press("save"));
    assertThat(draft.address().getPath()).startsWith("/beheer/concepten/ml/");
    assertThat(draft.body()).contains("Wacht op een oordeel").doesNotContain("value=\"approve\"");
    var address = draft.address().getPath();

    var bram = signedIn("bram");
    var judged = ok(bram.get(address));
    assertThat(HtmlForm.in(judged, bram).press("reject").body()).contains("Geef een reden");
    var number = HtmlForm.in(judged, bram).fill("reason", "Zie V-nummer 2801234567");
    assertThat(number.press("reject").body()).contains("nummer van een persoon", "Zie V-nummer");
    var remark = HtmlForm.in(judged, bram).fill("remark", "Zie V-nummer 2801234567");
    assertThat(remark.press("approve").body()).contains("nummer van een persoon", "Zie V-nummer");
    var tooLong = HtmlForm.in(judged, bram).fill("remark", "x".repeat(2_001)).press("approve");
    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.body()).contains("2000", "x".repeat(2_001));
    var rejected = ok(HtmlForm.in(judged, bram).fill("reason", "Mopti ontbreekt").press("reject"));
    assertThat(rejected.body()).contains("Afgewezen", "Mopti ontbreekt");

    assertThat(ok(anna.get(address)).body()).contains("Mopti ontbreekt");
    var form = HtmlForm.in(ok(anna.get(address + "/bewerken")), anna);
    form.add("/acts/0/areas", "mopti");
    var saved = ok(HtmlForm.in(ok(form.press("preview")), anna).press("save"));
    assertThat(saved.body()).contains("Herzien", "Mopti");

    var approved = ok(HtmlForm.in(ok(bram.get(address)), bram).press("approve"));
    assertThat(approved.body()).contains("Goedgekeurd en vastgelegd");
    assertThat(ok(bram.get("/beheer/besluiten/mali-concept")).body()).contains("Herstel een fout");

    var ada = signedIn("ada");
    assertThat(ok(ada.get("/beheer/controlespoor")).body())
        .contains("Ingediend", "Afgewezen", "Mopti ontbreekt", "Herzien", "Goedgekeurd");
    assertThat(ada.get("/beheer/nieuw?land=ML").status()).isEqualTo(403);
    assertThat(ada.get(address).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("says of a decision that is on record already that it is, and takes it no more")
  void isRecordedAlready() {
    var preview = ok(letter("mali-tweemaal").press("preview"));
    assertThat(preview.body()).contains("Dit besluit noemt geen bron", "value=\"save\"");
    var draft = ok(HtmlForm.in(preview, anna).press("save"));
    var bram = signedIn("bram");
    ok(HtmlForm.in(ok(bram.get(draft.address().getPath())), bram).press("approve"));
    assertThat(ok(letter("mali-tweemaal").press("preview")).body())
        .contains("Dit besluit is al vastgelegd, met deze inhoud", "value=\"edit\"")
        .doesNotContain("value=\"save\"", "Er is nog niets vastgelegd");
  }

  @Test
  @DisplayName(
      "runs no script that a draft or a reason brings along, on the pages of others either")
  void noScript() {
    var script = "<script>alert(1)</script>";
    var form = letter("mali-script").fill("/instrument/title", script);
    var draft = ok(HtmlForm.in(ok(form.press("preview")), anna).press("save"));
    var address = draft.address().getPath();
    var bram = signedIn("bram");
    var judged = ok(bram.get(address));
    var rejected = ok(HtmlForm.in(judged, bram).fill("reason", script).press("reject"));
    var ada = signedIn("ada");
    for (var page : List.of(judged, rejected, ok(ada.get("/beheer/controlespoor")))) {
      assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script");
    }
    assertThat(judged.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .doesNotContain("script-src", "unsafe");
  }

  @Test
  @DisplayName("takes a decision with forty acts and sixty passages; a larger form gets a page")
  void large() {
    var form = letter("mali-groot");
    var acts = 40;
    for (var i = 1; i < acts; i++) {
      form.add("/acts/" + i + "/type", "SetHeading")
          .add("/acts/" + i + "/heading", "OTHER")
          .add("/acts/" + i + "/label", "Kopje " + i)
          .add("/acts/" + i + "/text", "é\"x".repeat(300));
    }
    for (var i = 0; i < 60; i++) {
      form.add("/passages/" + i + "/language", "nl")
          .add("/passages/" + i + "/text", ("Passage " + i + " é").repeat(40));
    }
    var filled = HtmlForm.in(ok(form.press("fields")), anna);
    assertThat(filled.fields()).hasSizeGreaterThan(1_000);
    assertThat(ok(filled.press("preview")).body()).contains("Kopje 39");
    filled.add("/acts/0/ground", "x".repeat(3_200_000));
    assertThat(filled.press("preview").status()).isEqualTo(413);
  }

  @Test
  @DisplayName("opens the form of a correction with the fact named for any register")
  void corrects() {
    var draft =
        ok(
            HtmlForm.in(
                    ok(
                        letter("mali-herstel")
                            .fill("/instrument/decidedOn", "2022-01-11")
                            .press("preview")),
                    anna)
                .press("save"));
    var bram = signedIn("bram");
    ok(HtmlForm.in(ok(bram.get(draft.address().getPath())), bram).press("approve"));
    var page = ok(anna.get("/beheer/besluiten/mali-herstel"));
    var link =
        page.body().replaceAll("(?s).*href=\"([^\"]*soort=Correct&amp;feit=[0-9]+)\".*", "$1");
    var form = HtmlForm.in(ok(anna.get(link.replace("&amp;", "&"))), anna);
    assertThat(form.fields())
        .contains(Map.entry("/acts/0/fact/decisionId", "mali-herstel"))
        .contains(Map.entry("/acts/0/fact/area", "gao"), Map.entry("/acts/0/fact/act", "1"))
        .contains(Map.entry("/acts/0/replacement/type", "DesignateRegion15c"));
    var faulty = HtmlForm.in(form.fill("/decisionId", "").press("preview"), anna);
    var again = faulty.fill("/decisionId", "").press("preview");
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.body())
        .contains("<h1>Herstel van een fout in Brief over Mali (mali-herstel)</h1>")
        .contains("Dit register heeft het verkeerd overgenomen", "was: 11 januari 2022")
        .doesNotContain("Nieuw besluit over");

    assertThat(page.body()).contains("vanaf 11 januari 2022", "uitzonderlijke situatie");
    form.fill("/decisionId", "mali-hersteld")
        .fill("/instrument/decidedOn", "2023-02-01")
        .fill("/acts/0/ground", "Verkeerd gelezen")
        .fill("/acts/0/replacement/from", "2022-01-12");
    var corrected = ok(HtmlForm.in(ok(form.press("preview")), anna).press("save"));
    ok(HtmlForm.in(ok(bram.get(corrected.address().getPath())), bram).press("approve"));
    assertThat(ok(anna.get("/beheer/besluiten/mali-herstel")).body())
        .contains("Hersteld op ", "href=\"/beheer/besluiten/mali-hersteld\"")
        .doesNotContain("soort=Correct&amp;", "soort=Annul");
    assertThat(ok(anna.get("/beheer/besluiten/mali-hersteld")).body())
        .contains("vanaf 12 januari 2022", "soort=Correct&amp;");
  }

  @Test
  @DisplayName("shows what an imported file would change")
  void imports() throws IOException {
    var form = HtmlForm.in(ok(anna.get("/beheer/invoeren")), anna);
    var text = Files.readString(DEMO.resolve("mali-2023-01-11.json"));
    assertThat(ok(form.fill("text", text).press("")).body()).contains("Bamako", "Mopti");
    assertThat(form.fill("text", "{\"country\":").press("").status()).isEqualTo(400);
  }
}
