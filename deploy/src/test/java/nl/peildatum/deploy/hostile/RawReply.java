package nl.peildatum.deploy.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One reply as it stood on the wire, read as RFC 9112 has it.
 *
 * @param headers by lower-case name
 */
@SuppressWarnings("ArrayRecordComponent") // compared as bytes, where it matters
record RawReply(int status, Map<String, List<String>> headers, byte[] body) {

  /** What came is no reply of HTTP/1.1. */
  static final class NotHttp extends IOException {
    private static final long serialVersionUID = 1L;

    NotHttp(String what) {
      super(what);
    }
  }

  /**
   * Also one of HTTP/0.9, to what states no version or cannot be read as far as its version: a body
   * alone, of status 0.
   */
  static Optional<RawReply> readAny(InputStream in, String method) throws IOException {
    in.mark(1);
    var first = in.read();
    in.reset();
    return first == '{'
        ? Optional.of(new RawReply(0, Map.of(), in.readAllBytes()))
        : read(in, method);
  }

  /** The next reply, interim ones left out; empty when the connection ends before it. */
  static Optional<RawReply> read(InputStream in, String method) throws IOException {
    var first = line(in);
    if (first == null) {
      return Optional.empty();
    }
    if (!first.matches("HTTP/1\\.1 [1-5][0-9]{2}( .*)?")) {
      throw new NotHttp("status line " + first);
    }
    var status = Integer.parseInt(first.substring(9, 12));
    var headers = headers(in);
    if (status < 200) {
      return read(in, method);
    }
    return Optional.of(new RawReply(status, headers, body(in, method, status, headers)));
  }

  private static Map<String, List<String>> headers(InputStream in) throws IOException {
    var headers = new TreeMap<String, List<String>>();
    for (var line = whole(in); !line.isEmpty(); line = whole(in)) {
      var cut = line.indexOf(':');
      if (cut < 1) {
        throw new NotHttp("header " + line);
      }
      headers.merge(
          line.substring(0, cut).toLowerCase(Locale.ROOT),
          List.of(line.substring(cut + 1).strip()),
          (one, other) -> List.of(one.getFirst(), other.getFirst()));
    }
    return headers;
  }

  private static byte[] body(
      InputStream in, String method, int status, Map<String, List<String>> headers)
      throws IOException {
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return new byte[0];
    }
    if (headers.containsKey("transfer-encoding")) {
      return chunks(in);
    }
    var length = headers.get("content-length");
    return length == null ? in.readAllBytes() : exactly(in, Integer.parseInt(length.getFirst()));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var all = new ByteArrayOutputStream();
    for (var size = size(in); size > 0; size = size(in)) {
      all.writeBytes(exactly(in, size));
      whole(in);
    }
    while (!whole(in).isEmpty()) {
      // trailers say nothing here
    }
    return all.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(whole(in), 16);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a body of " + length + " bytes ends after " + bytes.length);
    }
    return bytes;
  }

  private static String whole(InputStream in) throws IOException {
    var line = line(in);
    if (line == null) {
      throw new EOFException("the reply ends in its head");
    }
    return line;
  }

  private static @org.jspecify.annotations.Nullable String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        if (line.size() > 0) {
          throw new EOFException("the reply ends in a line: " + line.toString(ISO_8859_1));
        }
        return null;
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  String header(String name) {
    return String.join(", ", headers.getOrDefault(name, List.of()));
  }

  String text() {
    return new String(body, UTF_8);
  }

  boolean closes() {
    return status == 0 || header("connection").equalsIgnoreCase("close");
  }

  @Override
  public String toString() {
    var text = text();
    return status
        + " "
        + headers
        + "\n"
        + (text.length() > 800 ? text.substring(0, 800) + "…" : text);
  }
}
