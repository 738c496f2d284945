package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.peildatum.deploy.wire.Wire;

/** A question as it grows: on which day, on which basis, as recorded and as public up to when. */
record Question(Wire register, String path, String query) {

  /** Geldig op. */
  Question on(String day) {
    return with("geldigOp=" + day);
  }

  /** What is published and in force, not what the IND acts on. */
  Question formally() {
    return with("basis=FORMAL");
  }

  /** As the register knew it up to this sequence, inclusive. */
  Question recordedUpTo(long sequence) {
    return with("sequence=" + sequence);
  }

  /** As the public could know it on this day (openbaar bekend op). */
  Question publicOn(String day) {
    return with("bekendOp=" + day);
  }

  Answer region15c() {
    return theOne("REGION_15C", "/kind", "REGION_15C");
  }

  Answer alternativeIn(String target) {
    return theOne("RELOCATION_ALTERNATIVE", "/subject/target", target);
  }

  Answer decisionMoratorium() {
    return theOne("DECISION_MORATORIUM", "/kind", "DECISION_MORATORIUM");
  }

  Answer departureMoratorium() {
    return theOne("DEPARTURE_MORATORIUM", "/kind", "DEPARTURE_MORATORIUM");
  }

  Answer heading(String label) {
    return theOne("OTHER_HEADING", "/subject/label", label);
  }

  Answer groupPolicy(String kind, String group) {
    return theOne(kind, "/subject/group", group);
  }

  /** The groups that a kind of policy is about, whatever its status. */
  List<String> groups(String kind) {
    return answers().stream()
        .filter(answer -> answer.text("/kind").equals(kind))
        .map(answer -> answer.text("/subject/group"))
        .toList();
  }

  List<Answer> answers() {
    var body = register.get(path + query).is(200).json();
    return StreamSupport.stream(body.path("answers").spliterator(), false)
        .map(Answer::new)
        .toList();
  }

  private Answer theOne(String kind, String pointer, String text) {
    var found =
        answers().stream()
            .filter(answer -> answer.text("/kind").equals(kind))
            .filter(answer -> answer.text(pointer).equals(text))
            .toList();
    assertThat(found).as(kind + " " + text + " of " + path + query).hasSize(1);
    return found.getFirst();
  }

  private Question with(String parameter) {
    return new Question(register, path, query + (query.isEmpty() ? "?" : "&") + parameter);
  }
}
