package nl.peildatum.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;

/** Waits until the product answers about countries as of the last sequence recorded of each. */
public final class CountryAnswersWait {
  private static final long TIMEOUT_NANOS = 600_000_000_000L;

  private CountryAnswersWait() {}

  /**
   * @param last sequences by country
   * @param begun when waiting began, by {@link System#nanoTime}; it ends in an exception 600 s
   *     later
   * @param isRight whether a reply as of the sequence says what was recorded
   */
  public static void await(
      int port,
      Map<String, Long> last,
      long begun,
      BiPredicate<HttpConnection.Reply, Long> isRight) {
    for (var country : last.entrySet()) {
      while (!isAnswered(port, country.getKey(), country.getValue(), isRight)) {
        if (System.nanoTime() - begun > TIMEOUT_NANOS) {
          throw new IllegalStateException(country + " is not answered");
        }
        LockSupport.parkNanos(5_000_000);
      }
    }
  }

  private static boolean isAnswered(
      int port, String country, long sequence, BiPredicate<HttpConnection.Reply, Long> isRight) {
    try (var connection = new HttpConnection(port)) {
      var path = "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/policy";
      var reply = connection.get(path + "?geldigOp=2027-01-01&sequence=" + sequence);
      return reply.status() == 200
          && reply.number("sequence") == sequence
          && isRight.test(reply, sequence);
    } catch (IOException | UncheckedIOException notYet) {
      return false;
    }
  }
}
