package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.command.signin.Browser;
import nl.peildatum.command.signin.Browser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages of drafts")
class DraftPagesTest {
  private static final RealKafka kafka = new RealKafka();
  private static final Service service =
      new Service(RealPostgres.freshStore(), kafka.address(), Map.of());

  private final Browser anna = signedIn("anna");
  private final Browser bram = signedIn("bram");

  @AfterAll
  static void stop() {
    service.close();
    kafka.close();
  }

  private static Browser signedIn(String person) {
    var browser = new Browser(site());
    assertThat(browser.signIn("/beheer", person).status()).isEqualTo(200);
    return browser;
  }

  private static URI site() {
    return service.to("/").build().uri();
  }

  private static Page ok(Page page) {
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    return page;
  }

  private HtmlForm letter(String country, String id, String day, String area) {
    var empty = HtmlForm.in(anna.get("/beheer/nieuw?land=" + country), anna);
    var form = empty.fill("/acts/0/type", "DesignateRegion15c");
    form = HtmlForm.in(form.press("fields"), anna);
    return form.fill("/decisionId", id)
        .fill("/instrument/type", "KAMERBRIEF")
        .fill("/instrument/title", "Brief " + id)
        .fill("/instrument/decidedOn", day)
        .fill("/acts/0/level", "EXCEPTIONAL")
        .fill("/acts/0/scheme", "PRE_2024")
        .add("/acts/0/areas", area);
  }

  private HtmlForm heading(String id) {
    var empty = HtmlForm.in(anna.get("/beheer/nieuw?land=ML"), anna);
    var form = HtmlForm.in(empty.fill("/acts/0/type", "SetHeading").press("fields"), anna);
    return form.fill("/decisionId", id)
        .fill("/instrument/type", "KAMERBRIEF")
        .fill("/instrument/decidedOn", "2023-01-12")
        .fill("/acts/0/heading", "OTHER")
        .fill("/acts/0/label", "Kopje")
        .fill("/acts/0/text", "Tekst");
  }

  /** Hands a draft in; answers its address. */
  private String draft(HtmlForm form) {
    var saved = ok(HtmlForm.in(ok(form.press("preview")), anna).press("save"));
    return saved.address().getPath();
  }

  @Test
  @DisplayName("approve a draft that changes the same although another decision was recorded since")
  void approvesAfterAnother() {
    var base = draft(letter("ML", "mali-begin", "2023-01-10", "kidal"));
    ok(HtmlForm.in(ok(bram.get(base)), bram).press("approve"));
    var first = draft(letter("ML", "mali-eerste", "2023-01-11", "gao"));
    var second = draft(heading("mali-tweede"));
    var page = ok(bram.get(second));
    ok(HtmlForm.in(ok(bram.get(first)), bram).press("approve"));
    assertThat(ok(HtmlForm.in(page, bram).press("approve")).body())
        .contains("Goedgekeurd en vastgelegd");
  }

