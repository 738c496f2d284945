package nl.peildatum.bench.cases;

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
import nl.peildatum.bench.product.ChunkedBody;

/** A POST request whose body is lines of JSON, answered with lines of JSON. */
final class NdjsonRequest {
  private NdjsonRequest() {}

  /**
   * Sends the lines and reads the answers at the same time; returns the seconds from the first byte
   * sent to the last byte received.
   *
   * @param headers each with its line end; may be empty
   * @param answers gets every line that comes back, without its line end
   */
  static double send(
      int port, String path, String headers, List<byte[]> lines, Consumer<byte[]> answers)
      throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var begun = System.nanoTime();
      var writing = CompletableFuture.runAsync(() -> write(socket, path, headers, lines.stream()));
      read(socket, answers);
      writing.join();
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  /**
   * Sends the request; returns when the last line is sent.
   *
   * @param headers each with its line end; may be empty
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
        ChunkedBody.write(line, line.length, out);
      }
      ChunkedBody.writeEnd(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void read(Socket socket, Consumer<byte[]> answers) throws IOException {
    var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    var chunks = ChunkedBody.ofResponse(in);
    var piece = new byte[1 << 16];
    var line = new ByteArrayOutputStream(1 << 15);
    for (var read = chunks.read(piece); read >= 0; read = chunks.read(piece)) {
      var from = 0;
      for (var at = 0; at < read; at++) {
        if (piece[at] == '\n') {
          line.write(piece, from, at - from);
          answers.accept(line.toByteArray());
          line.reset();
          from = at + 1;
        }
      }
      line.write(piece, from, read - from);
    }
  }
}
