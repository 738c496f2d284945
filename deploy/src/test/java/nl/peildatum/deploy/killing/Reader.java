package nl.peildatum.deploy.killing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.peildatum.deploy.fleet.Patience;
import nl.peildatum.deploy.wire.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One node that answers, asked about the record. */
record Reader(Wire node) {
  /** What the product itself adds to a decision: links, and what was corrected in it later. */
  private static final List<String> ADDED_LATER = List.of("links", "corrections");

  /** Everything that was recorded before this call has been read. */
  void awaitAllIsRead(String country) {
    var now = Instant.now();
    await("all is read")
        .atMost(Patience.LONGEST)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> hasReadThrough(country, now));
  }

  private boolean hasReadThrough(String country, Instant instant) {
    try {
      var reply = node.get(path(country) + "/policy?geldigOp=2023-01-11");
      return reply.status() == 200
          && reply.text("/final").equals("true")
          && !Instant.parse(reply.text("/beschikbaarOp")).isBefore(instant);
    } catch (UncheckedIOException unreachable) {
      return false;
    }
  }

  /** The record is told as it is stored. */
  void assertTells(String country, List<String> stored) {
    var told = new ArrayList<JsonNode>();
    while (told.size() < stored.size()) {
      var page = node.get(path(country) + "/record?after=" + told.size()).is(200).json();
      assertThat(page.path("events").size()).as("after %d, %s", told.size(), country).isPositive();
      page.path("events").forEach(told::add);
    }
    assertThat(told.size()).as("events told of %s", country).isEqualTo(stored.size());
    for (var i = 0; i < told.size(); i++) {
      assertThat(told.get(i).path("data")).isEqualTo(JsonMapper.shared().readTree(stored.get(i)));
    }
  }

  /** The decision file as sent, with what acknowledged it. */
  void assertTells(Sent sent, byte[] acknowledgement) {
    var both = (ObjectNode) JsonMapper.shared().readTree(sent.sending().body());
    both.setAll((ObjectNode) JsonMapper.shared().readTree(acknowledgement));
    var told = (ObjectNode) node.get("/v1/decisions/" + sent.sending().id()).is(200).json();
    told.remove(ADDED_LATER);
    assertThat(told).isEqualTo(both);
  }

  /** Sent again, it is answered with the bytes that acknowledged it. */
  static void assertReplays(Wire recording, Sent sent, byte[] acknowledgement) {
    var reply = sent.sending().to(recording).is(200);
    assertThat(new String(reply.bytes(), UTF_8))
        .as(sent.sending().id())
        .isEqualTo(new String(acknowledgement, UTF_8));
  }

  private static String path(String country) {
    return "/v1/countries/" + country.toLowerCase(Locale.ROOT);
  }
}
