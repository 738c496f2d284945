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
 * Room for what lasts as long as its client reads or writes. While it is full, a newcomer takes the
 * place of what its client has not got on with for some time, or of a client that holds more than
 * the newcomer would: that connection is closed. So no client keeps others out by being slow, nor
 * with many connections.
 */
public final class SharedRoom {
  private static final long LONGEST_WAIT_MILLIS = 1_000;

  /**
   * Those of the client that holds most come first; of these, the one that stands still longest.
   */
  private final Comparator<Place> firstToGo =
      Comparator.comparingInt((Place place) -> -held(place.client))
          .thenComparingLong(place -> place.gotOn);

  private final int size;
  private final long patienceNanos;
  private final Set<Place> places = new LinkedHashSet<>();
  private final Map<String, Integer> heldBy = new HashMap<>();
  private int taken;

  /**
   * Whoever is at the other end of a connection.
   *
   * @param address of its host
   * @param leave closes the connection, from any thread
   */
  public record Client(String address, Runnable leave) {}

  /**
   * @param patience after which who does not get on may have to leave
   */
  public SharedRoom(int size, Duration patience) {
    this.size = size;
    this.patienceNanos = patience.toNanos();
  }

  /** A part of the room, until it is closed. */
  public final class Place implements AutoCloseable {
    private final int amount;
    private final Client client;
    private volatile long gotOn = System.nanoTime();

    private Place(int amount, Client client) {
      this.amount = amount;
      this.client = client;
    }

    /** Its client has read or written, or does not have to at present. */
    public void gotOn() {
      gotOn = System.nanoTime();
    }

    private boolean standsStill(long now) {
      return now - gotOn >= patienceNanos;
    }

    @Override
    public void close() {
      leave(this);
    }
  }

  /** Empty where there is no room, and nobody who has to leave. Waits a second at most. */
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
    var leaving = leavingFor(newcomer);
    leaving.forEach(place -> place.client.leave().run());
    return !leaving.isEmpty() && awaitRoom(newcomer.amount);
  }

  /** None where that would not be enough. */
  private Set<Place> leavingFor(Place newcomer) {
    var leaving = new LinkedHashSet<Place>();
    var free = size - taken;
    while (free < newcomer.amount) {
      var next = nextToLeave(newcomer, leaving);
      if (next == null) {
        return Set.of();
      }
      leaving.add(next);
      free += next.amount;
    }
    return leaving;
  }

  private @Nullable Place nextToLeave(Place newcomer, Set<Place> leaving) {
    var now = System.nanoTime();
    return places.stream()
        .filter(place -> !leaving.contains(place))
        .filter(place -> mayHaveToLeave(place, newcomer, leaving, now))
        .min(firstToGo)
        .orElse(null);
  }

  private boolean mayHaveToLeave(Place place, Place newcomer, Set<Place> leaving, long now) {
    var gone =
        leaving.stream()
            .filter(other -> other.client.address().equals(place.client.address()))
            .mapToInt(other -> other.amount)
            .sum();
    var held = held(place.client) - gone;
    var others = held(newcomer.client);
    return (place.standsStill(now) && held >= others)
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
