package nl.peildatum.command.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.CountryBusy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The gate of a country")
@Timeout(30)
class CountryLocksTest {
  private static final CountryCode MALI = new CountryCode("ML");

  @Test
  @DisplayName("sends away who has waited long enough behind a stuck command, and no other country")
  void stuck() throws Exception {
    var gates = new CountryLocks(Duration.ofMillis(100));
    var inside = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var stuck = CompletableFuture.supplyAsync(() -> gates.runAlone(MALI, () -> await(inside, end)));
    assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> gates.runAlone(MALI, () -> "in")).isInstanceOf(CountryBusy.class);
    assertThat(gates.runAlone(new CountryCode("SY"), () -> "in")).isEqualTo("in");
    end.countDown();
    assertThat(stuck.get(20, TimeUnit.SECONDS)).isEqualTo("out");
    assertThat(gates.runAlone(MALI, () -> "in")).isEqualTo("in");
  }

  private static String await(CountDownLatch inside, CountDownLatch end) {
    inside.countDown();
    try {
      assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
      return "out";
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
