package nl.peildatum.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A way to a server that can begin to lose everything, as a network does: nothing is closed. */
final class SwallowingProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final int server;
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private volatile boolean swallowing;

  SwallowingProxy(int server) {
    this.server = server;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  void swallow() {
    swallowing = true;
  }

  private void accept() {
    try {
      while (true) {
        var client = listening.accept();
        var behind = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(client);
        open.add(behind);
        Thread.ofVirtual().start(() -> pass(client, behind));
        Thread.ofVirtual().start(() -> pass(behind, client));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void pass(Socket from, Socket to) {
    var buffer = new byte[8_192];
    try {
      for (var count = from.getInputStream().read(buffer);
          count >= 0;
          count = from.getInputStream().read(buffer)) {
        if (!swallowing) {
          to.getOutputStream().write(buffer, 0, count);
        }
      }
      if (!swallowing) {
        to.close();
      }
    } catch (IOException closed) {
      // the other direction says the same
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (var socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
