package nl.peildatum.command.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A session of the workbench")
class SessionEndsTest {
  private static final String PAGE = "/beheer/proef";
  private static final int WAITING = 4;
  private static final RealKafka kafka = new RealKafka();

  @AfterAll
  static void stop() {
    kafka.close();
  }

  private static Service service(Map<String, Object> settings) {
    return new Service(
        RealPostgres.freshStore(), kafka.address(), settings, WorkbenchProbeEndpoint.class);
  }

  private static URI site(Service service) {
    return service.to("/").build().uri();
  }

  @Test
  @DisplayName("ends when nothing was asked for as long as is configured")
  void idle() {
    try (var service = service(Map.of("peildatum.session.idle", "2s"))) {
      var browser = new Browser(site(service));
      assertThat(browser.signIn(PAGE, "anna").body()).contains("subject=anna");
      await()
          .pollInterval(Duration.ofMillis(2_500))
          .atMost(Duration.ofSeconds(20))
          .until(() -> isAskedToSignIn(browser));
    }
  }

  @Test
  @DisplayName("ends some time after the sign-in, however much it is used")
  void longest() {
    try (var service = service(Map.of("peildatum.session.longest", "3s"))) {
      var browser = new Browser(site(service));
      assertThat(browser.signIn(PAGE, "anna").body()).contains("subject=anna");
      await().atMost(Duration.ofSeconds(20)).until(() -> isAskedToSignIn(browser));
    }
  }

  @Test
  @DisplayName("in which nobody signed in ends when too many of them are newer; others stay")
  void waiting() {
    try (var service = service(Map.of("peildatum.session.waiting", WAITING))) {
      var signedIn = new Browser(site(service));
      assertThat(signedIn.signIn(PAGE, "anna").body()).contains("subject=anna");
      var oldest = new Browser(site(service));
      var form = oldest.get(PAGE);
      for (var i = 0; i < WAITING; i++) {
        new Browser(site(service)).get(PAGE);
      }
      assertThat(
              oldest
                  .once(
                      "POST",
                      "/beheer/inloggen/demo",
                      Map.of("_csrf", form.csrf(), "username", "anna", "password", "demo"))
                  .status())
          .isEqualTo(403);
      assertThat(signedIn.get(PAGE).body()).contains("subject=anna");
      assertThat(new Browser(site(service)).signIn(PAGE, "bram").body()).contains("subject=bram");
    }
  }

  private static boolean isAskedToSignIn(Browser browser) {
    return browser.once("GET", PAGE, Map.of()).status() == 302;
  }
}
