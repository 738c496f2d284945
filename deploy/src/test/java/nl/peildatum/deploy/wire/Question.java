package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.peildatum.testing.Reply;
import tools.jackson.databind.JsonNode;

/** A question as it grows: on which day, on which basis, as known when, as public when. */
record Question(Wire wire, String path, String query) {

  Question on(String day) {
    return with("geldigOp=" + day);
  }

  Question formally() {
    return with("basis=FORMAL");
  }

  Question publicOn(String day) {
    return with("bekendOp=" + day);
  }

  /** As recorded up to a sequence, inclusive. */
  Question upTo(long sequence) {
    return with("sequence=" + sequence);
  }

  /** As recorded at an instant, inclusive. */
  Question asOf(String instant) {
    return with("beschikbaarOp=" + instant);
  }

  Question kind(String kind) {
    return with("kind=" + kind);
  }

  Question with(String parameter) {
    return new Question(wire, path, query + (query.isEmpty() ? "?" : "&") + parameter);
  }

  String address() {
    return path + query;
  }

  Reply reply(String... headers) {
    return wire.get(address(), headers);
  }

  Told region15c() {
    return theOne(told("REGION_15C"));
  }

  Told alternative(String target) {
    return theOne(
        told("RELOCATION_ALTERNATIVE").stream()
            .filter(told -> told.answer().at("/subject/target").asString("").equals(target))
            .toList());
  }

  List<Told> told(String kind) {
    return StreamSupport.stream(answers().spliterator(), false)
        .filter(answer -> answer.path("kind").asString("").equals(kind))
        .map(Told::new)
        .toList();
  }

  private JsonNode answers() {
    return reply().is(200).json().path("answers");
  }

  private Told theOne(List<Told> told) {
    assertThat(told).as(address()).hasSize(1);
    return told.getFirst();
  }
}
