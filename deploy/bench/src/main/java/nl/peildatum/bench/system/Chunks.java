package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body in chunks (RFC 9112, 7.1), read and written. */
final class Chunks {
  private final InputStream in;
  private int left;
  private boolean begun;
  private boolean ended;

  Chunks(InputStream in) {
    this.in = in;
  }

  /** How many bytes were read, -1 at the end of the body. */
  int read(byte[] into) throws IOException {
    if (left == 0 && !ended) {
      next();
    }
    if (ended) {
      return -1;
    }
    var read = in.read(into, 0, Math.min(left, into.length));
    if (read < 0) {
      throw new EOFException("the body broke off");
    }
    left -= read;
    return read;
  }

  private void next() throws IOException {
    if (begun) {
      line(in);
    }
    begun = true;
    left = Integer.parseInt(line(in).strip(), 16);
    ended = left == 0;
    if (ended) {
      line(in);
    }
  }

  static void write(byte[] bytes, int length, OutputStream out) throws IOException {
    out.write((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
    out.write(bytes, 0, length);
    out.write('\r');
    out.write('\n');
  }

  static void end(OutputStream out) throws IOException {
    out.write("0\r\n\r\n".getBytes(ISO_8859_1));
    out.flush();
  }

  /** The first line of a request or a response. */
  static String skipHead(InputStream in) throws IOException {
    var first = line(in);
    for (var line = first; !line.isEmpty(); line = line(in)) {
      // headers say nothing that matters here
    }
    return first;
  }

  /** Up to a line feed, which is not part of it. */
  static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
