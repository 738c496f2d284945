package nl.peildatum.law;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.answer.Reason;
import nl.peildatum.law.painter.Painter;
import org.jspecify.annotations.Nullable;

/** Every answer of the small world from one coordinate: by day, then by lane. */
record Reading(Map<Integer, Map<Integer, Answer>> answers) {

  static Reading of(AsKnown known) {
    var reader = new Reader(known);
    var answers = new TreeMap<Integer, Map<Integer, Answer>>();
    for (var day = Painter.FIRST; day <= Painter.LAST; day++) {
      answers.put(day, reader.answers(day));
    }
    return new Reading(answers);
  }

  /** The first place where two readings differ, in words. */
  Optional<String> differsFrom(Reading other, BiPredicate<Answer, Answer> same) {
    for (var day : answers.keySet()) {
      for (var lane = 0; lane < World.LANES.size(); lane++) {
        var one = on(day, lane);
        var two = other.on(day, lane);
        if (!same(one, two, same)) {
          return Optional.of(
              "%s on day %d was%n  %s%nand is%n  %s"
                  .formatted(World.name(lane), day, told(two), told(one)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean same(
      @Nullable Answer one, @Nullable Answer two, BiPredicate<Answer, Answer> same) {
    if (one == null || two == null) {
      return Objects.equals(one, two);
    }
    return same.test(one, two);
  }

  @Nullable Answer on(int day, int lane) {
    return Objects.requireNonNull(answers.get(day)).get(lane);
  }

  private static String told(@Nullable Answer answer) {
    return answer == null ? "not answered" : Reader.seen(answer).toString();
  }

  /** Sequence of the Set or End that stands on the day; 0 if none does. */
  int stands(int day, int lane) {
    var answer = on(day, lane);
    var fact = answer == null ? null : answer.fact();
    return fact == null || !stands(Objects.requireNonNull(answer)) ? 0 : (int) fact.sequence();
  }

  private static boolean stands(Answer answer) {
    return switch (answer.status()) {
      case IN_FORCE, DISPUTED -> true;
      case ENDED -> answer.reason() instanceof Reason.Ended e && e.by() == Reason.EndedBy.END;
      default -> false;
    };
  }
}
