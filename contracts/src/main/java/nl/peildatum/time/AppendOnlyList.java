package nl.peildatum.time;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;

/**
 * An immutable list to which elements can be appended. A list shares its chunks with the lists made
 * from it, and reads no element beyond its own size. The first append to a list writes into the
 * shared chunk; any further append to that list copies one chunk.
 */
public final class AppendOnlyList<T> extends AbstractList<T> implements RandomAccess {
  private static final int CHUNK = 256;
  private static final int FIRST = 4;
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Object[].class);

  private final Object[][] chunks;
  private final int size;

  private AppendOnlyList(Object[][] chunks, int size) {
    this.chunks = chunks;
    this.size = size;
  }

  public static <T> AppendOnlyList<T> empty() {
    return new AppendOnlyList<>(new Object[0][], 0);
  }

  public static <T> AppendOnlyList<T> of(T only) {
    return AppendOnlyList.<T>empty().and(only);
  }

  public AppendOnlyList<T> and(T last) {
    var number = size / CHUNK;
    var at = size % CHUNK;
    if (number < chunks.length && at < chunks[number].length && claims(chunks[number], at, last)) {
      return new AppendOnlyList<>(chunks, size + 1);
    }
    var chunk =
        at == 0
            ? new Object[number == 0 ? FIRST : CHUNK]
            : Arrays.copyOf(Arrays.copyOf(chunks[number], at), lengthFor(at));
    chunk[at] = last;
    var all = Arrays.copyOf(chunks, number + 1);
    all[number] = chunk;
    return new AppendOnlyList<>(all, size + 1);
  }

  private static int lengthFor(int used) {
    var length = FIRST;
    while (length <= used) {
      length *= FIRST;
    }
    return length;
  }

  /**
   * Whether this is the first append to the list, which reserves the position {@code at} in the
   * chunk.
   */
  private static boolean claims(Object[] chunk, int at, Object last) {
    return ELEMENT.compareAndSet(chunk, at, null, last);
  }

  /**
   * The number of elements that come before the first one that does not meet a condition.
   *
   * @param meets no element meets it after one that does not
   */
  public int countWhile(Predicate<T> meets) {
    var low = 0;
    var high = size;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (meets.test(get(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  @SuppressWarnings("unchecked")
  public T get(int index) {
    Objects.checkIndex(index, size);
    return (T) chunks[index / CHUNK][index % CHUNK];
  }

  @Override
  public int size() {
    return size;
  }
}
