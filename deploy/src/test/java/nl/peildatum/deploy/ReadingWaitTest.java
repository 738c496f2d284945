package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nl.peildatum.deploy.ReadingWait.Progress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Waiting at the start until what was recorded is read")
class ReadingWaitTest {
  private long now;
  private final ReadingWait wait =
      new ReadingWait(Duration.ofSeconds(60), Duration.ofSeconds(10), () -> now);

  private void pass(long seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  @DisplayName("lasts as long as there is progress")
  void progress() {
    for (var n = 1; n <= 20; n++) {
      pass(59);
      assertThat(wait.check(new Progress(n, 20, 0, null))).isPresent();
    }
    for (var n = 1; n <= 20; n++) {
      pass(59);
      assertThat(wait.check(new Progress(0, 0, n, 20L - n))).isPresent();
    }
  }

  @Test
  @DisplayName("ends after a minute without any, and says how far it came")
  void standstill() {
    pass(5);
    wait.check(new Progress(7, 23, 0, null));
    pass(60);
    wait.check(new Progress(7, 23, 0, null));
    pass(1);
    assertThatThrownBy(() -> wait.check(new Progress(7, 23, 0, null)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("60 s")
        .hasMessageContaining("7 of 23");
  }

  @Test
  @DisplayName("counts what is read again after a failure as no progress")
  void readAgain() {
    wait.check(new Progress(9, 23, 4, 5L));
    pass(40);
    wait.check(new Progress(1, 23, 4, 5L));
    pass(21);
    assertThatThrownBy(() -> wait.check(new Progress(8, 23, 4, 5L)))
        .isInstanceOf(CannotStart.class);
  }

  @Test
  @DisplayName("says every ten seconds how far it is")
  void lines() {
    pass(9);
    assertThat(wait.check(new Progress(1, 23, 0, null))).isEmpty();
    pass(1);
    assertThat(wait.check(new Progress(2, 23, 4, 19L)).orElseThrow())
        .contains("2 of 23 events")
        .contains("4 events")
        .contains("of 23");
    assertThat(wait.check(new Progress(3, 23, 0, null))).isEmpty();
  }
}
