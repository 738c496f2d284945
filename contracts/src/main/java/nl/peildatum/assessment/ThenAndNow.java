package nl.peildatum.assessment;

import java.util.Objects;
import nl.peildatum.answer.Reading;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * One policy on one day, as known then and as known now.
 *
 * @param knownThen {@code null} = it did not bear on the person, as known then; the same of {@code
 *     knownNow}
 */
public record ThenAndNow(@Nullable Assessed knownThen, @Nullable Assessed knownNow) {
  private record Read(Lane lane, Reading reading) {}

  /** In the lane, its status or its value. */
  public boolean isChanged() {
    return !Objects.equals(read(knownThen), read(knownNow));
  }

  private static @Nullable Read read(@Nullable Assessed assessed) {
    return assessed == null
        ? null
        : new Read(assessed.answer().lane(), Reading.of(assessed.answer()));
  }
}
