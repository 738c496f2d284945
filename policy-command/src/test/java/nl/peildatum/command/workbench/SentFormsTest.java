package nl.peildatum.command.workbench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.peildatum.command.RealKafka;
import nl.peildatum.command.RealPostgres;
import nl.peildatum.command.Service;
import nl.peildatum.command.signin.Browser;
import nl.peildatum.command.signin.Parts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form that is sent to the workbench")
class SentFormsTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MOST_OF_A_PERSON = 3;
  private static final int MOST_OF_ALL = 16;
  private static final RealKafka kafka = new RealKafka();
  private static final Service service =
      new Service(RealPostgres.freshStore(), kafka.address(), Map.of());

  private final URI site = service.to("/").build().uri();
  private final Browser anna = signedIn("anna");

  @AfterAll
  static void stop() {
    service.close();
    kafka.close();
  }

  private Browser signedIn(String person) {
    var browser = new Browser(site);
    assertThat(browser.signIn("/beheer", person).status()).isEqualTo(200);
    return browser;
  }

  private HtmlForm letter(Browser browser) {
    return HtmlForm.in(browser.get("/beheer/nieuw?land=ML"), browser);
  }

  private HtmlForm largeLetter(Browser browser) {
    return letter(browser).add("/acts/0/ground", "x".repeat(40_000));
  }

  /** A large form whose body does not come. */
  private Socket stalled(Browser sender) {
    var head =
        """
        POST /beheer/besluit HTTP/1.1
        Host: %s
        Cookie: %s
        Accept: text/html
        Content-Type: %s
        Content-Length: 100000

        /a=\
        """
            .formatted(
                site.getAuthority(),
                sender.cookies().entrySet().iterator().next().toString(),
                FORM);
    try {
      var socket = new Socket(site.getHost(), site.getPort());
      socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(US_ASCII));
      return socket;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void readStatus(Socket socket, List<String> statuses, CountDownLatch refused) {
    try {
      var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      var line = reader.readLine();
      if (line != null) {
        statuses.add(line);
        refused.countDown();
      }
    } catch (IOException closed) {
      assertThat(socket.isClosed()).isTrue();
    }
  }

  @Test
  @DisplayName("is read while another person holds as many slow connections as one may")
  void slowConnections() throws Exception {
    var ada = signedIn("ada");
    var refused = new CountDownLatch(MOST_OF_ALL - MOST_OF_A_PERSON);
    var statuses = Collections.synchronizedList(new ArrayList<String>());
    var sockets = new ArrayList<Socket>();
    try {
      for (var i = 0; i < MOST_OF_ALL; i++) {
        var socket = stalled(ada);
        sockets.add(socket);
        Thread.startVirtualThread(() -> readStatus(socket, statuses, refused));
      }
      assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(statuses).allSatisfy(line -> assertThat(line).contains("503"));

      assertThat(largeLetter(anna).press("edit").status()).isEqualTo(200);
      var large = Map.entry("/acts/0/ground", "x".repeat(40_000));
      var busy = ada.send("/beheer/besluit", List.of(large));
      assertThat(busy.status()).isEqualTo(503);
      assertThat(busy.body()).contains("van één persoon");
      var signedOut = Map.entry("_csrf", ada.get("/beheer").csrf());
      assertThat(ada.send("/beheer/uitloggen", List.of(signedOut)).status()).isEqualTo(200);
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  @DisplayName("is read whatever the case of its media type")
  void mediaType() {
    var sent = largeLetter(anna).add("do", "edit").fields();
    anna.with("Content-Type", "APPLICATION/X-WWW-FORM-URLENCODED");
    assertThat(anna.send("/beheer/besluit", sent).status()).isEqualTo(200);

    var parts = new Parts();
    sent.forEach(field -> parts.field(field.getKey(), field.getValue()));
    anna.with("Content-Type", parts.type().replace("multipart/form-data", "Multipart/Form-Data"));
    assertThat(anna.send("/beheer/besluit", parts).status()).isEqualTo(200);
  }
}
