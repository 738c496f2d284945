package nl.peildatum.impact;

import java.util.function.ToIntFunction;

/** Makes the caches of a search. */
public interface ImpactCaches {
  /**
   * A cache with a limit on the number of its entries.
   *
   * @param most the most entries
   */
  default <K, V> ImpactCache<K, V> atMost(int most) {
    return atMost(most, _ -> 1);
  }

  /**
   * A cache with a limit on the weight of its entries.
   *
   * @param most the most weight of all entries together
   * @param weight the weight of one entry
   */
  <K, V> ImpactCache<K, V> atMost(long most, ToIntFunction<V> weight);
}
