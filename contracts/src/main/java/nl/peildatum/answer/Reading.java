package nl.peildatum.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Status and value of an answer about a lane, without the run of days around the day, the next
 * change and the instrument.
 *
 * @param value value that stands; {@code null} if none stands
 */
public record Reading(Status status, @Nullable Map<String, Object> value) {
  public static Reading of(Answer answer) {
    return new Reading(answer.status(), answer.value());
  }

  public static Reading of(Verdict verdict) {
    return new Reading(verdict.status(), verdict.value());
  }
}
