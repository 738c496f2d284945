package nl.peildatum.deploy.honest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an answer rests on, by its own words.
 *
 * @param beschikbaarOp null before everything
 * @param recordedThrough null when final, or when nothing is known
 * @param where asked, to be told when it was a lie
 */
record Said(
    String country,
    @Nullable Instant beschikbaarOp,
    long sequence,
    boolean isFinal,
    @Nullable Instant recordedThrough,
    String where) {

  static Said of(JsonNode answer, String where) {
    return new Said(
        answer.path("country").asString(""),
        instant(answer.path("beschikbaarOp")),
        answer.path("sequence").asLong(),
        answer.path("final").asBoolean(),
        instant(answer.path("recordedThrough")),
        where);
  }

  static @Nullable Instant instant(JsonNode text) {
    return text.isString() ? Instant.parse(text.asString("")) : null;
  }

  /** Up to here the answer claims to know everything; null when it claims nothing. */
  @Nullable Instant claimed() {
    if (isFinal || beschikbaarOp == null || recordedThrough == null) {
      return isFinal ? beschikbaarOp : null;
    }
    return recordedThrough.isBefore(beschikbaarOp) ? recordedThrough : beschikbaarOp;
  }
}
