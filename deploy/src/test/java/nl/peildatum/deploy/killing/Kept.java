package nl.peildatum.deploy.killing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A decision on record: its own event, as stored. */
record Kept(JsonNode event) {

  String id() {
    return event.path("decisionId").asString("");
  }

  Known where() {
    return new Known(event.path("country").asString(""), first(), last());
  }

  long first() {
    return event.path("firstSequence").asLong();
  }

  long last() {
    return event.path("lastSequence").asLong();
  }

  /** None of it is torn off, and none of it was recorded at another moment. */
  void assertHolds(JsonNode fact) {
    assertThat(fact.path("sequence").asLong()).as("a fact of %s", id()).isBetween(first(), last());
    assertThat(fact.path("decisionId")).isEqualTo(event.path("decisionId"));
    assertThat(fact.path("recordedAt")).isEqualTo(event.path("recordedAt"));
  }

  /** It says what was sent, and what was acknowledged says where it is. */
  void assertIs(Sent sent) {
    assertThat(sent.isRefused()).as("%s was refused, and is on record", id()).isFalse();
    var acknowledgement = sent.acknowledgement();
    assertThat(acknowledgement).as("%s is on record, and was acknowledged", id()).isPresent();
    assertThat(event.path("decision"))
        .as(id())
        .isEqualTo(JsonMapper.shared().readTree(sent.sending().body()));
    acknowledgement.ifPresent(bytes -> assertSaidBy(new String(bytes, UTF_8)));
  }

  private void assertSaidBy(String acknowledgement) {
    var said = JsonMapper.shared().readTree(acknowledgement);
    for (var name :
        new String[] {"decisionId", "country", "firstSequence", "lastSequence", "recordedAt"}) {
      assertThat(said.path(name)).as("%s of %s", name, said).isEqualTo(event.path(name));
    }
    assertThat(
            StreamSupport.stream(said.path("facts").spliterator(), false)
                .map(fact -> fact.path("sequence").asLong()))
        .as(acknowledgement)
        .containsExactlyElementsOf(LongStream.rangeClosed(first() + 1, last()).boxed().toList());
  }
}
