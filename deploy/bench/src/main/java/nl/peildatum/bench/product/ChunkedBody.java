package nl.peildatum.bench.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A reader of a body in chunks (RFC 9112, 7.1), and methods that write such a body. */
public final class ChunkedBody {
  private final InputStream in;
  private int leftInChunk;
  private boolean hasChunk;
  private boolean ended;

  public ChunkedBody(InputStream in) {
    this.in = in;
  }

  /** Reads the head of a response, and throws unless its status is 200. */
  public static ChunkedBody ofResponse(InputStream in) throws IOException {
    var statusLine = skipHead(in);
    if (!statusLine.contains(" 200")) {
      throw new IllegalStateException(statusLine);
    }
    return new ChunkedBody(in);
  }

  /** Reads a part of the body; returns the number of bytes, -1 at the end of the body. */
  public int read(byte[] into) throws IOException {
    if (leftInChunk == 0 && !ended) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    var read = in.read(into, 0, Math.min(leftInChunk, into.length));
    if (read < 0) {
      throw new EOFException("the body is incomplete");
    }
    leftInChunk -= read;
    return read;
  }

  private void nextChunk() throws IOException {
    if (hasChunk) {
      line(in);
    }
    hasChunk = true;
    leftInChunk = Integer.parseInt(line(in).strip(), 16);
    ended = leftInChunk == 0;
    if (ended) {
      line(in);
    }
  }

  public static void write(byte[] bytes, int length, OutputStream out) throws IOException {
    out.write((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
    out.write(bytes, 0, length);
    out.write('\r');
    out.write('\n');
  }

  public static void writeEnd(OutputStream out) throws IOException {
    out.write("0\r\n\r\n".getBytes(ISO_8859_1));
    out.flush();
  }

  /** Reads a request or response up to its body; returns its first line. */
  public static String skipHead(InputStream in) throws IOException {
    var first = line(in);
    for (var line = first; !line.isEmpty(); line = line(in)) {
      // headers are not needed
    }
    return first;
  }

  /** Reads a line; returns it without its line end. */
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
