package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.command.signin.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("While the event store does not answer")
class LostStoreTest {
  private static final List<String> PATHS =
      List.of(
          "/beheer",
          "/beheer/nieuw?land=ML",
          "/beheer/concepten",
          "/beheer/concepten/ml/00000000-0000-0000-0000-000000000000",
          "/beheer/besluiten?land=ML",
          "/beheer/besluiten/mali-2023-01-11",
          "/beheer/onvoltooid/00000000-0000-0000-0000-000000000000");

  @Test
  @DisplayName("each page of the workbench says so, and asks to try again")
  void pages() throws Exception {
    var store = RealPostgres.freshStore();
    try (var kafka = new RealKafka();
        var service = new Service(store, kafka.address(), Map.of())) {
      var anna = new Browser(service.to("/").build().uri());
      anna.signIn("/beheer", "anna");
      var form = HtmlForm.in(anna.get("/beheer/nieuw?land=ML"), anna).fill("/decisionId", "lost");
      var ofEndedSession =
          form.fields().stream().filter(field -> !field.getKey().equals("_csrf")).toList();
      RealPostgres.refuseConnections(store);
      var asked = new ArrayList<Callable<Browser.Page>>();
      PATHS.forEach(path -> asked.add(() -> anna.get(path)));
      asked.add(() -> form.press("preview"));
      asked.add(() -> anna.send(DecisionFormEndpoint.ADDRESS, ofEndedSession));
      try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
        var pages = readers.invokeAll(asked, 60, TimeUnit.SECONDS);
        for (var page : pages) {
          assertUnavailable(page.resultNow());
        }
        assertSentAgain(ofEndedSession, HtmlForm.in(pages.get(PATHS.size()).resultNow(), anna));
        var ended = HtmlForm.in(pages.getLast().resultNow(), anna).fields();
        assertThat(ended).noneMatch(field -> field.getKey().equals("_csrf"));
        assertThat(ended).contains(Map.entry("/decisionId", "lost"));
      }
    }
  }

  private static void assertUnavailable(Browser.Page page) {
    assertThat(page.status()).as("%s", page.address()).isEqualTo(503);
    assertThat(page.header("Retry-After")).as("%s", page.address()).isNotEmpty();
    assertThat(page.body()).contains("store-unavailable", "<h1");
  }

  /** The page of the refusal holds the form with the button that was pressed. */
  private static void assertSentAgain(List<Entry<String, String>> typed, HtmlForm again) {
    assertThat(again.fields()).containsAll(typed).contains(Map.entry("do", "preview"));
    assertThat(again.fields()).anyMatch(field -> field.getKey().equals("_csrf"));
  }
}
