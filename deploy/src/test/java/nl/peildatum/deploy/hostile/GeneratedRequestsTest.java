package nl.peildatum.deploy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import nl.peildatum.deploy.hostile.attack.Attacks;
import nl.peildatum.deploy.hostile.attack.Message;
import nl.peildatum.deploy.hostile.generated.GeneratedRequests;
import nl.peildatum.law.Seed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.json.JsonMapper;

/**
 * A few thousand requests in the build; more with {@code -Dgenerated.requests=100000}, and against
 * another running product with {@code -Dgenerated.address=http://127.0.0.1:8080}.
 */
@DisplayName("Whatever the served document describes, in sound and broken requests")
@ExtendWith(Target.class)
@ResourceLock(Log.RESOURCE)
class GeneratedRequestsTest {
  private static final int REQUESTS = Integer.getInteger("generated.requests", 4_000);
  private static final int TOLD = 20;

  @RegisterExtension static final Seed SEED = Seed.of("generated");

  private final String url;

  GeneratedRequestsTest(URI address) {
    this.url = System.getProperty("generated.address", address.toString());
  }

  @Test
  @DisplayName(
      "no reply fails or says what is inside, and nothing is recorded without a right token")
  void areAnswered()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    try (var log = Log.open();
        var line = new Line(url)) {
      var document =
          JsonMapper.shared()
              .readTree(line.reply(Message.of("GET", "/v1/openapi.json").framed("api")).body());
      var run = Long.toUnsignedString(SEED.value(), 36);
      var generated = new GeneratedRequests(document, run, Importer.bearer(line));
      var assault = new Assault(url, new Attacks(List.of(generated)), new Ledger());
      assault.run(SEED.value(), REQUESTS);
      assertThat(oneOfEach(assault.complaints()))
          .as("of %d complaints; %s", assault.complaints().size(), assault.replies())
          .isEmpty();
      assertThat(assault.replies().keySet())
          .filteredOn(reply -> reply.startsWith(GeneratedRequests.REFUSED))
          .isNotEmpty()
          .allMatch(reply -> reply.endsWith(" 401") || reply.endsWith(" 400"));
      for (var country : GeneratedRequests.WITHOUT_TOKEN) {
        nothingIsRecordedFor(country.toLowerCase(Locale.ROOT), line);
      }
      assertThat(log.alarms()).isEmpty();
    }
  }

  /** The first of each sort of complaint about each operation. */
  private static Collection<String> oneOfEach(List<String> complaints) {
    var first = new LinkedHashMap<String, String>();
    complaints.forEach(
        complaint ->
            first.putIfAbsent(
                complaint.lines().limit(2).map(line -> line.split(": ", -1)[0]).toList().toString(),
                complaint));
    return first.values().stream().limit(TOLD).toList();
  }

  private static void nothingIsRecordedFor(String country, Line line) throws IOException {
    var record =
        line.reply(Message.of("GET", "/v1/countries/" + country + "/record").framed("record"));
    assertThat(record.status()).isEqualTo(200);
    assertThat(JsonMapper.shared().readTree(record.body()).path("events")).isEmpty();
  }
}
