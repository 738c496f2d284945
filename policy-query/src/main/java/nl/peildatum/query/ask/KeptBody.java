package nl.peildatum.query.ask;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of one reply until they are sent, compressed, unless that takes more than 8 MiB. */
final class KeptBody {
  static final int MOST = 8 << 20;
  private static final int PIECE = 16 << 10;

  private @Nullable Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final DeflaterOutputStream deflating = new DeflaterOutputStream(kept, deflater, PIECE);

  void write(byte[] bytes, int from, int count) throws IOException {
    if (kept != null) {
      deflating.write(bytes, from, count);
      if (kept.size() > MOST) {
        kept = null;
        end();
      }
    }
  }

  /** Nothing more is written. */
  void end() throws IOException {
    if (kept != null) {
      deflating.finish();
    }
    if (deflater != null) {
      deflater.end();
      deflater = null;
    }
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
      try (var inflating = new InflaterInputStream(new ByteArrayInputStream(kept.toByteArray()))) {
        inflating.transferTo(out);
      }
    }
  }
}
