package nl.peildatum.deploy.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/**
 * A request that is sent as it stands, however it is written.
 *
 * @param headers lines with their ends; may be empty
 */
record RawCall(String method, String target, String headers, String body) {
  private static final int PATIENCE_MILLIS = 20_000;

  /**
   * @param status 0 if the connection was closed without one
   * @param text the whole reply
   */
  record Answer(int status, String text) {}

  static RawCall of(String method, String target, String headers) {
    return new RawCall(method, target, headers, "");
  }

  Answer at(String url) throws IOException {
    var address = URI.create(url);
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(text().getBytes(ISO_8859_1));
      var reply = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return new Answer(
          reply.startsWith("HTTP/1.1 ") ? Integer.parseInt(reply.substring(9, 12)) : 0, reply);
    }
  }

  private String text() {
    return "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s"
        .formatted(method, target, headers, body.length(), body);
  }

  @Override
  public String toString() {
    return method + " " + target + " " + headers.strip();
  }
}
