package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.peildatum.deploy.wire.Wire;
import tools.jackson.databind.JsonNode;

/** A case that the register is asked about, in the words of a test. */
record Case(Wire register, String members) {

  static Case of(Wire register, String reference, String country, String area, String stage) {
    return new Case(
        register,
        "\"caseReference\":\"%s\",\"country\":\"%s\",\"area\":\"%s\",\"stage\":\"%s\",\"groups\":[]"
            .formatted(reference, country, area, stage));
  }

  /** As it was answered before. */
  static Case withReceipt(Wire register, String reference, String receipt) {
    return new Case(
        register, "\"caseReference\":\"%s\",\"receipt\":\"%s\"".formatted(reference, receipt));
  }

  /** Name and day, in turn. */
  Case dates(String... dates) {
    var written = new StringBuilder();
    for (var i = 0; i < dates.length; i += 2) {
      written.append(i == 0 ? "" : ",").append("\"%s\":\"%s\"".formatted(dates[i], dates[i + 1]));
    }
    return new Case(register, members + ",\"dates\":{" + written + "}");
  }

  Case onlyRiskIs15c(boolean only) {
    return new Case(register, members + ",\"onlyRiskIs15c\":" + only);
  }

  JsonNode assessed() {
    return sentTo("/v1/assessments");
  }

  private JsonNode sentTo(String address) {
    return register
        .post(address, "{" + members + "}", "Content-Type", "application/json")
        .is(200)
        .json();
  }

  String receipt() {
    return assessed().path("receipt").asString();
  }

  Element at(String option) {
    return new Element(of(option, assessed()));
  }

  LookBack lookingBackAt(String option) {
    return new LookBack(of(option, sentTo("/v1/assessments/hindsight")));
  }

  private static JsonNode of(String option, JsonNode answer) {
    return StreamSupport.stream(answer.path("elements").spliterator(), false)
        .filter(element -> element.path("option").asString().equals(option))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + option + " in " + answer));
  }

  List<String> options() {
    return StreamSupport.stream(assessed().path("elements").spliterator(), false)
        .map(element -> element.path("option").asString())
        .toList();
  }

  /** What one governing day gives. */
  record Element(JsonNode json) {
    Answer region15c() {
      return lane("REGION_15C");
    }

    Answer alternative() {
      return lane("RELOCATION_ALTERNATIVE");
    }

    private Answer lane(String kind) {
      return StreamSupport.stream(json.path("answers").spliterator(), false)
          .filter(answer -> answer.path("kind").asString().equals(kind))
          .findFirst()
          .map(Answer::new)
          .orElseThrow(() -> new AssertionError("no " + kind + " in " + json));
    }

    Element on(String day) {
      assertThat(json.path("geldigOp").asString()).isEqualTo(day);
      return this;
    }

    Element by(String rule) {
      assertThat(json.path("rule").asString()).isEqualTo(rule);
      return this;
    }

    Element noting(String... codes) {
      assertThat(notes()).as(() -> "notes of " + json).contains(codes);
      return this;
    }

    Element notNoting(String... codes) {
      assertThat(notes()).as(() -> "notes of " + json).doesNotContain(codes);
      return this;
    }

    Element telling(String code, String... words) {
      noting(code);
      for (var note : json.path("notes")) {
        if (code.equals(note.path("code").asString())) {
          assertThat(note.path("detail").asString()).contains(words);
        }
      }
      return this;
    }

    private List<String> notes() {
      return StreamSupport.stream(json.path("notes").spliterator(), false)
          .map(note -> note.path("code").asString())
          .toList();
    }
  }
}
