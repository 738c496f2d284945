package nl.peildatum.time;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An immutable map from keys to lists, to each of which elements can be appended. */
public final class ListsByKey<K, T> {
  private final BucketMap<K, AppendOnlyList<T>> lists;

  private ListsByKey(BucketMap<K, AppendOnlyList<T>> lists) {
    this.lists = lists;
  }

  public static <K, T> ListsByKey<K, T> empty() {
    return new ListsByKey<>(BucketMap.empty());
  }

  /** The list of a key; an empty list if nothing was appended to it. */
  public AppendOnlyList<T> of(K key) {
    return lists.get(key).orElseGet(AppendOnlyList::empty);
  }

  public ListsByKey<K, T> and(K key, T last) {
    return new ListsByKey<>(lists.with(key, known -> orEmpty(known).and(last)));
  }

  private static <T> AppendOnlyList<T> orEmpty(@Nullable AppendOnlyList<T> known) {
    return known == null ? AppendOnlyList.empty() : known;
  }

  /** The keys, in no order; see {@link BucketMap#keys}. */
  public Stream<K> keys() {
    return lists.keys();
  }
}
