package nl.peildatum.record;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.peildatum.decision.Members;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Saves memory in a record: a part of an event that equals a part of the previous event, or the
 * lane of an earlier event, becomes the same object. Each event keeps its full content.
 */
final class SharedParts {
  private final Optional<RecordedEvent> before;

  /**
   * @param before the last event of the record so far; empty if there is none
   */
  SharedParts(Optional<RecordedEvent> before) {
    this.before = before;
  }

  /**
   * The event with equal parts replaced by those that the record already holds.
   *
   * @param lane the lane of the event, as the record holds it already
   */
  RecordedEvent of(RecordedEvent event, Optional<Lane> lane) {
    return before
        .filter(other -> !isShared(event, other))
        .map(
            other ->
                new RecordedEvent(
                    event.envelope().sharing(other.envelope()), statement(event, other, lane)))
        .orElse(event);
  }

  /**
   * Whether the event already shares parts with the one before it, because it was taken from
   * another record of the country.
   */
  @SuppressWarnings("ReferenceEquality") // identity is meant: is it one object?
  private static boolean isShared(RecordedEvent event, RecordedEvent other) {
    return event.envelope().previousHash() == other.envelope().hash();
  }

  private static Statement statement(
      RecordedEvent event, RecordedEvent other, Optional<Lane> lane) {
    return event.statement() instanceof Stated stated
        ? new Stated(
            stated.origin(),
            fact(
                stated.fact(),
                lane.orElse(stated.fact().lane()),
                other.statement() instanceof Stated earlier ? earlier.fact() : null))
        : event.statement();
  }

  private static PolicyFact fact(PolicyFact own, Lane lane, @Nullable PolicyFact earlier) {
    var like = earlier == null ? own : earlier;
    return new PolicyFact(
        own.mechanism(),
        same(own.type(), like.type()),
        lane,
        same(own.start(), like.start()),
        same(own.until(), like.until()),
        same(own.formal(), like.formal()),
        own.overrules(),
        own.onlyThese(),
        members(own.value(), like.value()),
        members(own.remarks(), like.remarks()),
        same(own.states(), like.states()));
  }

  private static Map<String, Object> members(Map<String, Object> own, Map<String, Object> earlier) {
    return Members.copyOf(own).isWrittenAs(earlier) ? earlier : own;
  }

  private static <T extends @Nullable Object> T same(T own, T earlier) {
    return Objects.equals(own, earlier) ? earlier : own;
  }
}
