package nl.peildatum.time;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An immutable map; a changed map copies one of many small buckets and shares the others. */
public final class BucketMap<K, V> {
  private static final int BITS = 7;
  private static final int BUCKETS = 1 << BITS;

  /** 2^32 divided by the golden ratio: the upper bits of a product depend on all bits of a hash. */
  private static final int SPREAD = 0x9E3779B9;

  private final Map<K, V>[] buckets;

  private BucketMap(Map<K, V>[] buckets) {
    this.buckets = buckets;
  }

  @SuppressWarnings("unchecked")
  public static <K, V> BucketMap<K, V> empty() {
    var buckets = (Map<K, V>[]) new Map<?, ?>[BUCKETS];
    Arrays.fill(buckets, Map.of());
    return new BucketMap<>(buckets);
  }

  public Optional<V> get(K key) {
    return Optional.ofNullable(buckets[bucketOf(key)].get(key));
  }

  /**
   * This map with one value changed.
   *
   * @param change gives the new value from the present one; the present value is {@code null} if
   *     there is none
   */
  public BucketMap<K, V> with(K key, UnaryOperator<@Nullable V> change) {
    var changed = new HashMap<>(buckets[bucketOf(key)]);
    changed.put(key, change.apply(changed.get(key)));
    var next = buckets.clone();
    next[bucketOf(key)] = changed;
    return new BucketMap<>(next);
  }

  /**
   * The keys, in an order that differs from one process to the next; sort them before an answer
   * shows them.
   */
  public Stream<K> keys() {
    return filled().flatMap(bucket -> bucket.keySet().stream());
  }

  public Stream<V> values() {
    return filled().flatMap(bucket -> bucket.values().stream());
  }

  private Stream<Map<K, V>> filled() {
    return Arrays.stream(buckets).filter(bucket -> !bucket.isEmpty());
  }

  /**
   * The index of the bucket of a key, taken from the upper bits of the hash; the map inside a
   * bucket uses the lower bits.
   */
  private static int bucketOf(Object key) {
    return (key.hashCode() * SPREAD) >>> (Integer.SIZE - BITS);
  }
}
