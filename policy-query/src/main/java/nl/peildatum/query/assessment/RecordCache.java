package nl.peildatum.query.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Makes caches for parts of records, and reads them: many cases ask for equal parts. */
public final class RecordCache {
  private RecordCache() {}

  /**
   * A cache with a limit on the number of its entries.
   *
   * @param most the most entries
   */
  public static <K, V> Cache<K, V> atMost(int most) {
    return Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).<K, V>build();
  }

  /**
   * A cache with a limit on the weight of its entries.
   *
   * @param most the most weight of all entries together
   * @param weight the weight of one entry
   */
  public static <K, V> Cache<K, V> atMost(long most, ToIntFunction<V> weight) {
    return Caffeine.newBuilder()
        .maximumWeight(most)
        .weigher((K key, V value) -> weight.applyAsInt(value))
        .executor(Runnable::run)
        .build();
  }

  /**
   * The cached value, or else the computed value, which is computed outside the cache because the
   * cache locks a part of itself while it computes.
   */
  public static <K, V> V in(Cache<K, V> cache, K key, Supplier<V> computed) {
    var known = cache.getIfPresent(key);
    if (known == null) {
      known = computed.get();
      cache.put(key, known);
    }
    return known;
  }
}
