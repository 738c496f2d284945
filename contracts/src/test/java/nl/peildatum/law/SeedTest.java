package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

@DisplayName("The seed of a test that draws what it tries")
class SeedTest {
  @Test
  @DisplayName("is the same in each run, and another for another test")
  void ordinary() {
    assumeThat(System.getProperty("seeds")).isNull();
    assertThat(seeds()).containsOnly(Seed.of("seed.test").value());
    assertThat(Seed.of("another.test").value()).isNotEqualTo(Seed.of("seed.test").value());
  }

  @Test
  @DisplayName("is another in each run where that was asked for")
  void drawn() {
    var before = System.getProperty("seeds");
    System.setProperty("seeds", "drawn");
    try {
      assertThat(seeds().distinct().count()).isGreaterThan(1);
    } finally {
      if (before == null) {
        System.clearProperty("seeds");
      } else {
        System.setProperty("seeds", before);
      }
    }
  }

  private static LongStream seeds() {
    return LongStream.generate(() -> Seed.of("seed.test").value()).limit(5);
  }

  @Test
  @DisplayName("is the one that was asked for")
  void asked() {
    System.setProperty("asked.test.seed", "42");
    assertThat(Seed.of("asked.test").value()).isEqualTo(42);
  }

  @Test
  @DisplayName("is told with a failure, and only with a failure")
  void told() {
    var seed = Seed.of("told.test");
    var failure = new IllegalStateException("broken");
    assertThat(seed.told(failure))
        .isInstanceOf(AssertionError.class)
        .hasMessage("broken\nAgain with -Dtold.test.seed=" + seed.value())
        .hasCause(failure);
    var aborted = new TestAbortedException("not here");
    assertThat(seed.told(aborted)).isSameAs(aborted);
  }
}
