package nl.peildatum.query.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip compression at the fastest level; equal input gives equal bytes. */
final class Gzip extends GZIPOutputStream {
  static final String NAME = "gzip";

  /** The most bytes of a body that is sent uncompressed: such a body fits into a packet or two. */
  static final int MOST_PLAIN = 2_048;

  private static final int PIECE = 16 << 10;

  Gzip(OutputStream to) throws IOException {
    super(to, PIECE);
    def.setLevel(Deflater.BEST_SPEED);
  }

  /** Frees the compressor's memory, whether or not the stream was finished. */
  void end() {
    def.end();
  }

  static byte[] of(byte[] body) {
    var to = new ByteArrayOutputStream(body.length / 3);
    try (var gzip = new Gzip(to)) {
      gzip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory was written to", impossible);
    }
    return to.toByteArray();
  }

  /**
   * Whether the client accepts gzip: named with a weight above 0, or by {@code *} (RFC 9110,
   * 12.5.3).
   */
  static boolean isAcceptedBy(HttpServletRequest request) {
    var any = false;
    for (var header : Collections.list(request.getHeaders("Accept-Encoding"))) {
      for (var part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
        var coding = part.split(";", -1);
        var name = coding[0].strip();
        if (name.equals(NAME) || name.equals("x-gzip")) {
          return hasWeight(coding);
        }
        any |= name.equals("*") && hasWeight(coding);
      }
    }
    return any;
  }

  private static boolean hasWeight(String[] coding) {
    for (var i = 1; i < coding.length; i++) {
      if (coding[i].strip().matches("q=0(\\.0*)?")) {
        return false;
      }
    }
    return true;
  }
}
