package nl.peildatum.bench.loaded;

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
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.CountryAnswersWait;
import nl.peildatum.bench.product.EventStoreAccess;
import nl.peildatum.bench.product.GazetteerCountries;
import nl.peildatum.bench.product.ProductProcess;

/** The countries of a {@link LoadSize}, by group, written into the store of a running product. */
public final class LoadedCountries {
  /** Number of countries after each of which progress is printed. */
  private static final int PRINT_EVERY = 20;

  private final Map<LoadSize.Group, List<LoadedCountry>> groups = new LinkedHashMap<>();

  private LoadedCountries() {}

  /**
   * Writes the countries into the store, several at once, without the API. It takes countries of
   * which nothing is recorded, and first those with a middling number of areas, because other
   * benchmarks use those with the most and the fewest.
   */
  public static LoadedCountries load(LoadSize size, ProductProcess product, BenchmarkResult result)
      throws IOException, SQLException {
    var begun = System.nanoTime();
    var loaded = new LoadedCountries();
    var store = EventStoreAccess.of(product);
    var taken = StoreLoader.recordedCountries(store);
    var free = new ArrayList<>(GazetteerCountries.withAreas(1));
    Collections.rotate(free, free.size() / 2);
    free.removeAll(taken);
    for (var group : size.groups()) {
      var own = List.copyOf(free.subList(0, group.countries()));
      free.removeAll(own);
      loaded.groups.put(group, load(store, group, own, result));
    }
    result.print(
        "%d countries with %d events were stored in %.0f s",
        loaded.all().size(), loaded.events(), (System.nanoTime() - begun) / 1e9);
    return loaded;
  }

  private static List<LoadedCountry> load(
      EventStoreAccess store,
      LoadSize.Group group,
      List<String> countries,
      BenchmarkResult result) {
    var stored = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var all =
          countries.stream()
              .map(
                  country ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            var one = load(store, group, country);
                            if (stored.incrementAndGet() % PRINT_EVERY == 0) {
                              result.print("%d countries of %s stored", stored.get(), group.name());
                            }
                            return one;
                          },
                          threads))
              .toList();
      return all.stream().map(CompletableFuture::join).toList();
    }
  }

  private static LoadedCountry load(EventStoreAccess store, LoadSize.Group group, String country) {
    try {
      var policy = new InventedDecisions(country, group.decisions(), group.areas());
      return LoadedCountry.of(
          StoreLoader.load(store, country, group.decisions(), policy), policy.areas());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Waits until the product answers about every country as of its last sequence. */
  public void await(ProductProcess product, BenchmarkResult result) {
    var begun = System.nanoTime();
    var last = new LinkedHashMap<String, Long>();
    all().forEach(one -> last.put(one.record().country().value(), one.record().head()));
    CountryAnswersWait.await(product.port(), last, begun, (reply, sequence) -> true);
    result.print("all countries are answered %.0f s later", (System.nanoTime() - begun) / 1e9);
  }

  public List<LoadedCountry> of(LoadSize.Group group) {
    return groups.getOrDefault(group, List.of());
  }

  public List<LoadedCountry> all() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  public long events() {
    return all().stream().mapToLong(one -> one.record().head()).sum();
  }
}
