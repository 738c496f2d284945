package nl.peildatum.house.violating.trial;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Surefire does not find this class by its name, which is one of the things it shows. */
@NullMarked
class Sleepy {
  @Test
  @Disabled("to show the rule")
  void sleeps() throws InterruptedException {
    Thread.sleep(0);
    TimeUnit.SECONDS.sleep(0);
    LockSupport.parkNanos(0);
    await().pollDelay(Duration.ZERO).until(() -> true);
  }
}
