package nl.peildatum.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shared budget for requests that last as long as their client reads or writes. When it is full,
 * a new request closes the connection of a request without progress for some time, or of a client
 * that holds more than the client of the new request would. So no client can exclude others by
 * being slow or by opening many connections.
 */
public final class StreamBudget {
  private static final long LONGEST_WAIT_MILLIS = 1_000;

  /**
   * The order in which places are taken away: first those of the client that holds most, then those
   * longest without progress.
   */
  private final Comparator<Place> firstToGo =
      Comparator.comparingInt((Place place) -> -held(place.client))
          .thenComparingLong(place -> place.lastProgress);

  private final int size;
  private final long patienceNanos;
  private final Set<Place> places = new LinkedHashSet<>();
  private final Map<String, Integer> heldBy = new HashMap<>();
  private int taken;

  /**
   * The client of a connection.
   *
   * @param address address of its host
   * @param leave closes the connection, from any thread
   */
  public record Client(String address, Runnable leave) {}

  /**
   * @param size total amount that may be held
   * @param patience time without progress after which a place may be taken away
   */
  public StreamBudget(int size, Duration patience) {
    this.size = size;
    this.patienceNanos = patience.toNanos();
  }

  /** An amount of the budget that one request holds until the place is closed. */
  public final class Place implements AutoCloseable {
    private final int amount;
    private final Client client;
    private volatile long lastProgress = System.nanoTime();

    private Place(int amount, Client client) {
      this.amount = amount;
      this.client = client;
    }

    /** Records progress: the client has read or written, or is not expected to at present. */
    public void recordProgress() {
      lastProgress = System.nanoTime();
    }

    private boolean isWithoutProgress(long now) {
      return now - lastProgress >= patienceNanos;
    }

    @Override
    public void close() {
      leave(this);
    }
  }

  /**
   * Takes an amount of the budget; empty if it is full and no place may be taken away. Waits a
   * second at most.
   */
  public synchronized Optional<Place> take(int amount, Client client) {
    var place = new Place(amount, client);
    if (!fits(amount) && !makeRoom(place)) {
      return Optional.empty();
    }
    places.add(place);
    taken += amount;
    heldBy.merge(client.address(), amount, Integer::sum);
    return Optional.of(place);
  }

  private synchronized void leave(Place place) {
    if (places.remove(place)) {
      taken -= place.amount;
      heldBy.computeIfPresent(
          place.client.address(),
          (address, held) -> held > place.amount ? held - place.amount : null);
      notifyAll();
    }
  }

  private boolean fits(int amount) {
    return taken + amount <= size;
  }

  private int held(Client client) {
    return heldBy.getOrDefault(client.address(), 0);
  }

  private boolean makeRoom(Place newcomer) {
    var leaving = placesToTakeAway(newcomer);
    leaving.forEach(place -> place.client.leave().run());
    return !leaving.isEmpty() && awaitRoom(newcomer.amount);
  }

  /** The places to take away for a new one; empty if they would not free enough. */
  private Set<Place> placesToTakeAway(Place newcomer) {
    var leaving = new LinkedHashSet<Place>();
    var free = size - taken;
    while (free < newcomer.amount) {
      var next = nextToTakeAway(newcomer, leaving);
      if (next == null) {
        return Set.of();
      }
      leaving.add(next);
      free += next.amount;
    }
    return leaving;
  }

  private @Nullable Place nextToTakeAway(Place newcomer, Set<Place> leaving) {
    var now = System.nanoTime();
    return places.stream()
        .filter(place -> !leaving.contains(place))
        .filter(place -> mayBeTakenAway(place, newcomer, leaving, now))
        .min(firstToGo)
        .orElse(null);
  }

  private boolean mayBeTakenAway(Place place, Place newcomer, Set<Place> leaving, long now) {
    var gone =
        leaving.stream()
            .filter(other -> other.client.address().equals(place.client.address()))
            .mapToInt(other -> other.amount)
            .sum();
    var held = held(place.client) - gone;
    var others = held(newcomer.client);
    return (place.isWithoutProgress(now) && held >= others)
        || held - place.amount >= others + newcomer.amount;
  }

  private boolean awaitRoom(int amount) {
    var end = System.nanoTime() + LONGEST_WAIT_MILLIS * 1_000_000;
    try {
      for (var left = LONGEST_WAIT_MILLIS; !fits(amount) && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return fits(amount);
  }
}
