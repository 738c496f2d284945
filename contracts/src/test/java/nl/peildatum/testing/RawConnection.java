package nl.peildatum.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A connection that sends what it is given, also what is no HTTP. */
public final class RawConnection {
  private RawConnection() {}

  /**
   * Returns all that comes until the server closes the connection.
   *
   * @param head request line and headers, without Host and Connection
   */
  public static String exchange(int port, String head) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var request = head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new AssertionError(head, failure);
    }
  }
}
