package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the register answers about one lane. */
record Answer(JsonNode json) {

  Answer is(String status) {
    return says("/status", status);
  }

  /** A field of the value. */
  Answer value(String name, String text) {
    return says("/value/" + name, text);
  }

  Answer says(String pointer, String text) {
    assertThat(text(pointer)).as(() -> pointer + " of " + json).isEqualTo(text);
    return this;
  }

  Answer tells(String pointer, String part) {
    assertThat(text(pointer)).as(() -> pointer + " of " + json).contains(part);
    return this;
  }

  /**
   * The days around the one asked for on which the same is answered.
   *
   * @param from inclusive; null: from the beginning
   * @param until exclusive; null: until further notice
   */
  Answer runs(@Nullable String from, @Nullable String until) {
    assertThat(day("/from")).as(() -> "from of " + json).isEqualTo(from);
    assertThat(day("/until")).as(() -> "until of " + json).isEqualTo(until);
    return this;
  }

  Answer decidedBy(String decision) {
    return says("/fact/decisionId", decision);
  }

  /** One of the sources, by its citation, case number, date or title. */
  Answer restsOn(String written) {
    assertThat(StreamSupport.stream(json.path("sources").spliterator(), false))
        .as(() -> "sources of " + json)
        .anyMatch(
            source ->
                source.properties().stream()
                    .anyMatch(field -> written.equals(field.getValue().asString(""))));
    return this;
  }

  /** Each step from the place asked for: its kind, and the area that it leads to. */
  Answer byWayOf(String... steps) {
    assertThat(StreamSupport.stream(json.path("lineage").spliterator(), false))
        .as(() -> "lineage of " + json)
        .extracting(step -> step.path("kind").asString() + " " + step.path("area").asString())
        .containsExactly(steps);
    return this;
  }

  Answer isSilentOn(String pointer) {
    assertThat(json.at(pointer).isMissingNode()).as(() -> pointer + " of " + json).isTrue();
    return this;
  }

  String text(String pointer) {
    return json.at(pointer).asString("");
  }

  private @Nullable String day(String pointer) {
    var found = json.at(pointer);
    assertThat(found.isMissingNode()).as(() -> pointer + " of " + json).isFalse();
    return found.isNull() ? null : found.asString();
  }
}
