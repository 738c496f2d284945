package nl.peildatum.query.reply;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Computes the strong tag of some bytes when it is first asked for. */
final class LazyETag implements Supplier<String> {
  private final byte[] bytes;
  private volatile @Nullable String eTag;

  LazyETag(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public String get() {
    var known = eTag;
    if (known == null) {
      known = Replies.eTag(bytes);
      eTag = known;
    }
    return known;
  }
}
