package nl.peildatum.deploy.killing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One country's record read from its start: no hole, no fork, no half decision. */
final class Chain {
  private final String country;
  private final List<Kept> decisions = new ArrayList<>();
  private String previous = "0".repeat(64);
  private long sequence;

  private Chain(String country) {
    this.country = country;
  }

  /** The decisions on record, each of them whole. */
  static List<Kept> decisions(String country, List<String> stored) {
    var chain = new Chain(country);
    stored.forEach(chain::read);
    chain.assertLastIsWhole();
    return List.copyOf(chain.decisions);
  }

  private void read(String stored) {
    var event = JsonMapper.shared().readTree(stored);
    assertThat(event.path("country").asString("")).isEqualTo(country);
    assertThat(event.path("sequence").asLong()).as(country).isEqualTo(++sequence);
    assertThat(event.path("previousHash").asString("")).as(stored).isEqualTo(previous);
    previous = event.path("hash").asString("");
    assertThat(previous).as(stored).isEqualTo(hashWithout(stored));
    take(event);
  }

  private void take(JsonNode event) {
    if (event.path("type").asString("").equals("decision-recorded.v1")) {
      assertLastEndsAt(sequence - 1);
      decisions.add(new Kept(event));
    } else {
      assertThat(decisions).as("a fact before any decision, %s", country).isNotEmpty();
      decisions.getLast().assertHolds(event);
    }
  }

  private void assertLastIsWhole() {
    assertLastEndsAt(sequence);
  }

  private void assertLastEndsAt(long end) {
    if (!decisions.isEmpty()) {
      assertThat(decisions.getLast().last())
          .as("end of %s", decisions.getLast().id())
          .isEqualTo(end);
    }
  }

  /**
   * Stored bytes are in canonical form, so leaving the member out leaves the canonical form of the
   * rest.
   */
  private static String hashWithout(String stored) {
    var rest = stored.replaceFirst("\"hash\":\"[0-9a-f]{64}\",", "");
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(rest.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new AssertionError(missing);
    }
  }
}
