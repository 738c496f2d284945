package nl.peildatum.query.reply;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the bytes of one reply until they are sent: uncompressed up to 128 KiB, otherwise
 * compressed; drops them when the compressed form exceeds 8 MiB.
 */
final class KeptBody {
  static final int MOST = 8 << 20;

  /**
   * The most bytes kept uncompressed: compressing so many takes longer than writing them, and most
   * clients accept them plain.
   */
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

  /** The compressor for all further bytes; bytes kept so far are written to it first. */
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

  /** Ends the body; nothing more is written. */
  void end() throws IOException {
    if (gzip != null) {
      if (kept != null) {
        gzip.finish();
      }
      gzip.end();
    }
  }

  /** Whether no bytes were dropped. */
  boolean isWhole() {
    return kept != null;
  }

  /** The memory in bytes that the kept bytes take. */
  int size() {
    return kept == null ? 0 : kept.size();
  }

  /** Writes the uncompressed body from the compressed bytes. */
  void writeTo(OutputStream out) throws IOException {
    if (kept != null) {
      try (var plain = new GZIPInputStream(new ByteArrayInputStream(kept.toByteArray()))) {
        plain.transferTo(out);
      }
    }
  }

  /** The bytes as they are; empty where they are kept compressed or were dropped. */
  Optional<byte[]> plain() {
    return kept == null || gzip != null ? Optional.empty() : Optional.of(kept.toByteArray());
  }

  /** Writes the compressed bytes, {@link #size} long. */
  void writeCompressedTo(OutputStream out) throws IOException {
    if (kept != null) {
      kept.writeTo(out);
    }
  }
}
