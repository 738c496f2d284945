package nl.peildatum.deploy.hostile.attack;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Seeded chance: the same seed makes the same attacks. */
public record Dice(SplittableRandom random) {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-";

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  public boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  public <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  public String word(int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> String.valueOf(LETTERS.charAt(below(LETTERS.length()))))
        .collect(Collectors.joining());
  }
}
