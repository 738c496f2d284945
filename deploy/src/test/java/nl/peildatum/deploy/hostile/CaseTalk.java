package nl.peildatum.deploy.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A case system that keeps one stream open and sends a case whenever it has had the last answer.
 */
final class CaseTalk implements Closeable {
  private static final int PATIENCE = 20_000;
  private static final String HEAD =
      """
      POST /v1/assessments HTTP/1.1\r
      Host: a\r
      Content-Type: application/x-ndjson\r
      Transfer-Encoding: chunked\r
      \r
      """;

  private static final String CASE =
      """
      {"caseReference":"slow","country":"PE","stage":"FIRST_DECISION","onlyRiskIs15c":true,\
      "dates":{"application":"2023-01-02","decision":"2023-02-01"}}
      """;

  private final Socket socket = new Socket();
  private final InputStream in;

  /** What the client has not yet had of the chunk that it reads. */
  private int left;

  CaseTalk(InetSocketAddress address) throws IOException {
    socket.connect(address);
    socket.setSoTimeout(PATIENCE);
    in = new BufferedInputStream(socket.getInputStream());
    say(HEAD);
    for (var line = line(); !line.isEmpty(); line = line()) {
      if (line.startsWith("HTTP/") && !line.contains(" 200")) {
        throw new IOException(line);
      }
    }
  }

  /** The line that answers one case more. */
  String answer() throws IOException {
    say(Integer.toHexString(CASE.length()) + "\r\n" + CASE + "\r\n");
    var line = new ByteArrayOutputStream();
    for (var next = next(); next != '\n'; next = next()) {
      if (next < 0) {
        throw new IOException("the stream ended in: " + line.toString(UTF_8));
      }
      line.write(next);
    }
    return line.toString(UTF_8);
  }

  /** Ends the cases; what the whole reply then still holds. */
  String rest() throws IOException {
    say("0\r\n\r\n");
    var rest = new ByteArrayOutputStream();
    for (var next = next(); next >= 0; next = next()) {
      rest.write(next);
    }
    return rest.toString(UTF_8);
  }

  /** Of the body; -1 at its end. */
  private int next() throws IOException {
    if (left == 0) {
      left = Integer.parseInt(line(), 16);
      if (left == 0) {
        line();
        return -1;
      }
    }
    var next = in.read();
    if (--left == 0) {
      line();
    }
    return next;
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the reply was broken off");
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  private void say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
