package nl.peildatum.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A list that is only appended to")
class AppendOnlyListTest {
  private static final int LONGEST = 1_500;

  private record State(AppendOnlyList<Integer> list, List<Integer> expected) {
    State and(int next) {
      var longer = new ArrayList<>(expected);
      longer.add(next);
      return new State(list.and(next), longer);
    }
  }

  @Test
  @DisplayName("is in each of its states what it was, also where it went on in several ways")
  void statesStay() {
    var random = new SplittableRandom(7);
    var states = new ArrayList<>(List.of(new State(AppendOnlyList.empty(), List.of())));
    for (var i = 0; i < LONGEST; i++) {
      var from = random.nextInt(5) == 0 ? random.nextInt(states.size()) : states.size() - 1;
      states.add(states.get(from).and(i));
    }
    assertThat(states).allSatisfy(it -> assertThat(it.list()).isEqualTo(it.expected()));
  }

  @Test
  @DisplayName("holds what each of two threads appended to the same state")
  void twoThreads() {
    for (var round = 0; round < 2_000; round++) {
      var common = appended(round % 300);
      var both = IntStream.of(-1, -2).parallel().mapToObj(common::and).toList();
      assertThat(both.get(0)).hasSize(common.size() + 1).endsWith(-1);
      assertThat(both.get(1)).hasSize(common.size() + 1).endsWith(-2);
    }
  }

  private static AppendOnlyList<Integer> appended(int count) {
    var list = AppendOnlyList.<Integer>empty();
    for (var i = 0; i < count; i++) {
      list = list.and(i);
    }
    return list;
  }
}
