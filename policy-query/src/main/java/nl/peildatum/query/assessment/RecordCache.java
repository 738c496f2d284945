package nl.peildatum.query.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Caches for parts of records, since many cases ask for equal parts. */
public final class RecordCache {
  private RecordCache() {}

  /**
   * @param most the most entries
   */
  public static <K, V> Cache<K, V> atMost(int most) {
    return Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).<K, V>build();
  }

  /**
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
   * The cached value, or else the supplied value, which is computed outside the cache because the
   * cache locks a part of itself while it computes.
   */
  public static <K, V> V in(Cache<K, V> cache, K key, Supplier<V> unknown) {
    var known = cache.getIfPresent(key);
    if (known == null) {
      known = unknown.get();
      cache.put(key, known);
    }
    return known;
  }
}
