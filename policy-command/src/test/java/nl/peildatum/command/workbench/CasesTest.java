package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.command.signin.Browser;
import nl.peildatum.command.signin.Browser.Page;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Person;
import nl.peildatum.governing.CaseDate;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.ProcedureStage;
import nl.peildatum.governing.Receipt;
import nl.peildatum.governing.ReceiptCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cases that a decision would change")
class CasesTest {
  private static final String FORM = "/beheer/besluit";
  private static final Pattern ROW = Pattern.compile("<th [^>]*><span>Regel ([0-9.]+)<");
  private static final RealKafka kafka = new RealKafka();
  private static final Service service =
      new Service(RealPostgres.freshStore(), kafka.address(), Map.of());
  private static final String LIFT_OF_MOPTI =
      "{\"type\": \"LiftRegion15c\", \"areas\": [\"mopti\"]}";
  private static long head;

  private final Browser anna = signedIn("anna");

  @BeforeAll
  static void record() throws IOException {
    var letter = Files.readString(Path.of("../deploy/demo/mali-2023-01-11.json"));
    var recorded = service.send(service.decision("", letter)).is(201);
    head = recorded.number("/lastSequence");
  }

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

  private static String line(String country, String area, long sequence, String decided) {
    var question =
        new CaseQuestion(
            new CountryCode(country),
            area,
            ProcedureStage.FIRST_DECISION,
            Map.of(
                CaseDate.APPLICATION,
                LocalDate.parse("2022-01-01"),
                CaseDate.DECISION,
                LocalDate.parse(decided)),
            new Person(null, null),
            List.of(),
            Basis.OPERATIONAL,
            null);
    var receipt = new Receipt(question, null, sequence, "nl", 1, 1, "0123456789abcdef".repeat(4));
    return "{\"receipt\": \"" + ReceiptCodec.write(receipt) + "\"}";
  }

  private static String gao(String decided) {
    return line("ML", "gao", head, decided);
  }

  private static String lift(String id) {
    return """
    {"country": "ML", "decisionId": "%s",
     "instrument": {"type": "KAMERBRIEF", "title": "Proef", "decidedOn": "2024-08-01"},
     "acts": [{"type": "LiftRegion15c", "areas": ["gao"]}]}
    """
        .formatted(id);
  }

  private List<Map.Entry<String, String>> fields(String id, String receipts) {
    return new ArrayList<>(
        List.of(
            Map.entry("_csrf", anna.get("/beheer/nieuw").csrf()),
            Map.entry("file", lift(id)),
            Map.entry("receipts", receipts),
            Map.entry("do", "preview")));
  }

  private Page preview(String receipts) {
    return ok(anna.send(FORM, fields("mali-zaken", receipts)));
  }

  private static Page ok(Page page) {
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    return page;
  }

  private static List<String> changedLines(Page page) {
    return ROW.matcher(page.body()).results().map(row -> row.group(1)).toList();
  }

  @Test
  @DisplayName("stand in the preview in the order of the lines, with the count of all")
  void inOrder() {
    var page =
        preview(
            String.join(
                "\r\n",
                gao("2024-09-01"),
                "",
                gao("2024-07-01"),
                line("ML", "bamako", head, "2024-09-01"),
                gao("2024-08-01")));
    assertThat(changedLines(page)).containsExactly("1", "5");
    assertThat(page.body())
        .contains("In 2 van de 4 vergeleken zaken verandert het antwoord.")
        .contains("Dit besluit", "Gao", "1 september 2024")
        .doesNotContain("receipts-error");
  }

  @Test
  @DisplayName("none: the page says whether cases were compared")
  void none() {
    assertThat(preview("").body()).contains("Er zijn dus geen zaken vergeleken.");
    var same = preview(gao("2024-07-01"));
    assertThat(same.body()).contains("De ene vergeleken zaak houdt haar antwoord.");
    assertThat(changedLines(same)).isEmpty();
  }

