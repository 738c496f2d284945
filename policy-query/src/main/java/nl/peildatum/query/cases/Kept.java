package nl.peildatum.query.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Parts of records that are kept for a while, since many cases ask for the same. */
public final class Kept {
  private Kept() {}

  /**
   * @param most entries
   */
  public static <K, V> Cache<K, V> atMost(int most) {
    return Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).<K, V>build();
  }

  /**
   * @param most of all entries together
   * @param weight of one
   */
  public static <K, V> Cache<K, V> atMost(long most, ToIntFunction<V> weight) {
    return Caffeine.newBuilder()
        .maximumWeight(most)
        .weigher((K key, V value) -> weight.applyAsInt(value))
        .executor(Runnable::run)
        .build();
  }

  /** Worked out outside the cache, of which a part is locked while it computes. */
  public static <K, V> V in(Cache<K, V> cache, K key, Supplier<V> unknown) {
    var known = cache.getIfPresent(key);
    if (known == null) {
      known = unknown.get();
      cache.put(key, known);
    }
    return known;
  }
}
