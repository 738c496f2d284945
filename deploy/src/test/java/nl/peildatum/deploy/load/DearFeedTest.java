package nl.peildatum.deploy.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peildatum.deploy.fleet.Patience;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision about areas changes an answer for each of them in each lane of what they lie in. */
@DisplayName("While the answers that one decision changed are very many,")
class DearFeedTest {
  private static final int LANES = Integer.getInteger("load.lanes", 60);
  private static final int AREAS = Integer.getInteger("load.areas", 60);
  private static final Duration SOON = Duration.ofMillis(Long.getLong("load.feedMillis", 10_000));

  @TempDir Path folder;

  @Test
  @DisplayName("the answers of another country that changed are told as soon as ever")
  void othersAreTold() {
    try (var product = LoadedProduct.start(folder)) {
      var wire = product.wire();
      record(wire, "sy", "lanes", LANES, DearFeedTest::lane);
      record(wire, "sy", "areas", AREAS, DearFeedTest::area);
      for (var n = 0; n < 3; n++) {
        var begun = System.nanoTime();
        record(wire, "ml", "ordinary-" + n, 1, DearFeedTest::heading);
        var changes = n + 1;
        Patience.until("Mali has change " + changes, List.of(), () -> told(wire, "ml") >= changes);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
      }
      var begun = System.nanoTime();
      Patience.until("all changes of Syria are told", List.of(), () -> told(wire, "sy") > LANES);
      System.out.printf(
          "%d changes, %d ms later%n", told(wire, "sy"), (System.nanoTime() - begun) / 1_000_000);
    }
  }

  private static int told(Wire wire, String country) {
    var feed = "/v1/countries/" + country + "/answer-changes";
    var reply = wire.get(feed, "Accept", "application/x-ndjson");
    return reply.status() == 200 ? (int) reply.body().lines().count() - 1 : 0;
  }

  private static void record(
      Wire wire, String country, String id, int count, IntFunction<String> act) {
    var acts = IntStream.range(0, count).mapToObj(act).collect(Collectors.joining(","));
    var file =
        """
        {"country": "%s", "decisionId": "%s",
         "instrument": {"type": "%s", "title": "Invented for a test", "decidedOn": "2023-01-11"},
         "acts": [%s]}
        """
            .formatted(
                country.toUpperCase(java.util.Locale.ROOT),
                id,
                id.equals("areas") ? "REGISTER" : "KAMERBRIEF",
                acts);
    wire.record("/v1/countries/" + country + "/decisions", file).is(201);
  }

  private static String lane(int n) {
    return """
    {"type": "SetHeading", "heading": "OTHER", "label": "n%d", "areas": ["damascus"], "nothingSpecial": true}\
    """
        .formatted(n);
  }

  private static String area(int n) {
    return """
    {"type": "RegisterArea", "area": {"id": "wijk-%d", "name": "Wijk %d", "type": "DISTRICT", "parent": "damascus"}}\
    """
        .formatted(n, n);
  }

  private static String heading(int n) {
    return """
    {"type": "SetHeading", "heading": "OTHER", "label": "h", "text": "Invented, %d"}\
    """
        .formatted(n + (int) (System.nanoTime() % 1000));
  }
}