  @Test
  @DisplayName("lines that are no receipt of this record are all named, and the others compared")
  void wrongLines() {
    var page =
        preview(
            String.join(
                "\n",
                "{\"receipt\": \"r1.x\"}",
                "r1.",
                "{\"receipt\": \"r9.x\"}",
                gao("2024-09-01"),
                line("SY", "aleppo", head, "2024-09-01"),
                line("ML", "gao", head + 1, "2024-09-01"),
                line("ML", "gao", 1, "2024-09-01"),
                "{\"receipt\": 1, \"more\": 2}"));
    assertThat(changedLines(page)).containsExactly("4");
    assertThat(page.body())
        .contains("In de ene vergeleken zaak verandert het antwoord.")
        .contains("id=\"receipts-error\"", "aria-invalid=\"true\"")
        .contains(
            "Regel 1: Dit is geen ontvangstbewijs",
            "Regel 2: Deze regel is geen JSON",
            "Regel 3: Dit product leest")
        .contains("Regel 5: Dit ontvangstbewijs gaat over SY en het besluit over ML")
        .contains("Regel 6: ML heeft", "Regel 7: 1 ", "Regel 8: ")
        .doesNotContain("Regel 4: ");
  }

  @Test
  @DisplayName("come from a file as well, which takes the place of what was pasted")
  void uploaded() {
    var file = gao("2024-07-01") + "\n" + gao("2024-09-01") + "\n";
    var page = ok(anna.upload(FORM, fields("mali-zaken", "{}"), "receiptsFile", file));
    assertThat(changedLines(page)).containsExactly("2");
    assertThat(HtmlForm.in(page, anna).fields())
        .contains(Map.entry("receipts", file.strip().replace("\n", "\r\n")));
  }

  @Test
  @DisplayName("are found again when the form was edited in between; nothing keeps the receipts")
  void thereAndBack() {
    var receipts = gao("2024-09-01") + "\r\n" + gao("2024-07-01");
    var form = HtmlForm.in(ok(HtmlForm.in(preview(receipts), anna).press("edit")), anna);
    assertThat(form.fields()).contains(Map.entry("receipts", receipts.replace("\r\n", "\n")));
    form = HtmlForm.in(ok(form.press("add:/sources")), anna);
    form = HtmlForm.in(ok(form.press("remove:/sources/0")), anna);
    assertThat(changedLines(ok(form.press("preview")))).containsExactly("1");
    assertThat(form.fill("/decisionId", "").press("preview").body()).contains("name=\"receipts\"");

    var draft = ok(anna.send(FORM, with(fields("mali-bewaard", receipts), "save")));
    assertThat(draft.body())
        .contains("Er zijn dus geen zaken vergeleken.")
        .doesNotContain(receipts.substring(20, 60));
  }

  private static String twice(String id) {
    var lift =
        lift(id).replace("\"areas\": [\"gao\"]", "\"areas\": [\"gao\"], \"from\": \"2024-09-01\"");
    return lift.replace("\"acts\": [", "\"acts\": [" + LIFT_OF_MOPTI + ", ");
  }

  private List<Map.Entry<String, String>> twoDays(String id, String button) {
    var fields = with(fields(id, gao("2024-10-01")), button);
    fields.removeIf(field -> field.getKey().equals("file"));
    fields.add(Map.entry("file", twice(id)));
    return fields;
  }

  private static void assertKeepsBoth(Page first, Browser browser) {
    var form = HtmlForm.ofCases(first, browser);
    assertThat(form.fields()).contains(Map.entry("kaartdag", "2024-08-01"));
    var chosen = ok(form.fill("kaartdag", "2024-09-01").showMap());
    assertThat(changedLines(chosen)).containsExactly("1");
    var receipts = HtmlForm.ofCases(chosen, browser);
    assertThat(receipts.fields()).contains(Map.entry("kaartdag", "2024-09-01"));
    var compared = ok(receipts.fill("receipts", gao("2024-10-02")).press("preview"));
    assertThat(changedLines(compared)).containsExactly("1");
    assertThat(HtmlForm.ofCases(compared, browser).fields())
        .contains(Map.entry("kaartdag", "2024-09-01"));
  }

