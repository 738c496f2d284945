package nl.peildatum.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The attributes of an event, as the NL GOV profile for CloudEvents has them")
class CloudEventTest {
  private static final Instant LOGGED = Instant.parse("2026-11-24T07:59:58.123Z");

  static Stream<String> types() {
    return AllEventTypes.all().stream();
  }

  private static CloudEvent event(String type) {
    return new CloudEvent("ML-7", CloudEvent.source("00000001823288444000"), type, LOGGED, "ML", 7);
  }

  @Test
  @DisplayName("have names of at most 20 lower-case letters, and are these")
  void names() {
    assertThat(event("decision-recorded.v1").attributes().keySet())
        .containsExactly(
            "dataschema",
            "id",
            "sequence",
            "sequencetype",
            "source",
            "specversion",
            "subject",
            "time",
            "type")
        .allMatch(name -> name.matches("[a-z0-9]{1,20}"));
  }

  @Test
  @DisplayName("name the organisation by its OIN and the system, and the moment of logging in UTC")
  void values() {
    assertThat(event("decision-recorded.v1").attributes())
        .containsEntry("specversion", "1.0")
        .containsEntry("id", "ML-7")
        .containsEntry("source", "urn:nld:oin:00000001823288444000:systeem:peildatum")
        .containsEntry("time", "2026-11-24T07:59:58.123Z")
        .containsEntry("subject", "ML")
        .containsEntry("sequence", "7")
        .containsEntry("sequencetype", "Integer");
  }

  @ParameterizedTest
  @MethodSource("types")
  @DisplayName(
      "name each type in reverse domain notation with one version, and its schema by a URI")
  void types(String type) {
    var attributes = event(type).attributes();
    assertThat(attributes.get("type"))
        .matches("nl\\.landgebonden-asielbeleid\\.[a-z0-9]+(-[a-z0-9]+)*\\.v[0-9]+");
    assertThat(URI.create(attributes.getOrDefault("dataschema", "")).isAbsolute()).isTrue();
    assertThat(attributes.get("dataschema")).endsWith(type);
  }
}
