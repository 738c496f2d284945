package nl.peildatum.decision;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sources that the facts of one decision share. Immutable; the JSON is encoded once and kept.
 */
public final class Sources extends AbstractList<LegalSource> implements RandomAccess {
  private final LegalSource[] sources;
  private volatile byte @Nullable [] json;

  private Sources(LegalSource[] sources) {
    this.sources = sources;
  }

  public static Sources copyOf(List<LegalSource> sources) {
    return sources instanceof Sources same
        ? same
        : new Sources(sources.toArray(new LegalSource[0]));
  }

  /**
   * The JSON of the list, encoded on first use and then kept.
   *
   * @param encoding encodes the list; every caller passes an equivalent function
   */
  public byte[] json(Function<List<LegalSource>, byte[]> encoding) {
    var known = json;
    if (known == null) {
      known = encoding.apply(this);
      json = known;
    }
    return known;
  }

  @Override
  public LegalSource get(int index) {
    return sources[index];
  }

  @Override
  public int size() {
    return sources.length;
  }
}
