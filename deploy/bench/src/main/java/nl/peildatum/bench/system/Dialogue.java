package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lines that go to the product in one request, and those that come back. */
final class Dialogue {
  private Dialogue() {}

  /**
   * How long it took, in seconds, from the first byte that was sent to the last that came.
   *
   * @param headers each with its line end
   * @param back every line that comes, without its end
   */
  static double of(int port, String path, String headers, List<byte[]> lines, Consumer<byte[]> back)
      throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var begun = System.nanoTime();
      var writing = CompletableFuture.runAsync(() -> write(socket, path, headers, lines.stream()));
      read(socket, back);
      writing.join();
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  /**
   * Asks, and ends when the last line is sent.
   *
   * @param headers each with its line end
   */
  static void write(Socket socket, String path, String headers, Stream<byte[]> lines) {
    var head =
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/x-ndjson\r
        %sTransfer-Encoding: chunked\r
        \r
        """
            .formatted(path, headers);
    try {
      var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
      out.write(head.getBytes(ISO_8859_1));
      for (var all = lines.iterator(); all.hasNext(); ) {
        var line = all.next();
        Chunks.write(line, line.length, out);
      }
      Chunks.end(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void read(Socket socket, Consumer<byte[]> back) throws IOException {
    var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    var first = Chunks.skipHead(in);
    if (!first.contains(" 200")) {
      throw new IllegalStateException(first);
    }
    var chunks = new Chunks(in);
    var piece = new byte[1 << 16];
    var line = new ByteArrayOutputStream(1 << 15);
    for (var read = chunks.read(piece); read >= 0; read = chunks.read(piece)) {
      var from = 0;
      for (var at = 0; at < read; at++) {
        if (piece[at] == '\n') {
          line.write(piece, from, at - from);
          back.accept(line.toByteArray());
          line.reset();
          from = at + 1;
        }
      }
      line.write(piece, from, read - from);
    }
  }
}
