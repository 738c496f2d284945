package nl.peildatum.time;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * A list that is only appended to; each state stays as it was and shares its chunks with the next.
 */
public final class Appended<T> extends AbstractList<T> implements RandomAccess {
  private static final int CHUNK = 256;
  private final Object[][] chunks;
  private final int size;

  private Appended(Object[][] chunks, int size) {
    this.chunks = chunks;
    this.size = size;
  }

  public static <T> Appended<T> empty() {
    return new Appended<>(new Object[0][], 0);
  }

  public static <T> Appended<T> of(T only) {
    return Appended.<T>empty().and(only);
  }

  public Appended<T> and(T last) {
    var used = size % CHUNK;
    var longer = Arrays.copyOf(chunks, size / CHUNK + 1);
    var chunk = used == 0 ? new Object[1] : Arrays.copyOf(longer[size / CHUNK], used + 1);
    chunk[used] = last;
    longer[size / CHUNK] = chunk;
    return new Appended<>(longer, size + 1);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T get(int index) {
    return (T) chunks[index / CHUNK][index % CHUNK];
  }

  @Override
  public int size() {
    return size;
  }
}
