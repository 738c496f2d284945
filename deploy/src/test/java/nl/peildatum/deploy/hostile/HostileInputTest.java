package nl.peildatum.deploy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import nl.peildatum.deploy.hostile.attack.Attacks;
import nl.peildatum.deploy.hostile.attack.Letters;
import nl.peildatum.law.Seed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

@DisplayName("Whatever is sent")
@ExtendWith(Target.class)
@ResourceLock(Log.RESOURCE)
class HostileInputTest {
  private static final int REQUESTS = Integer.getInteger("hostile.requests", 8_000);
  private static final int TOLD = 20;

  @RegisterExtension static final Seed SEED = Seed.of("hostile");

  private final Ledger ledger = new Ledger();
  private final String url;

  HostileInputTest(URI address) {
    this.url = address.toString();
  }

  @Test
  @DisplayName(
      "it is answered as HTTP and this product have it, says nothing of what is inside, and leaves"
          + " no half of a decision behind")
  void isAnsweredAndLeavesNothingBehind()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    try (var log = Log.open();
        var line = new Line(url)) {
      var assault =
          new Assault(
              url,
              Attacks.of(Long.toUnsignedString(SEED.value(), 36), Importer.bearer(line)),
              ledger);
      assault.run(SEED.value(), REQUESTS);
      assertThat(assault.complaints().stream().limit(TOLD).toList())
          .as("of %d complaints; %s", assault.complaints().size(), assault.replies())
          .isEmpty();
      assertThat(ledger.entries()).hasSizeGreaterThan(REQUESTS / 100);
      for (var country : Letters.COUNTRIES) {
        ledger.isTheRecordOf(country, line);
      }
      ledger.isAnsweredAgain(line);
      for (var country : Letters.COUNTRIES) {
        ledger.isTheRecordOf(country, line);
      }
      assertThat(log.alarms()).isEmpty();
    }
  }
}
