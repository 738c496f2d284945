package nl.peildatum.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;

/** Waits until countries are answered as of the last sequence that was recorded of each. */
final class AnsweredCountries {
  private static final long PATIENCE_NANOS = 600_000_000_000L;

  private AnsweredCountries() {}

  /**
   * @param last sequences by country
   * @param begun nanoseconds, from where patience counts
   * @param isRight whether a reply about the sequence says what was recorded
   */
  static void await(
      int port, Map<String, Long> last, long begun, BiPredicate<Line.Reply, Long> isRight) {
    for (var country : last.entrySet()) {
      while (!isAnswered(port, country.getKey(), country.getValue(), isRight)) {
        if (System.nanoTime() - begun > PATIENCE_NANOS) {
          throw new IllegalStateException(country + " cannot be read");
        }
        LockSupport.parkNanos(5_000_000);
      }
    }
  }

  private static boolean isAnswered(
      int port, String country, long sequence, BiPredicate<Line.Reply, Long> isRight) {
    try (var line = new Line(port)) {
      var path = "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/policy";
      var reply = line.get(path + "?geldigOp=2027-01-01&sequence=" + sequence);
      return reply.status() == 200
          && reply.number("sequence") == sequence
          && isRight.test(reply, sequence);
    } catch (IOException | UncheckedIOException notYet) {
      return false;
    }
  }
}
