package nl.peildatum.bench.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import nl.peildatum.bench.product.ChunkedBody;

/**
 * A server that reads lines and sends them back, which is the least that a server can do with them.
 */
final class EchoServer implements AutoCloseable {
  private final ServerSocket listener;

  EchoServer() throws IOException {
    listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return listener.getLocalPort();
  }

  private void serve() {
    try {
      while (!listener.isClosed()) {
        try (var socket = listener.accept()) {
          echo(socket);
        }
      }
    } catch (IOException closed) {
      // the server was closed
    }
  }

  private static void echo(Socket socket) throws IOException {
    var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    ChunkedBody.skipHead(in);
    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
    var piece = new byte[1 << 16];
    var chunks = new ChunkedBody(in);
    for (var read = chunks.read(piece); read >= 0; read = chunks.read(piece)) {
      ChunkedBody.write(piece, read, out);
      if (in.available() == 0) {
        out.flush();
      }
    }
    ChunkedBody.writeEnd(out);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
