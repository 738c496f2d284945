package nl.peildatum.law;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import nl.peildatum.answer.Answer;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/**
 * Every answer of the small world from one coordinate, and what stands: by day, then by lane.
 *
 * @param standing the sequences of Sets and Ends that stand
 */
record Reading(
    Map<Integer, Map<Integer, Answer>> answers, Map<Integer, Map<Integer, Integer>> standing) {

  public static Reading of(RecordAsOf known) {
    var reader = new Reader(known);
    var answers = new TreeMap<Integer, Map<Integer, Answer>>();
    var standing = new TreeMap<Integer, Map<Integer, Integer>>();
    for (var day = Painter.FIRST; day <= Painter.LAST; day++) {
      answers.put(day, reader.answers(day));
      standing.put(day, standing(known, day));
    }
    return new Reading(answers, standing);
  }

  private static Map<Integer, Integer> standing(RecordAsOf known, int day) {
    var standing = new TreeMap<Integer, Integer>();
    for (var lane = 0; lane < World.LANES.size(); lane++) {
      var number = lane;
      known
          .chains()
          .standingOn(World.lane(lane), World.date(day))
          .ifPresent(chain -> standing.put(number, (int) chain.liveEnd()));
    }
    return standing;
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
    return Objects.requireNonNull(standing.get(day)).getOrDefault(lane, 0);
  }
}
