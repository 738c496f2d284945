package nl.peildatum.query.reply;

import java.io.IOException;
import java.io.OutputStream;

/** Writes to a client and reports progress each time the client has read another MiB. */
public final class ReadByClient extends OutputStream {
  private static final int PIECE = 64 << 10;
  private static final int ENOUGH = 1 << 20;

  private final OutputStream client;
  private final Runnable gotOn;
  private int sinceTold;

  public ReadByClient(OutputStream client, Runnable gotOn) {
    this.client = client;
    this.gotOn = gotOn;
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
      sinceTold += length;
      if (sinceTold >= ENOUGH) {
        sinceTold = 0;
        gotOn.run();
      }
    }
  }

  @Override
  public void flush() throws IOException {
    client.flush();
  }
}
