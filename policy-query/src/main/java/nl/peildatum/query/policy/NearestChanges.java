package nl.peildatum.query.policy;

import java.time.LocalDate;
import java.util.Optional;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.NeighbouringChange;
import org.jspecify.annotations.Nullable;

/**
 * Collects the nearest days before and after a day on which the answer about some lane changes,
 * Europe/Amsterdam. They are collected while the answers about the day are written, since each
 * answer knows on which days it is given.
 */
final class NearestChanges {
  private final LocalDate day;
  private @Nullable LocalDate before;
  private @Nullable LocalDate after;

  NearestChanges(LocalDate day) {
    this.day = day;
  }

  /** Takes the days of an answer, and returns the answer; one answer may be taken several times. */
  Answer seen(Answer answer) {
    var from = answer.from();
    var earlier =
        day.equals(from) ? answer.previousChange().map(NeighbouringChange::on).orElse(null) : from;
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
