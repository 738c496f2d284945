package nl.peildatum.deploy.fleet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports on loopback for servers that start later, and start again: below those that outgoing
 * connections are given, so that none takes one meanwhile.
 */
public final class Ports {
  private static final int FIRST = 12_000;
  private static final int COUNT = 20_000;

  /** Processes that test at the same time begin at different places. */
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % COUNT));

  private Ports() {}

  /** One that nobody listens to at the moment of asking, another at every call. */
  public static int next() {
    while (true) {
      var port = FIRST + NEXT.getAndIncrement() % COUNT;
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // the next one
      }
    }
  }
}