  @Test
  @DisplayName(
      "show what came in between where the draft changes something else, and keep the remark")
  void outdated() {
    var first = draft(letter("BF", "burkina-eerste", "2023-01-11", "sahel"));
    var second = draft(letter("BF", "burkina-tweede", "2023-01-12", "sahel"));
    var page = ok(bram.get(second));
    ok(HtmlForm.in(ok(bram.get(first)), bram).press("approve"));
    var refused = HtmlForm.in(page, bram).fill("remark", "Gezien").press("approve");
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.body())
        .contains("Uw oordeel is niet vastgelegd", "/beheer/besluiten/burkina-eerste", ">Gezien<")
        .contains("Wat het nu verandert, en bij het indienen niet");
    var english = ok(HtmlForm.in(refused, bram).inOtherLanguage());
    assertThat(ok(HtmlForm.in(english, bram).press("approve")).body())
        .contains("Approved and recorded", "Gezien");
  }

  @Test
  @DisplayName("keep the reason of a judgement and the receipts in the other language")
  void otherLanguage() {
    var address = draft(letter("ET", "ethiopie-talen", "2023-01-11", "tigray"));
    var form = HtmlForm.in(ok(bram.get(address)), bram).fill("reason", "Nog eens zien");
    var english = ok(form.fill("receipts", "een bewijs").inOtherLanguage());
    assertThat(english.body())
        .contains("<html lang=\"en\"", ">Nog eens zien</textarea>", ">een bewijs</textarea>");
    var rejected = HtmlForm.in(english, bram).fill("reason", "").press("reject");
    assertThat(rejected.status()).isEqualTo(400);
    assertThat(rejected.body()).contains(">een bewijs</textarea>");
    assertThat(ok(HtmlForm.in(english, bram).press("reject")).body())
        .contains("<html lang=\"en\"", "Nog eens zien");
  }

  @Test
  @DisplayName("ask who approves with a reason to reject what is meant, and keep what was typed")
  void reasonIsNoApproval() {
    var address = draft(letter("SN", "senegal-bezwaar", "2023-01-11", "dakar"));
    var form = HtmlForm.in(ok(bram.get(address)), bram).fill("reason", "Niet akkoord");
    var asked = form.fill("remark", "Dag klopt").press("approve");
    assertThat(asked.status()).isEqualTo(400);
    assertThat(asked.body())
        .contains("Wacht op een oordeel", "een reden ingevuld om af te wijzen")
        .contains(">Niet akkoord</textarea>", ">Dag klopt</textarea>");
    var both = HtmlForm.in(asked, bram).press("reject");
    assertThat(both.status()).isEqualTo(400);
    assertThat(both.body())
        .contains("Bij een afwijzing wordt alleen de reden bewaard", ">Dag klopt</textarea>")
        .doesNotContain("approveAnyway");
    assertThat(ok(HtmlForm.in(asked, bram).press("approveAnyway")).body())
        .contains("Goedgekeurd en vastgelegd", "<q>Dag klopt</q>")
        .doesNotContain("Niet akkoord");
  }

  @Test
  @DisplayName("show a draft as it is now to who judged an earlier version, and keep the remark")
  void revisedMeanwhile() {
    var address = draft(letter("TD", "tsjaad-herzien", "2023-01-11", "lac"));
    var page = ok(bram.get(address));
    var form = HtmlForm.in(ok(anna.get(address + "/bewerken")), anna);
    form.fill("/instrument/title", "Andere titel");
    ok(HtmlForm.in(ok(form.press("preview")), anna).press("save"));
    var refused = HtmlForm.in(page, bram).fill("remark", "Gezien").press("approve");
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.body()).contains("Andere titel", ">Gezien<", "terwijl u het las");
    assertThat(List.copyOf(HtmlForm.in(refused, bram).fields()))
        .contains(Map.entry("version", "2"));
  }

  @Test
  @DisplayName("list the drafts of all countries, the last revised first, by status where asked")
  void listsAll() {
    var older = draft(letter("NE", "niger-lijst", "2023-01-11", "diffa"));
    var newer = draft(letter("SD", "sudan-lijst", "2023-01-11", "al-khartum"));
    var page = ok(bram.get("/beheer/concepten")).body();
    assertThat(page).contains("Niger", "Soedan", "anna");
    assertThat(page.indexOf(newer)).isPositive().isLessThan(page.indexOf(older));
    assertThat(ok(bram.get("/beheer/concepten?status=OPEN")).body()).contains(newer, older);
    assertThat(ok(bram.get("/beheer/concepten?status=LAPSED")).body()).doesNotContain(newer);
    assertThat(ok(bram.get("/beheer/concepten?land=NE")).body())
        .contains(older)
        .doesNotContain(newer);
  }

  @Test
  @DisplayName("show the whole decision to who approves it, with links to its sources")
  void showsTheWhole() {
    var form = letter("ER", "eritrea-geheel", "2023-01-11", "anseba");
    form = HtmlForm.in(ok(form.press("add:/sources")), anna);
    form.fill("/sources/0/type", "RULING").fill("/sources/0/ecli", "ECLI:NL:RVS:2023:12");
    form.fill("/sources/0/court", "Afdeling bestuursrechtspraak");
    form.fill("/acts/0/ground", "Een grond. ".repeat(30));
    var address = draft(form);
    assertThat(ok(bram.get(address)).body())
        .contains("Een grond. ".repeat(30).strip(), "href=\"https://deeplink.rechtspraak.nl/")
        .contains("Afdeling bestuursrechtspraak", "11 januari 2023", "van voor 2024");
    ok(
        anna.send(
            address + "/intrekken",
            List.of(Map.entry("_csrf", anna.get(address).csrf()), Map.entry("sure", "1"))));
    assertThat(ok(bram.get(address)).body()).contains("Ingetrokken", "Een grond. Een grond.");
  }

  @Test
  @DisplayName("tell who approves it that it names no source, as its writer was told")
  void withoutSource() {
    var address = draft(letter("RW", "rwanda-bronloos", "2023-01-11", "kigali"));
    assertThat(ok(bram.get(address)).body())
        .contains("Dit besluit noemt geen bron.")
        .containsPattern("<li>[^<]* – [^<]*Kigali[^<]*</li>");
  }

  @Test
  @DisplayName("say above the form of a rejected draft why it was rejected")
  void showsTheRejection() {
    var address = draft(letter("ZM", "zambia-afgewezen", "2023-01-11", "lusaka"));
    var form = HtmlForm.in(ok(bram.get(address)), bram).fill("reason", "De dag klopt niet");
    ok(form.press("reject"));
    var edited = ok(anna.get(address + "/bewerken"));
    assertThat(edited.body()).contains("Afgewezen, met deze reden", "De dag klopt niet");
    assertThat(HtmlForm.in(edited, anna).press("fields").body()).contains("De dag klopt niet");
  }

  @Test
  @DisplayName("show the approver what a revision changed since he rejected it")
  void showsTheRevision() {
    var address = draft(letter("ZW", "zimbabwe-herzien", "2023-01-11", "harare"));
    ok(HtmlForm.in(ok(bram.get(address)), bram).fill("reason", "Titel klopt niet").press("reject"));
    assertThat(ok(bram.get(address)).body()).doesNotContain("Wat anders is dan in de afgewezen");
    var form = HtmlForm.in(ok(anna.get(address + "/bewerken")), anna);
    form.fill("/instrument/title", "Betere titel").add("/acts/0/areas", "bulawayo");
    ok(HtmlForm.in(ok(form.press("preview")), anna).press("save"));
    assertThat(ok(bram.get(address)).body().replaceAll("<[^>]*>", "|"))
        .contains("Wat anders is dan in de afgewezen versie")
        .contains("Het document – Titel||Brief zimbabwe-herzien||Betere titel")
        .contains("||Harare||Harare, Bulawayo|")
        .doesNotContain("Het document – Genomen op");
  }

  @Test
  @DisplayName("tell what a correction of a document changes, and of a form all that is wrong")
  void correctsTheDocument() {
    var base = draft(letter("GN", "guinee-basis", "2023-01-10", "conakry"));
    ok(HtmlForm.in(ok(bram.get(base)), bram).press("approve"));
    var page = ok(anna.get("/beheer/besluiten/guinee-basis/wijzigen?soort=CorrectDecision"));
    assertThat(page.body())
        .contains("was: 10 januari 2023", "name=\"json:/acts/0/instrument/title\"")
        .doesNotContain("json:/acts/0/instrument/decidedOn");
    var form = HtmlForm.in(page, anna).fill("/acts/0/instrument/announcedOn", "2023-01-11");
    var emptied = form.add("json:/acts/0/instrument/announcedOn", "null").press("preview");
    assertThat(emptied.status()).isEqualTo(400);
    assertThat(emptied.body())
        .contains("f-acts-0-instrument-announcedOn-error", "en koos ook Leeg");
    form = HtmlForm.in(emptied, anna).fill("/decisionId", "guinee-basis");
    var taken = form.press("preview");
    assertThat(taken.body())
        .contains("al de naam van een ander besluit", "href=\"#f-instrument-decidedOn\"")
        .doesNotContain("van het type DATA_CORRECTION");
    form.fill("/decisionId", "guinee-herstel").fill("/instrument/decidedOn", "2023-02-01");
    var preview = ok(form.fill("/acts/0/ground", "Verkeerd gelezen").press("preview"));
    var told = "Toegezonden aan de Tweede Kamer op: niets wordt 11 januari 2023";
    assertThat(preview.body())
        .contains(told, "Geen antwoord zonder “Openbaar bekend op” verandert hierdoor");
    var saved = ok(HtmlForm.in(preview, anna).press("save"));
    assertThat(ok(bram.get(saved.address().getPath())).body())
        .contains(told, "antwoorden over zaken (artikel 83 Vw) kunnen hierdoor veranderen");
  }

  private void recorded(String file) {
    var token = anna.get("/beheer/nieuw").csrf();
    var sent = List.of(Map.entry("_csrf", token), Map.entry("file", file), Map.entry("do", "save"));
    var draft = ok(anna.send("/beheer/besluit", sent)).address().getPath();
    ok(HtmlForm.in(ok(bram.get(draft)), bram).press("approve"));
  }

  @Test
  @DisplayName("name the group that is meant, and offer a publication once")
  void namesTheGroup() {
    recorded(
        """
        {"country": "SD", "decisionId": "sudan-groep",
         "instrument": {"type": "KAMERBRIEF", "decidedOn": "2023-01-11"},
         "acts": [{"type": "SetGroupPolicy", "policy": "RISK_PROFILE",
           "group": {"id": "niet-arabieren", "name": "Niet-Arabische groepen"}}]}
        """);
    var page = ok(anna.get("/beheer/besluiten/sudan-groep")).body();
    assertThat(page)
        .contains("groep Niet-Arabische groepen", ">Niet-Arabische groepen<")
        .contains("soort=RecordPublication");
    var link = page.replaceAll("(?s).*href=\"([^\"]*soort=Retract&amp;feit=[0-9]+)\".*", "$1");
    var retract = ok(anna.get(link.replace("&amp;", "&")));
    assertThat(retract.body())
        .contains("Dit gaat over: ", "groep Niet-Arabische groepen, vanaf 11");
    var form = HtmlForm.in(retract, anna).fill("/decisionId", "sudan-terug");
    form.fill("/instrument/decidedOn", "2023-02-01").fill("/acts/0/ground", "Vergissing");
    var saved = ok(HtmlForm.in(ok(form.press("preview")), anna).press("save"));
    assertThat(ok(bram.get(saved.address().getPath())).body())
        .contains("groep Niet-Arabische groepen");

    recorded(
        """
        {"country": "SD", "decisionId": "sudan-stcrt",
         "instrument": {"type": "STAATSCOURANT", "decidedOn": "2023-01-20"},
         "acts": [{"type": "RecordPublication", "decision": "sudan-groep",
           "publishedOn": "2023-01-20", "formalFrom": "2023-01-21"}]}
        """);
    assertThat(ok(anna.get("/beheer/besluiten/sudan-groep")).body())
        .doesNotContain("soort=RecordPublication");
    var published = ok(anna.get("/beheer/besluiten/sudan-stcrt")).body();
    var back = published.replaceAll("(?s).*href=\"([^\"]*soort=Retract&amp;feit=[0-9]+)\".*", "$1");
    var takes = HtmlForm.in(ok(anna.get(back.replace("&amp;", "&"))), anna);
    takes.fill("/decisionId", "sudan-stcrt-terug").fill("/instrument/decidedOn", "2023-02-01");
    assertThat(ok(takes.fill("/acts/0/ground", "Vergissing").press("preview")).body())
        .contains("Er is nog niets vastgelegd");
  }

  @Test
  @DisplayName("name the source in which a date is wrong, and how to write it in a form")
  void namesTheSource() {
    var form = letter("MW", "malawi-bron", "2023-01-11", "lilongwe");
    form = HtmlForm.in(ok(form.press("add:/sources")), anna);
    form.fill("/sources/0/type", "RULING").fill("/sources/0/date", "15-01-2022");
    assertThat(form.press("preview").body())
        .contains("Bron 1, Datum: ", "Vul een dag, maand of jaar in: 2022-01-15")
        .doesNotContain("&quot;date&quot;");
  }

  @Test
  @DisplayName("offer first, in an ending, the areas in which something stands")
  void standingFirst() {
    var base = draft(letter("BI", "burundi-begin", "2023-01-10", "rutana"));
    ok(HtmlForm.in(ok(bram.get(base)), bram).press("approve"));
    var empty = HtmlForm.in(anna.get("/beheer/nieuw?land=BI"), anna);
    var lift = ok(empty.fill("/acts/0/type", "LiftRegion15c").press("fields")).body();
    assertThat(lift.indexOf("Rutana (geldt)"))
        .isPositive()
        .isLessThan(lift.indexOf("<span>Bubanza"));
  }

  @Test
  @DisplayName("choose from lists in the order of their words")
  void inOrder() {
    assertThat(ok(anna.get("/beheer/nieuw")).body())
        .contains("<option value=\"\">Kies een land</option>", "required=\"required\"");
    var form =
        ok(HtmlForm.in(anna.get("/beheer/nieuw?land=SY"), anna)
                .fill("/acts/0/type", "DesignateRegion15c")
                .press("fields"))
            .body();
    assertThat(form.indexOf("<span>Ḩalab")).isPositive().isLessThan(form.indexOf("<span>Idlib"));
    var types = form.substring(form.indexOf("name=\"/acts/0/type\""));
    assertThat(types.indexOf(">Aanwijzing van gebieden"))
        .isPositive()
        .isLessThan(types.indexOf(">Vernietig"));
  }

  @Test
  @DisplayName("let who was overtaken see by whom, and hand in what they typed nevertheless")
  void overtaken() {
    var address = draft(letter("KE", "kenia-samen", "2023-01-11", "mombasa"));
    var mine = HtmlForm.in(ok(anna.get(address + "/bewerken")), anna);
    mine.fill("/instrument/title", "Van Anna");
    var theirs = HtmlForm.in(ok(bram.get(address + "/bewerken")), bram);
    theirs.fill("/instrument/title", "Van Bram");
    ok(HtmlForm.in(ok(theirs.press("preview")), bram).press("save"));
    var refused = HtmlForm.in(ok(mine.press("preview")), anna).press("save");
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.body())
        .contains("Intussen veranderd door bram", "href=\"" + address + "\"", "Van Anna");
    assertThat(ok(HtmlForm.in(refused, anna).press("save:2")).body()).contains("Van Anna");
  }

  @Test
  @DisplayName("withdraw a draft only from who says to know that it is final")
  void withdraws() {
    var address = draft(letter("UG", "oeganda-weg", "2023-01-11", "kampala"));
    var token = anna.get(address).csrf();
    var asked = anna.send(address + "/intrekken", List.of(Map.entry("_csrf", token)));
    assertThat(asked.status()).isEqualTo(400);
    assertThat(asked.body()).contains("Het concept is niet ingetrokken", "Wacht op een oordeel");
    var sure = List.of(Map.entry("_csrf", token), Map.entry("sure", "1"));
    assertThat(ok(anna.send(address + "/intrekken", sure)).body())
        .contains("Ingetrokken", "Brief oeganda-weg");
  }
}
