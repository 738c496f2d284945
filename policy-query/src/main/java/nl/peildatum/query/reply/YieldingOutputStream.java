package nl.peildatum.query.reply;

import java.io.IOException;
import java.io.OutputStream;

/** An output stream that gives its turn back during each write, which may wait for the client. */
final class YieldingOutputStream extends OutputStream {
  private final OutputStream client;
  private final CarrierTurns turns;

  YieldingOutputStream(OutputStream client, CarrierTurns turns) {
    this.client = client;
    this.turns = turns;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    turns.end();
    try {
      client.write(bytes, from, count);
    } finally {
      turns.begin();
    }
  }
}