  @Test
  @DisplayName("and a reason that are typed but not sent yet stay when another map is chosen")
  void typedBeforeTheMap() {
    var draft = ok(anna.send(FORM, twoDays("mali-typen", "save"))).address().getPath();
    var bram = signedIn("bram");
    var form = HtmlForm.ofCases(ok(bram.get(draft)), bram);
    form.fill("reason", "De dag klopt niet").fill("receipts", gao("2024-10-01"));
    var shown = ok(form.fill("kaartdag", "2024-09-01").showMap());
    assertThat(shown.body()).contains(">De dag klopt niet</textarea>");
    assertThat(changedLines(shown)).containsExactly("1");
    assertThat(HtmlForm.ofCases(shown, bram).fields())
        .contains(Map.entry("kaartdag", "2024-09-01"));
  }

  @Test
  @DisplayName("stay when another map is chosen, and the map stays when others are compared")
  void besideTheMap() {
    assertKeepsBoth(ok(anna.send(FORM, twoDays("mali-kaart", "preview"))), anna);
    var draft = ok(anna.send(FORM, twoDays("mali-kaart", "save"))).address().getPath();
    var bram = signedIn("bram");
    var form = HtmlForm.ofCases(ok(bram.get(draft)), bram);
    assertKeepsBoth(ok(form.fill("receipts", gao("2024-10-01")).press("preview")), bram);
  }

  @Test
  @DisplayName("of a draft stay in the other language, with the reason that was sent")
  void draftInOtherLanguage() {
    var draft = ok(anna.send(FORM, with(fields("mali-talen", ""), "save"))).address().getPath();
    var bram = signedIn("bram");
    var form = HtmlForm.ofCases(ok(bram.get(draft)), bram);
    form.fill("receipts", gao("2024-09-01")).fill("reason", "Niet zo");
    var english = ok(form.inOtherLanguage());
    assertThat(english.body()).contains("<html lang=\"en\"", ">Niet zo</textarea>");
    assertThat(english.body()).contains("1 of the 1 case that was compared");
  }

  @Test
  @DisplayName("can be left out of a form that carries them")
  void leftOut() {
    var form = HtmlForm.in(ok(HtmlForm.in(preview(gao("2024-09-01")), anna).press("edit")), anna);
    var without = HtmlForm.in(ok(form.press("leaveOut")), anna);
    assertThat(without.fields()).noneMatch(field -> field.getKey().equals("receipts"));
  }

  private static List<Map.Entry<String, String>> with(
      List<Map.Entry<String, String>> fields, String button) {
    fields.removeLast();
    fields.add(Map.entry("do", button));
    return fields;
  }

  @Test
  @DisplayName("are compared with a draft by its approver too, who then may approve it")
  void ofADraft() {
    var draft = ok(anna.send(FORM, with(fields("mali-beoordeeld", ""), "save"))).address();
    var bram = signedIn("bram");
    var csrf = ok(bram.get(draft.getPath())).csrf();
    var sent =
        List.of(
            Map.entry("_csrf", csrf),
            Map.entry("receipts", gao("2024-07-01") + "\n" + gao("2024-09-01")));
    var page = ok(bram.send(draft.getPath() + "/zaken", sent));
    assertThat(changedLines(page)).containsExactly("2");
    assertThat(page.body()).contains("value=\"approve\"");
    var file = ok(bram.upload(draft.getPath() + "/zaken", sent, "receiptsFile", gao("2024-09-01")));
    assertThat(changedLines(file)).containsExactly("1");
    var ada = signedIn("ada");
    var other = List.of(Map.entry("_csrf", ada.get("/beheer").csrf()));
    assertThat(ada.send(draft.getPath() + "/zaken", other).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("too many receipts are refused beside the field, and none of them is compared")
  void limits() {
    var most = (gao("2024-09-01") + "\n").repeat(1_000);
    assertThat(changedLines(preview(most))).hasSize(1_000);
    var more = preview(most + gao("2024-09-01"));
    assertThat(changedLines(more)).isEmpty();
    assertThat(more.body())
        .contains(
            "ten hoogste 1000 ontvangstbewijzen",
            "dit zijn er 1001",
            "Geen van de 1.001 regels kon")
        .contains("Ten hoogste 1.000 ontvangstbewijzen, 1 MB.");
    var large = preview("{\"receipt\": \"" + "x".repeat(1 << 20) + "\"}");
    assertThat(large.body()).contains("groter dan").doesNotContain("x".repeat(100));
  }
}
