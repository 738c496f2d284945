package nl.peildatum.query.reply;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one reply until they are sent: as they are while they are few, else compressed,
 * unless that takes more than 8 MiB.
 */
final class KeptBody {
  static final int MOST = 8 << 20;

  /** Compressing so many bytes takes longer than writing them, and most clients want them plain. */
  private static final int MOST_PLAIN = 128 << 10;

  private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private @Nullable Gzip gzip;

  void write(byte[] bytes, int from, int count) throws IOException {
    var memory = kept;
    if (memory == null) {
      return;
    }
    if (gzip == null && memory.size() + count <= MOST_PLAIN) {
      memory.write(bytes, from, count);
      return;
    }
    compressed(memory).write(bytes, from, count);
    if (size() > MOST) {
      end();
      kept = null;
    }
  }

  /** From here on; what is kept already comes first. */
  private Gzip compressed(ByteArrayOutputStream memory) throws IOException {
    var known = gzip;
    if (known == null) {
      var to = new ByteArrayOutputStream();
      known = new Gzip(to);
      gzip = known;
      kept = to;
      memory.writeTo(known);
    }
    return known;
  }

  /** Nothing more is written. */
  void end() throws IOException {
    if (gzip != null) {
      if (kept != null) {
        gzip.finish();
      }
      gzip.end();
    }
  }

  boolean isWhole() {
    return kept != null;
  }

  /** In bytes of memory. */
  int size() {
    return kept == null ? 0 : kept.size();
  }

  /** Of what is kept compressed. */
  void writeTo(OutputStream out) throws IOException {
    if (kept != null) {
      try (var plain = new GZIPInputStream(new ByteArrayInputStream(kept.toByteArray()))) {
        plain.transferTo(out);
      }
    }
  }

  /** Empty where it is kept compressed. */
  Optional<byte[]> plain() {
    return kept == null || gzip != null ? Optional.empty() : Optional.of(kept.toByteArray());
  }

  /** As it is kept where it is compressed; {@link #size} long. */
  void writeCompressedTo(OutputStream out) throws IOException {
    if (kept != null) {
      kept.writeTo(out);
    }
  }
}
