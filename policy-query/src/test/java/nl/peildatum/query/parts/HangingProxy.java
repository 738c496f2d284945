package nl.peildatum.query.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Passes bytes on to a server; while it hangs, connections stay open and nothing comes through. */
public final class HangingProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final int server;
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition goesOn = lock.newCondition();
  private boolean hangs;

  private HangingProxy(ServerSocket listening, int server) {
    this.listening = listening;
    this.server = server;
  }

  public static HangingProxy to(int server) {
    try {
      var listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      var proxy = new HangingProxy(listening, server);
      Thread.ofPlatform().daemon().name("proxy").start(proxy::accept);
      return proxy;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public int port() {
    return listening.getLocalPort();
  }

  public void hang() {
    hangs(true);
  }

  public void goOn() {
    hangs(false);
  }

  private void hangs(boolean now) {
    lock.lock();
    try {
      hangs = now;
      goesOn.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void awaitPassage() {
    lock.lock();
    try {
      while (hangs) {
        goesOn.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void accept() {
    try {
      while (true) {
        var client = listening.accept();
        var behind = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(client);
        open.add(behind);
        Thread.ofPlatform().daemon().start(() -> pass(client, behind));
        Thread.ofPlatform().daemon().start(() -> pass(behind, client));
      }
    } catch (IOException closed) {
      close(open);
    }
  }

  private void pass(Socket from, Socket to) {
    try (from;
        to) {
      var buffer = new byte[8192];
      for (var n = from.getInputStream().read(buffer);
          n >= 0;
          n = from.getInputStream().read(buffer)) {
        awaitPassage();
        to.getOutputStream().write(buffer, 0, n);
      }
    } catch (IOException closed) {
      // one of both has left
    }
  }

  private static void close(Iterable<Socket> sockets) {
    for (var socket : sockets) {
      try {
        socket.close();
      } catch (IOException closed) {
        // it was closed already
      }
    }
  }

  @Override
  public void close() {
    goOn();
    try {
      listening.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    close(open);
  }
}
