package nl.peildatum.impact;

import java.util.function.Supplier;

/** Keeps computed values by key, as long as there is room for them. */
public interface ImpactCache<K, V> {
  /** The kept value, or else the computed value. */
  V get(K key, Supplier<V> computed);
}
