package nl.peildatum.impact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Caches for a search by one thread, which end with it. A full cache drops what was used least
 * recently.
 */
public final class CachesOfOneSearch implements ImpactCaches {
  private static final int FIRST_SIZE = 16;
  private static final float LOAD_FACTOR = 0.75f;

  @Override
  public <K, V> ImpactCache<K, V> atMost(long most, ToIntFunction<V> weight) {
    return new Recent<>(most, weight);
  }

  private static final class Recent<K, V> implements ImpactCache<K, V> {
    private final Map<K, V> values = new LinkedHashMap<>(FIRST_SIZE, LOAD_FACTOR, true);
    private final long most;
    private final ToIntFunction<V> weight;
    private long all;

    Recent(long most, ToIntFunction<V> weight) {
      this.most = most;
      this.weight = weight;
    }

    @Override
    public V get(K key, Supplier<V> computed) {
      var known = values.get(key);
      if (known == null) {
        known = computed.get();
        put(key, known);
      }
      return known;
    }

    private void put(K key, V value) {
      var replaced = values.put(key, value);
      all += weight.applyAsInt(value) - (replaced == null ? 0 : weight.applyAsInt(replaced));
      var oldest = values.entrySet().iterator();
      while (all > most && oldest.hasNext()) {
        all -= weight.applyAsInt(oldest.next().getValue());
        oldest.remove();
      }
    }
  }
}
