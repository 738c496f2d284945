package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.command.signin.Browser;
import nl.peildatum.command.signin.Browser.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The workbench in a service without the public pages")
class WorkbenchAloneTest {
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");
  private static final String SITE = "https://policy.example.nl";

  private final RealKafka kafka = new RealKafka();

  @AfterEach
  void stop() {
    kafka.close();
  }

  private static List<String> links(Page page) {
    return LINK.matcher(page.body()).results().map(found -> found.group(1)).toList();
  }

  private static boolean isOfTheWorkbench(String link) {
    return link.startsWith("/beheer") || link.startsWith("#");
  }

  private static Browser signedIn(Service service) {
    var anna = new Browser(service.to("/").build().uri());
    assertThat(anna.signIn("/beheer", "anna").status()).isEqualTo(200);
    return anna;
  }

  private static String approved(Service service) {
    var anna = signedIn(service);
    var form = HtmlForm.in(anna.get("/beheer/nieuw?land=ML"), anna);
    form = HtmlForm.in(form.fill("/acts/0/type", "DesignateRegion15c").press("fields"), anna);
    form.fill("/decisionId", "mali-alleen")
        .fill("/instrument/type", "KAMERBRIEF")
        .fill("/instrument/decidedOn", "2023-01-11")
        .fill("/acts/0/level", "EXCEPTIONAL")
        .fill("/acts/0/scheme", "PRE_2024")
        .add("/acts/0/areas", "gao");
    var draft = HtmlForm.in(form.press("preview"), anna).press("save");
    var bram = new Browser(service.to("/").build().uri());
    bram.signIn("/beheer", "bram");
    var address = draft.address().getPath();
    assertThat(HtmlForm.in(bram.get(address), bram).press("approve").status()).isEqualTo(200);
    return address;
  }

  @Test
  @DisplayName("leads to no public page where the address of those is not known")
  void unknown() {
    try (var service = new Service(RealPostgres.freshStore(), kafka.address(), Map.of())) {
      var draft = approved(service);
      var anna = signedIn(service);
      for (var address :
          List.of(
              "/beheer",
              "/beheer/nieuw?land=ML",
              draft,
              "/beheer/besluiten/mali-alleen",
              "/beheer/controlespoor",
              "/beheer/onvoltooid/geen")) {
        var page = anna.get(address);
        assertThat(page.body()).as(address).contains("<html lang=\"nl\"");
        assertThat(links(page))
            .as(address)
            .isNotEmpty()
            .allMatch(WorkbenchAloneTest::isOfTheWorkbench);
        for (var link : links(page)) {
          assertThat(anna.get(link.replace("&amp;", "&")).status()).as(link).isIn(200, 403, 404);
        }
      }
      assertThat(anna.get("/beheer/uitgelogd").body()).contains("<li hidden><a href=\"/\"");
    }
  }

  @Test
  @DisplayName("leads to the public pages where their address is configured")
  void configured() {
    var settings = Map.<String, Object>of("peildatum.public-url", SITE + "/");
    try (var service = new Service(RealPostgres.freshStore(), kafka.address(), settings)) {
      var anyone = new Browser(service.to("/").build().uri());
      var refused = anyone.send("/beheer/besluit", List.of());
      assertThat(links(refused))
          .contains(SITE + "/", SITE + "/bronnen", SITE + "/api", "/beheer")
          .contains(SITE + "/problems/invalid-csrf-token");
      assertThat(anyone.get("/beheer/uitgelogd").body()).contains("<a href=\"" + SITE + "/\"");
    }
  }

  @Test
  @DisplayName("shows a page for a form without its token, and for one that is too large")
  void problems() {
    try (var service = new Service(RealPostgres.freshStore(), kafka.address(), Map.of())) {
      var anna = signedIn(service);
      var refused = anna.send("/beheer/besluit", List.of(Map.entry("taal", "en")));
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.body()).contains("<html lang=\"en\"", "invalid-csrf-token");
      assertThat(links(refused)).isNotEmpty().allMatch(WorkbenchAloneTest::isOfTheWorkbench);
      var large = List.of(Map.entry("x", "x".repeat(3_200_000)));
      var page = anna.send("/beheer/besluit", large);
      assertThat(page.status()).isEqualTo(413);
      assertThat(page.body()).contains("<html lang=\"nl\"");
      assertThat(service.send(service.to("/v1/nothing").header("Accept", "text/html")).body())
          .startsWith("{");
    }
  }
}
