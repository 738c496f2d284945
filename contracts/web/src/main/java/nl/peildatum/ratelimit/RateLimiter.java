package nl.peildatum.ratelimit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * A token bucket for each client: a full one holds the requests of a minute, and fills up evenly.
 * It knows a fixed number of clients; where there are more, the one that asked longest ago is
 * forgotten, and has a full bucket the next time.
 */
public final class RateLimiter {
  private static final long WINDOW_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int MOST_CLIENTS = 10_000;
  private static final float LOAD_FACTOR = 0.75f;

  private final String name;
  private final int quota;
  private final long nanosPerRequest;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();

  /** The moment at which the bucket of a client is full again, by nanoTime. */
  private final Map<String, Long> fullAt =
      new LinkedHashMap<>(MOST_CLIENTS, LOAD_FACTOR, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /**
   * What a client may still do.
   *
   * @param remaining requests at once from now on
   * @param seconds until it may send one more request; 0 if it may now
   */
  public record Grant(boolean allowed, long remaining, long seconds) {}

  /**
   * @param name of the class of requests, as the headers give it
   * @param perMinute requests of one client, at least 1
   */
  public RateLimiter(String name, int perMinute) {
    this(name, perMinute, System::nanoTime);
  }

  RateLimiter(String name, int perMinute, LongSupplier nanoTime) {
    this.name = name;
    this.quota = perMinute;
    this.nanosPerRequest = WINDOW_NANOS / perMinute;
    this.nanoTime = nanoTime;
  }

  /** Takes one request out of the bucket of a client, if one is left. */
  public Grant take(String client) {
    var now = nanoTime.getAsLong();
    lock.lock();
    try {
      var known = fullAt.get(client);
      var full = known == null || known - now < 0 ? now : known;
      var after = full + nanosPerRequest;
      if (after - now > WINDOW_NANOS) {
        return new Grant(false, 0, seconds(after - now - WINDOW_NANOS));
      }
      fullAt.put(client, after);
      var remaining = (WINDOW_NANOS - (after - now)) / nanosPerRequest;
      return new Grant(
          true,
          remaining,
          remaining > 0 ? 0 : seconds(after + nanosPerRequest - now - WINDOW_NANOS));
    } finally {
      lock.unlock();
    }
  }

  private static long seconds(long nanos) {
    return Math.max(1, Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
  }

  /** The header {@code RateLimit-Policy}. */
  String policy() {
    return "\"%s\";q=%d;w=60".formatted(name, quota);
  }

  /** The header {@code RateLimit}. */
  String state(Grant grant) {
    return "\"%s\";r=%d;t=%d".formatted(name, grant.remaining(), grant.seconds());
  }

  /** The number of clients that are known at present. */
  int clients() {
    lock.lock();
    try {
      return fullAt.size();
    } finally {
      lock.unlock();
    }
  }
}
