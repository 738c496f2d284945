package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.command.signin.Browser;
import nl.peildatum.command.signin.Browser.Page;
import nl.peildatum.command.unfinished.UnfinishedForms;
import nl.peildatum.command.workbench.view.FormSize;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form that is not finished")
class UnfinishedFormPagesTest {
  private static final Pattern KEPT = Pattern.compile("href=\"(/beheer/onvoltooid/[0-9a-f-]{36})");
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

  private HtmlForm letter(String title) {
    var form = HtmlForm.in(anna.get("/beheer/nieuw?land=ML"), anna);
    form = HtmlForm.in(form.fill("/acts/0/type", "DesignateRegion15c").press("fields"), anna);
    return form.fill("/instrument/title", title).add("/acts/0/areas", "Atlantis");
  }

  private static List<String> kept(Page page) {
    return KEPT.matcher(page.body()).results().map(found -> found.group(1)).toList();
  }

  private static Page throwAway(String address, Browser by) {
    return by.send(
        address + "/weggooien", List.of(Map.entry("_csrf", by.get("/beheer/nieuw").csrf())));
  }

  @Test
  @DisplayName("is put aside with its errors, opened at another desk, finished, and then gone")
  void asideAndAgain() {
    var home = letter("Brief over later").press("aside");
    assertThat(home.address().getPath()).isEqualTo("/beheer");
    assertThat(home.body()).contains("Het formulier is bewaard", "Brief over later", "Mali");

    var desk = signedIn("anna");
    var address = kept(desk.get("/beheer")).getFirst();
    var form = HtmlForm.in(desk.get(address), desk);
    assertThat(form.fields())
        .contains(Map.entry("/instrument/title", "Brief over later"))
        .contains(Map.entry("/acts/0/areas", "Atlantis"));
    form.fields().removeIf(field -> field.getKey().equals("/acts/0/areas"));
    form.fill("/decisionId", "mali-later")
        .fill("/instrument/type", "KAMERBRIEF")
        .fill("/instrument/decidedOn", "2023-01-11")
        .fill("/acts/0/level", "EXCEPTIONAL")
        .fill("/acts/0/scheme", "PRE_2024")
        .add("/acts/0/areas", "gao");
    assertThat(kept(form.press("aside"))).containsExactly(address);

    form = HtmlForm.in(HtmlForm.in(desk.get(address), desk).press("preview"), desk);
    assertThat(form.press("save").body()).contains("Wacht op een oordeel");
    assertThat(kept(desk.get("/beheer"))).isEmpty();
    assertThat(desk.get(address).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("is seen by nobody else, and thrown away by its writer")
  void ofOnePerson() {
    var bram = signedIn("bram");
    var address = kept(letter("Brief van anna").press("aside")).getFirst();
    assertThat(kept(bram.get("/beheer"))).isEmpty();
    assertThat(bram.get(address).status()).isIn(403, 404);
    throwAway(address, bram);
    assertThat(anna.get(address).status()).isEqualTo(200);
    assertThat(kept(throwAway(address, anna))).doesNotContain(address);
    assertThat(anna.get(address).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("keeps what was typed when there is no more room to put it aside")
  void noRoom() {
    var bram = signedIn("bram");
    for (var i = 0; i < UnfinishedForms.MOST; i++) {
      var one = HtmlForm.in(bram.get("/beheer/nieuw?land=ML"), bram);
      one.fill("/instrument/title", "Brief " + i).press("aside");
    }
    var form = HtmlForm.in(bram.get("/beheer/nieuw?land=ML"), bram);
    var refused = form.fill("/instrument/title", "Nog een").press("aside");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("al 20 onvoltooide formulieren");
    assertThat(HtmlForm.fields(refused.body())).contains(Map.entry("/instrument/title", "Nog een"));
    kept(bram.get("/beheer")).forEach(address -> throwAway(address, bram));
    assertThat(kept(bram.get("/beheer"))).isEmpty();
  }

  @Test
  @DisplayName("is refused beside its field where it holds the number of a person")
  void numberOfAPerson() {
    var refused = letter("Brief over V 123.456.7890").press("aside");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("id=\"f-instrument-title-error\"");
    assertThat(anna.get("/beheer").body()).doesNotContain("V 123.456.7890");
  }

  @Test
  @DisplayName("keeps what was typed when its writer chooses the other language, with its errors")
  void otherLanguage() {
    var english = letter("Brief in twee talen").inOtherLanguage();
    assertThat(english.status()).isEqualTo(200);
    assertThat(english.body()).contains("<html lang=\"en\"", "Save for later");
    assertThat(HtmlForm.fields(english.body()))
        .contains(Map.entry("/instrument/title", "Brief in twee talen"))
        .contains(Map.entry("/acts/0/areas", "Atlantis"));

    var refused = HtmlForm.in(english, anna).press("preview");
    assertThat(refused.body()).contains("<html lang=\"en\"", "id=\"f-acts-0-areas-error\"");
    var dutch = HtmlForm.in(refused, anna).inOtherLanguage();
    assertThat(dutch.status()).isEqualTo(400);
    assertThat(dutch.body()).contains("<html lang=\"nl\"", "id=\"f-acts-0-areas-error\"");
    assertThat(HtmlForm.fields(dutch.body()))
        .contains(Map.entry("/instrument/title", "Brief in twee talen"));
  }

  @Test
  @DisplayName("of a decision that is too large for a form is a file, which goes on from there")
  void large() {
    var act = "{\"type\": \"DesignateRegion15c\", \"areas\": [\"gao\"]}";
    var file =
        "{\"country\": \"ML\", \"decisionId\": \"mali-groot\", \"acts\": [%s]}"
            .formatted(String.join(",", Collections.nCopies(FormSize.MOST_ACTS + 1, act)));
    var sent =
        List.of(
            Map.entry("_csrf", anna.get("/beheer/nieuw").csrf()),
            Map.entry("file", file),
            Map.entry("do", "aside"));
    var address = kept(anna.send("/beheer/besluit", sent)).getFirst();
    var page = anna.get(address);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("te groot voor een formulier").doesNotContain("/acts/0/areas");
    var refused = HtmlForm.in(page, anna).press("preview");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("/instrument", "te groot voor een formulier");
    assertThat(HtmlForm.in(refused, anna).inOtherLanguage().body())
        .contains("too large for a form", "mali-groot");
    throwAway(address, anna);
  }

  @Test
  @DisplayName("shows its preview in the other language, and goes on from there")
  void previewInOtherLanguage() {
    var form = letter("Brief met voorbeeld");
    form.fields().removeIf(field -> field.getKey().equals("/acts/0/areas"));
    var preview =
        form.fill("/decisionId", "mali-voorbeeld")
            .fill("/instrument/type", "KAMERBRIEF")
            .fill("/instrument/decidedOn", "2023-01-12")
            .fill("/acts/0/level", "EXCEPTIONAL")
            .fill("/acts/0/scheme", "PRE_2024")
            .add("/acts/0/areas", "mopti")
            .press("preview");
    var english = HtmlForm.in(preview, anna).inOtherLanguage();
    assertThat(english.body()).contains("<html lang=\"en\"", "from 12 January 2023");
    var edited = HtmlForm.in(english, anna).press("edit");
    assertThat(HtmlForm.fields(edited.body()))
        .contains(Map.entry("/instrument/title", "Brief met voorbeeld"));
  }
}
