package nl.peildatum.query.ask;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of one reply until they are sent, compressed, unless that takes more than 8 MiB. */
final class KeptBody {
  static final int MOST = 8 << 20;

  private @Nullable ByteArrayOutputStream kept;
  private final Gzip gzip;

  KeptBody() throws IOException {
    var memory = new ByteArrayOutputStream();
    kept = memory;
    gzip = new Gzip(memory);
  }

  void write(byte[] bytes, int from, int count) throws IOException {
    if (kept != null) {
      gzip.write(bytes, from, count);
      if (kept.size() > MOST) {
        kept = null;
        gzip.end();
      }
    }
  }

  /** Nothing more is written. */
  void end() throws IOException {
    if (kept != null) {
      gzip.finish();
    }
    gzip.end();
  }

  boolean isWhole() {
    return kept != null;
  }

  /** In bytes of memory. */
  int size() {
    return kept == null ? 0 : kept.size();
  }

  void writeTo(OutputStream out) throws IOException {
    if (kept != null) {
      try (var plain = new GZIPInputStream(new ByteArrayInputStream(kept.toByteArray()))) {
        plain.transferTo(out);
      }
    }
  }

  /** As it is kept. */
  void writeCompressedTo(OutputStream out) throws IOException {
    if (kept != null) {
      kept.writeTo(out);
    }
  }
}
