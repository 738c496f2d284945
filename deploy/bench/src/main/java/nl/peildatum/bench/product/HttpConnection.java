package nl.peildatum.bench.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.json.Json;

/**
 * A minimal HTTP client on one connection, with one request at a time. It connects again after a
 * response with {@code Connection: close}.
 */
public final class HttpConnection implements AutoCloseable {
  private final int port;
  private Socket socket;
  private InputStream in;
  private boolean closedByServer;

  public HttpConnection(int port) throws IOException {
    this.port = port;
    socket = connected(port);
    in = buffered(socket);
  }

  private static Socket connected(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    return socket;
  }

  private static InputStream buffered(Socket socket) throws IOException {
    return new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  private void reconnectIfClosed() throws IOException {
    if (closedByServer) {
      socket.close();
      socket = connected(port);
      in = buffered(socket);
      closedByServer = false;
    }
  }

  /** A response. */
  public record Reply(int status, String body) {
    /** Returns the first member of this name that is a whole number; -1 if there is none. */
    public long number(String member) {
      var found = body.indexOf("\"" + member + "\":");
      if (found < 0) {
        return -1;
      }
      var from = found + member.length() + 3;
      var until = from;
      while (until < body.length() && Character.isDigit(body.charAt(until))) {
        until++;
      }
      return Long.parseLong(body.substring(from, until));
    }

    /** Returns the first member of this name that is a string; empty if there is none. */
    public String text(String member) {
      var found = body.indexOf("\"" + member + "\":\"");
      var from = found + member.length() + 4;
      return found < 0 ? "" : body.substring(from, body.indexOf('"', from));
    }

    /** Returns the sequences of the facts that are in force by this answer. */
    public List<Long> inForce() {
      var answers = (List<?>) Json.object(body.getBytes(UTF_8)).getOrDefault("answers", List.of());
      return answers.stream()
          .map(answer -> (Map<?, ?>) answer)
          .filter(answer -> "IN_FORCE".equals(answer.get("status")))
          .flatMap(answer -> Stream.ofNullable((Map<?, ?>) answer.get("fact")))
          .map(fact -> Long.valueOf(String.valueOf(fact.get("sequence"))))
          .toList();
    }

    /** Throws unless this answer is as of the sequence, and the fact with it is in force. */
    public void expectInForce(long sequence) {
      if (number("sequence") != sequence || !inForce().contains(sequence)) {
        throw new IllegalStateException(sequence + " is not in force by " + body);
      }
    }

    /** Throws if the status is another. */
    public Reply expectStatus(int expected) {
      if (status != expected) {
        throw new IllegalStateException(status + " instead of " + expected + ": " + body);
      }
      return this;
    }
  }

  public Reply get(String path) {
    return send("GET", path, "", "");
  }

  Reply post(String path, String headers, String body) {
    return send("POST", path, headers, body);
  }

  private Reply send(String method, String path, String headers, String body) {
    var payload = body.getBytes(UTF_8);
    var length = body.isEmpty() ? "" : "Content-Length: " + payload.length + "\r\n";
    var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + length + headers + "\r\n";
    var whole = new byte[head.length() + payload.length];
    System.arraycopy(head.getBytes(ISO_8859_1), 0, whole, 0, head.length());
    System.arraycopy(payload, 0, whole, head.length(), payload.length);
    try {
      reconnectIfClosed();
      socket.getOutputStream().write(whole);
      return read();
    } catch (IOException failure) {
      throw new UncheckedIOException(method + " " + path, failure);
    }
  }

  private Reply read() throws IOException {
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    var length = 0;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      closedByServer |= lower.equals("connection: close");
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    return new Reply(status, chunked ? chunks() : new String(exactly(length), UTF_8));
  }

  private String chunks() throws IOException {
    var all = new ByteArrayOutputStream();
    var piece = new byte[1 << 16];
    var chunks = new ChunkedBody(in);
    for (var read = chunks.read(piece); read >= 0; read = chunks.read(piece)) {
      all.write(piece, 0, read);
    }
    return all.toString(UTF_8);
  }

  private byte[] exactly(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the response is incomplete");
    }
    return bytes;
  }

  private String line() throws IOException {
    return ChunkedBody.line(in);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
