package nl.peildatum.command.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was recorded, as the time in which readers take it,")
class ReadersDelayTest {
  @Test
  @DisplayName("adds up, and is never longer than the longest")
  void adds() {
    var debt = new ReadersDelay(20, Duration.ofMinutes(1));
    assertThat(debt.left()).isZero();
    debt.add(200);
    debt.add(200);
    assertThat(debt.left()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
    debt.add(1_000_000);
    assertThat(debt.left()).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
  }
}
