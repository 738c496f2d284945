package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The least that a server can do with lines: it reads them and sends them back. */
final class EchoServer implements AutoCloseable {
  private final ServerSocket door;

  EchoServer() throws IOException {
    door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() {
    try {
      while (!door.isClosed()) {
        try (var socket = door.accept()) {
          echo(socket);
        }
      }
    } catch (IOException closed) {
      // nobody is served any more
    }
  }

  private static void echo(Socket socket) throws IOException {
    var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    Chunks.skipHead(in);
    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
    var piece = new byte[1 << 16];
    var chunks = new Chunks(in);
    for (var read = chunks.read(piece); read >= 0; read = chunks.read(piece)) {
      Chunks.write(piece, read, out);
      if (in.available() == 0) {
        out.flush();
      }
    }
    Chunks.end(out);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
