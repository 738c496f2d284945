package nl.peildatum.query.policy;

import java.time.LocalDate;
import java.util.Optional;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Change;
import org.jspecify.annotations.Nullable;

/**
 * The last day before one, and the first day after it, on which another run of days begins in some
 * lane: found while the answers about the day are written, each of which knows its own. Days of
 * Europe/Amsterdam.
 */
final class ChangesAround {
  private final LocalDate day;
  private @Nullable LocalDate before;
  private @Nullable LocalDate after;

  ChangesAround(LocalDate day) {
    this.day = day;
  }

  /** An answer on the day; more than once makes no difference. */
  Answer noted(Answer answer) {
    var from = answer.from();
    var earlier = day.equals(from) ? answer.previousChange().map(Change::on).orElse(null) : from;
    if (earlier != null && (before == null || earlier.isAfter(before))) {
      before = earlier;
    }
    var later = answer.until();
    if (later != null && (after == null || later.isBefore(after))) {
      after = later;
    }
    return answer;
  }

  Optional<LocalDate> before() {
    return Optional.ofNullable(before);
  }

  Optional<LocalDate> after() {
    return Optional.ofNullable(after);
  }
}
