package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was answered about one lane, or about its absence. */
record Told(JsonNode answer) {

  Told is(String status) {
    return says("/status", status);
  }

  Told says(String pointer, String text) {
    assertThat(answer.at(pointer).asString("")).as(pointer + " of " + answer).isEqualTo(text);
    return this;
  }

  /**
   * The stretch of days around the one asked about.
   *
   * @param from inclusive; null: from the beginning
   * @param until exclusive; null: until further notice
   */
  Told stretches(@Nullable String from, @Nullable String until) {
    return date("/from", from).date("/until", until);
  }

  Told changedBefore(String on, String status) {
    return says("/previousChange/on", on).says("/previousChange/status", status);
  }

  /** Since ever. */
  Told wasBefore(String status) {
    return date("/previousChange/on", null).says("/previousChange/status", status);
  }

  Told changesNext(String on, String status) {
    return says("/nextChange/on", on).says("/nextChange/status", status);
  }

  Told neverChangedBefore() {
    return date("/previousChange", null);
  }

  Told changesNoMore() {
    return date("/nextChange", null);
  }

  Told lacks(String... pointers) {
    for (var pointer : pointers) {
      assertThat(answer.at(pointer).isMissingNode()).as(pointer + " of " + answer).isTrue();
    }
    return this;
  }

  private Told date(String pointer, @Nullable String day) {
    var found = answer.at(pointer);
    assertThat(found.isMissingNode()).as(pointer + " of " + answer).isFalse();
    assertThat(found.isNull() ? null : found.asString())
        .as(pointer + " of " + answer)
        .isEqualTo(day);
    return this;
  }
}
