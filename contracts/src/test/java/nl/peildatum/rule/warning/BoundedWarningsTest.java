package nl.peildatum.rule.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.decision.Warning;
import nl.peildatum.time.Lane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A decision's warnings are bounded, however many lanes they are about")
class BoundedWarningsTest {
  private static List<Lane> lanes(String kind, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Lane(kind, new TreeMap<>(Map.of("area", "a" + (1000 + i)))))
        .toList();
  }

  @Test
  @DisplayName("the same text is told once, with all its lanes")
  void eachTextOnce() {
    var two = lanes("K", 2);
    assertThat(
            BoundedWarnings.of(
                List.of(
                    new Warning("c", "d", List.of(two.getLast())),
                    new Warning("c", "other", List.of()),
                    new Warning("c", "d", two))))
        .containsExactly(new Warning("c", "d", two), new Warning("c", "other", List.of()));
  }

  @Test
  @DisplayName("of too many lanes the first of each kind are named, with how many they are")
  void lanesCounted() {
    var few = lanes("FEW", 3);
    var many = lanes("MANY", 4000);
    var all = Stream.concat(few.stream(), many.stream()).toList();
    assertThat(BoundedWarnings.of(List.of(new Warning("c", "Text.", all))))
        .containsExactly(
            new Warning("c", "Text.", few),
            new Warning(
                "c",
                "Text. This is about 4000 lanes of MANY, of which the first 50 are named.",
                many.subList(0, BoundedWarnings.MOST_LANES)));
  }

  @Test
  @DisplayName("of too many texts of one code the first are told, and the others counted")
  void textsCounted() {
    var warnings =
        IntStream.range(0, 1000)
            .mapToObj(i -> new Warning("c", "Text " + i, lanes("K", 1)))
            .toList();
    var bounded = BoundedWarnings.of(warnings);
    assertThat(bounded.subList(0, BoundedWarnings.MOST_OF_A_CODE))
        .isEqualTo(warnings.subList(0, BoundedWarnings.MOST_OF_A_CODE));
    assertThat(bounded).hasSize(BoundedWarnings.MOST_OF_A_CODE + 1);
    assertThat(bounded.getLast().detail()).startsWith("990 more warnings");
    assertThat(bounded.getLast().lanes()).isEqualTo(lanes("K", 1));
  }
}
