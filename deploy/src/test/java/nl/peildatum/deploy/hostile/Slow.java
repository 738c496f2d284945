package nl.peildatum.deploy.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A sender without haste: what it says at once, then what it says a byte a second.
 *
 * @param drip nothing for one that falls silent
 */
record Slow(String name, String atOnce, String drip, Duration longest) {
  private static final int SECOND = 1_000;

  /** How it ended: the status it was told, or 0 when it was cut off without a word. */
  record End(Slow sender, int status, Duration after) {
    @Override
    public String toString() {
      return "%s: %d after %s".formatted(sender.name, status, after);
    }

    boolean isInTime() {
      return after.compareTo(sender.longest) <= 0;
    }
  }

  /** Goes on until the product makes an end of it, or much too long. */
  End end(InetSocketAddress address) throws IOException {
    var begun = System.nanoTime();
    try (var socket = new Socket()) {
      socket.connect(address);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(SECOND);
      socket.getOutputStream().write(atOnce.getBytes(ISO_8859_1));
      return new End(this, status(socket, begun), since(begun));
    }
  }

  private int status(Socket socket, long begun) {
    for (var said = 0; since(begun).compareTo(longest.multipliedBy(3)) < 0; said++) {
      try {
        var reply = RawReply.read(socket.getInputStream(), "POST");
        return reply.map(RawReply::status).orElse(0);
      } catch (SocketTimeoutException nothingYet) {
        if (!dripped(socket, said)) {
          return 0;
        }
      } catch (IOException cutOff) {
        return 0;
      }
    }
    return 0;
  }

  private boolean dripped(Socket socket, int said) {
    try {
      if (said < drip.length()) {
        socket.getOutputStream().write(drip.charAt(said));
      }
      return true;
    } catch (IOException cutOff) {
      return false;
    }
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }
}
