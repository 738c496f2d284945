package nl.peildatum.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** All countries of a size, by group, written into the store of a product that runs. */
final class LoadedCountries {
  /** Countries after which it is told how far the loading is. */
  private static final int TOLD_AFTER = 20;

  private final Map<Size.Group, List<LoadedCountry>> groups = new LinkedHashMap<>();

  private LoadedCountries() {}

  /**
   * Below the API, countries side by side: any of which nothing is recorded, but first those with
   * neither the most nor the fewest areas, which other figures use.
   */
  static LoadedCountries load(Size size, Product product, Result result)
      throws IOException, SQLException {
    var begun = System.nanoTime();
    var loaded = new LoadedCountries();
    var store = StoreFolder.of(product);
    var taken = LoadedStore.countries(store);
    var free = new ArrayList<>(Invented.countries(1));
    Collections.rotate(free, free.size() / 2);
    free.removeAll(taken);
    for (var group : size.groups()) {
      var own = List.copyOf(free.subList(0, group.countries()));
      free.removeAll(own);
      loaded.groups.put(group, load(store, group, own, result));
    }
    result.say(
        "%d countries with %d events were stored in %.0f s",
        loaded.all().size(), loaded.events(), (System.nanoTime() - begun) / 1e9);
    return loaded;
  }

  private static List<LoadedCountry> load(
      StoreFolder store, Size.Group group, List<String> countries, Result result) {
    var stored = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var all =
          countries.stream()
              .map(
                  country ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            var one = load(store, group, country);
                            if (stored.incrementAndGet() % TOLD_AFTER == 0) {
                              result.say("%d countries of %s stored", stored.get(), group.name());
                            }
                            return one;
                          },
                          threads))
              .toList();
      return all.stream().map(CompletableFuture::join).toList();
    }
  }

  private static LoadedCountry load(StoreFolder store, Size.Group group, String country) {
    try {
      var policy = new InventedPolicy(country, group.decisions(), group.areas());
      return LoadedCountry.of(
          LoadedStore.load(store, country, group.decisions(), policy), policy.areas());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Until the product answers all of it. */
  void await(Product product, Result result) {
    var begun = System.nanoTime();
    var last = new LinkedHashMap<String, Long>();
    all().forEach(one -> last.put(one.record().country().value(), one.record().head()));
    AnsweredCountries.await(product.port(), last, begun, (reply, sequence) -> true);
    result.say("all of it is answered %.0f s later", (System.nanoTime() - begun) / 1e9);
  }

  List<LoadedCountry> of(Size.Group group) {
    return groups.getOrDefault(group, List.of());
  }

  List<LoadedCountry> all() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  long events() {
    return all().stream().mapToLong(one -> one.record().head()).sum();
  }
}
