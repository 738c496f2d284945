package nl.peildatum.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer about a lane comes down to for a person: not the stretch around the day, not what
 * comes after it, not the document that it rests on.
 *
 * @param value what stands; {@code null} where nothing does
 */
public record Reading(Status status, @Nullable Map<String, Object> value) {
  public static Reading of(Answer answer) {
    return new Reading(answer.status(), answer.value());
  }

  public static Reading of(Verdict verdict) {
    return new Reading(verdict.status(), verdict.value());
  }
}
