package nl.peildatum.rule.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.decision.Warning;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;
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
                    warning("d", List.of(two.getLast())),
                    warning("other", List.of()),
                    warning("d", two))))
        .containsExactly(warning("d", two), warning("other", List.of()));
  }

  @Test
  @DisplayName("of too many lanes the first of each kind are named, with how many they are")
  void lanesCounted() {
    var few = lanes("FEW", 3);
    var many = lanes("MANY", 4000);
    var all = Stream.concat(few.stream(), many.stream()).toList();
    assertThat(BoundedWarnings.of(List.of(warning("Text.", all))))
        .containsExactly(
            warning("Text.", few),
            new Warning(
                "c",
                Wording.of(
                    "more-lanes",
                    Wording.asWritten("Text."),
                    4000,
                    "MANY",
                    BoundedWarnings.MOST_LANES),
                many.subList(0, BoundedWarnings.MOST_LANES)));
  }

  @Test
  @DisplayName("of too many texts of one code the first are told, and the others counted")
  void textsCounted() {
    var warnings =
        IntStream.range(0, 1000).mapToObj(i -> warning("Text " + i, lanes("K", 1))).toList();
    var bounded = BoundedWarnings.of(warnings);
    assertThat(bounded.subList(0, BoundedWarnings.MOST_OF_A_CODE))
        .isEqualTo(warnings.subList(0, BoundedWarnings.MOST_OF_A_CODE));
    assertThat(bounded).hasSize(BoundedWarnings.MOST_OF_A_CODE + 1);
    assertThat(bounded.getLast().detail().toString()).startsWith("990 more warnings");
    assertThat(bounded.getLast().lanes()).isEqualTo(lanes("K", 1));
  }

  private static Warning warning(String text, List<Lane> lanes) {
    return new Warning("c", Wording.asWritten(text), lanes);
  }
}
