package nl.peildatum.deploy.honest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What writers were told, for those who ask. */
final class Known {
  private final List<Acknowledged> all = new ArrayList<>();

  synchronized void add(Acknowledged decision) {
    all.add(decision);
  }

  synchronized int count() {
    return all.size();
  }

  /** When the last of all was recorded, by the store's clock; the given moment when before it. */
  synchronized Instant latest(Instant atLeast) {
    return all.stream()
        .map(Acknowledged::recordedAt)
        .reduce(atLeast, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Some decision of a country, rather a late one. */
  synchronized Optional<Acknowledged> some(String country, Random random) {
    var own = all.stream().filter(known -> known.country().equals(country)).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    var back = random.nextInt(Math.min(own.size(), random.nextBoolean() ? 1 : own.size()));
    return Optional.of(own.get(own.size() - 1 - back));
  }
}
