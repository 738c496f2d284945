package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

@DisplayName("The seed of a test that draws what it tries")
class SeedTest {
  @Test
  @DisplayName("is another in each run")
  void drawn() {
    assertThat(Stream.generate(() -> Seed.drawn("seed.test").value()).limit(5).distinct().count())
        .isGreaterThan(1);
  }

  @Test
  @DisplayName("is the one that was asked for")
  void asked() {
    System.setProperty("asked.test.seed", "42");
    assertThat(Seed.drawn("asked.test").value()).isEqualTo(42);
  }

  @Test
  @DisplayName("is told with a failure, and only with a failure")
  void told() {
    var seed = Seed.drawn("told.test");
    var failure = new IllegalStateException("broken");
    assertThat(seed.told(failure))
        .isInstanceOf(AssertionError.class)
        .hasMessage("broken\nAgain with -Dtold.test.seed=" + seed.value())
        .hasCause(failure);
    var aborted = new TestAbortedException("not here");
    assertThat(seed.told(aborted)).isSameAs(aborted);
  }
}
