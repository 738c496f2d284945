package nl.peildatum.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One governing day of a case in hindsight. */
record LookBack(JsonNode json) {

  LookBack on(String day) {
    return says("/geldigOp", day);
  }

  /** From where it was looked at, as known then. */
  LookBack from(String pointer, String written) {
    return says("/knownThen/" + pointer, written);
  }

  LookBack isChanged(boolean changed) {
    return says("/changed", String.valueOf(changed));
  }

  /** The sorts of which what became known later, alone, would have changed the answer. */
  LookBack wouldHaveChangedBy(String... sorts) {
    assertThat(json.path("wouldHaveChanged").propertyStream())
        .as(() -> "would have changed, of " + json)
        .filteredOn(sort -> sort.getValue().booleanValue())
        .extracting(Map.Entry::getKey)
        .containsExactly(sorts);
    return this;
  }

  /** Each decision with what was learned by it. */
  LookBack because(String... decisions) {
    assertThat(StreamSupport.stream(json.path("because").spliterator(), false))
        .as(() -> "because, of " + json)
        .extracting(
            one -> one.path("decisionId").asString() + " " + one.at("/learned/0").asString())
        .containsExactly(decisions);
    return this;
  }

  /** Decisions that a court does not take into account, as known now. */
  LookBack leavesOutNow(String... decisions) {
    assertThat(StreamSupport.stream(json.at("/knownNow/leftOut").spliterator(), false))
        .extracting(JsonNode::asString)
        .containsExactly(decisions);
    return this;
  }

  LookBack concludes(String part) {
    assertThat(json.path("conclusion").asString()).contains(part);
    return this;
  }

  /** Designation on the governing day: the status as known then, and as known now. */
  LookBack thatDay(String knownThen, String knownNow) {
    return looks("validThen", knownThen, knownNow);
  }

  /** The same, as if the day were today. */
  LookBack today(String knownThen, String knownNow) {
    return looks("validToday", knownThen, knownNow);
  }

  private LookBack looks(String day, String knownThen, String knownNow) {
    var looks =
        StreamSupport.stream(json.path("lanes").spliterator(), false)
            .filter(lane -> lane.path("kind").asString().equals("REGION_15C"))
            .map(lane -> lane.path(day))
            .findFirst()
            .orElseThrow();
    assertThat(List.of(status(looks, "knownThen"), status(looks, "knownNow")))
        .as(() -> day + " of " + json)
        .containsExactly(knownThen, knownNow);
    return this;
  }

  private static String status(JsonNode looks, String known) {
    return looks.path(known).path("status").asString();
  }

  private LookBack says(String pointer, String written) {
    assertThat(json.at(pointer).asString()).as(() -> pointer + " of " + json).isEqualTo(written);
    return this;
  }
}
