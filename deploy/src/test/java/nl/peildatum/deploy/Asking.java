package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question about a place, as it grows: on which day, on which basis, as known at which moment.
 */
record Asking(World world, String path, String parameters) {
  Asking on(String day) {
    return with("geldigOp=" + day);
  }

  Asking formally() {
    return with("basis=FORMAL");
  }

  /** As recorded up to now, and for ever: the answer is final and is kept to be compared later. */
  Asking pinned() {
    var asking = with("sequence=" + world.head());
    var answer = asking.body();
    assertThat(JsonMapper.shared().readTree(answer).path("final").asBoolean()).as(answer).isTrue();
    world.keep(asking.path + asking.parameters, answer);
    return asking;
  }

  Told region15c() {
    return told("REGION_15C", "/subject", "");
  }

  Told alternative(String target) {
    return told("RELOCATION_ALTERNATIVE", "/subject/target", target);
  }

  private Told told(String kind, String pointer, String text) {
    var body = body();
    var answers = JsonMapper.shared().readTree(body).path("answers");
    var found =
        StreamSupport.stream(answers.spliterator(), false)
            .filter(answer -> answer.path("kind").asString("").equals(kind))
            .filter(answer -> text.isEmpty() || answer.at(pointer).asString("").equals(text))
            .toList();
    assertThat(found).as(body).hasSize(1);
    return new Told(found.getFirst());
  }

  private String body() {
    return world.get(path + parameters);
  }

  private Asking with(String parameter) {
    return new Asking(world, path, parameters + (parameters.isEmpty() ? "?" : "&") + parameter);
  }

  /** What was answered about one lane. */
  record Told(JsonNode answer) {
    Told is(String status) {
      return says("/status", status);
    }

    Told says(String pointer, String text) {
      assertThat(answer.at(pointer).asString("")).as(pointer + " of " + answer).isEqualTo(text);
      return this;
    }
  }
}
