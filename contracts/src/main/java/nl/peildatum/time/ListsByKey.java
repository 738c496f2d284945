package nl.peildatum.time;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An immutable map from keys to lists, to each of which elements can be appended. */
public final class ListsByKey<K, T> {
  private final Buckets<K, Appended<T>> lists;

  private ListsByKey(Buckets<K, Appended<T>> lists) {
    this.lists = lists;
  }

  public static <K, T> ListsByKey<K, T> empty() {
    return new ListsByKey<>(Buckets.empty());
  }

  /** The list of a key; an empty list if nothing was appended to it. */
  public Appended<T> of(K key) {
    return lists.get(key).orElseGet(Appended::empty);
  }

  public ListsByKey<K, T> and(K key, T last) {
    return new ListsByKey<>(lists.with(key, known -> orEmpty(known).and(last)));
  }

  private static <T> Appended<T> orEmpty(@Nullable Appended<T> known) {
    return known == null ? Appended.empty() : known;
  }

  /** The keys, in no order; see {@link Buckets#keys}. */
  public Stream<K> keys() {
    return lists.keys();
  }
}
