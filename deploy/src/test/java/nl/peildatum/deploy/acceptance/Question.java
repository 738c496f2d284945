package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
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

  /** In another country, for a group. */
  Answer alternativeAbroad(String group, String country) {
    return theOne(
        "RELOCATION_ALTERNATIVE",
        answer ->
            answer.text("/subject/group").equals(group)
                && answer.text("/subject/target/country").equals(country));
  }

  /** Elsewhere in the country, for a group, or for everyone if that is empty. */
  Answer alternativeElsewhere(String group) {
    return theOne(
        "RELOCATION_ALTERNATIVE",
        answer ->
            answer.text("/subject/group").equals(group)
                && answer.json().at("/subject/target").isMissingNode());
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

  /** What holds for everyone, not for one group. */
  Answer ofEveryone(String kind) {
    return theOne(kind, "/subject/group", "");
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
    return theOne(kind, answer -> answer.text(pointer).equals(text));
  }

  private Answer theOne(String kind, Predicate<Answer> meant) {
    var found =
        answers().stream()
            .filter(answer -> answer.text("/kind").equals(kind))
            .filter(meant)
            .toList();
    assertThat(found).as(kind + " of " + path + query).hasSize(1);
    return found.getFirst();
  }

  private Question with(String parameter) {
    return new Question(register, path, query + (query.isEmpty() ? "?" : "&") + parameter);
  }
}
