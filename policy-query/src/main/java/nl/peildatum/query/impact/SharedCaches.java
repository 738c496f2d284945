package nl.peildatum.query.impact;

import java.util.function.ToIntFunction;
import nl.peildatum.impact.ImpactCache;
import nl.peildatum.impact.ImpactCaches;
import nl.peildatum.query.assessment.RecordCache;

/** Caches for searches by many threads, which all requests share. */
public final class SharedCaches implements ImpactCaches {
  @Override
  public <K, V> ImpactCache<K, V> atMost(int most) {
    var cache = RecordCache.<K, V>atMost(most);
    return (key, computed) -> RecordCache.in(cache, key, computed);
  }

  @Override
  public <K, V> ImpactCache<K, V> atMost(long most, ToIntFunction<V> weight) {
    var cache = RecordCache.<K, V>atMost(most, weight);
    return (key, computed) -> RecordCache.in(cache, key, computed);
  }
}
