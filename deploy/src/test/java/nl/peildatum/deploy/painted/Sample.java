package nl.peildatum.deploy.painted;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.Coordinates;
import nl.peildatum.law.painter.Painter;

/**
 * Which of all questions are asked.
 *
 * @param questions from so many coordinates, each time about a few days and the whole timeline
 */
public record Sample(long seed, int questions) {
  private static final int DAYS = 3;

  record Question(Coordinates coordinates, List<Integer> days) {}

  /** From before everything on; more often as known late, when there is more to know. */
  Stream<Question> of(int decisions) {
    var random = new SplittableRandom(seed);
    return Stream.generate(
            () ->
                new Question(
                    new Coordinates(
                        random.ints(2, 0, decisions + 1).max().orElseThrow(),
                        List.of(Basis.values()).get(random.nextInt(2)),
                        random.nextInt(3) == 0 ? (Integer) (4 + random.nextInt(30)) : null),
                    random.ints(DAYS, Painter.FIRST, Painter.LAST + 1).boxed().toList()))
        .limit(questions);
  }
}
