package nl.peildatum.query.reply;

import java.io.IOException;
import java.io.OutputStream;

/** An output stream to a client, which reports progress each time the client has read a MiB. */
public final class ProgressOutputStream extends OutputStream {
  private static final int PIECE = 64 << 10;
  private static final int BYTES_OF_PROGRESS = 1 << 20;

  private final OutputStream client;
  private final Runnable progress;
  private int sinceProgress;

  public ProgressOutputStream(OutputStream client, Runnable progress) {
    this.client = client;
    this.progress = progress;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    for (var done = 0; done < count; done += PIECE) {
      var length = Math.min(PIECE, count - done);
      client.write(bytes, from + done, length);
      sinceProgress += length;
      if (sinceProgress >= BYTES_OF_PROGRESS) {
        sinceProgress = 0;
        progress.run();
      }
    }
  }

  @Override
  public void flush() throws IOException {
    client.flush();
  }
}
