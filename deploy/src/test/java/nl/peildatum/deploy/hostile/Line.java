package nl.peildatum.deploy.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peildatum.deploy.hostile.attack.Attack;
import org.jspecify.annotations.Nullable;

/** A caller with a socket, which is kept between whole requests. */
final class Line implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final InetSocketAddress address;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  Line(String url) {
    this.address = addressOf(url);
  }

  static InetSocketAddress addressOf(String url) {
    var uri = URI.create(url);
    return new InetSocketAddress(uri.getHost(), uri.getPort());
  }

  /** Every reply to the attack; none when the connection was closed without a word. */
  List<RawReply> replies(Attack attack) throws IOException {
    return attack.framed() ? List.of(reply(attack)) : alone(attack);
  }

  RawReply reply(Attack attack) throws IOException {
    for (var attempt = 0; ; attempt++) {
      var fresh = socket == null;
      var reply = attempt(attack);
      if (reply.isPresent()) {
        return reply.get();
      }
      if (fresh || attempt > 2) {
        throw new RawReply.NotHttp("closed without a reply");
      }
    }
  }

  private Optional<RawReply> attempt(Attack attack) throws IOException {
    try {
      if (socket == null || in == null) {
        socket = open();
        in = new BufferedInputStream(socket.getInputStream());
      }
      socket.getOutputStream().write(attack.bytes());
      var reply = RawReply.readAny(in, attack.method());
      if (reply.isEmpty() || reply.get().closes()) {
        close();
      }
      return reply;
    } catch (SocketException broken) {
      close();
      return Optional.empty();
    }
  }

  private List<RawReply> alone(Attack attack) throws IOException {
    var replies = new ArrayList<RawReply>();
    try (var own = open()) {
      own.getOutputStream().write(attack.bytes());
      own.shutdownOutput();
      var stream = new BufferedInputStream(own.getInputStream());
      for (var reply = RawReply.readAny(stream, attack.method());
          reply.isPresent();
          reply = RawReply.readAny(stream, "")) {
        replies.add(reply.get());
      }
    } catch (SocketException reset) {
      // closed without a word, or after the last one
    }
    return replies;
  }

  private Socket open() throws IOException {
    var opened = new Socket();
    opened.setTcpNoDelay(true);
    opened.setSoTimeout(PATIENCE_MILLIS);
    opened.connect(address, PATIENCE_MILLIS);
    return opened;
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
    }
    socket = null;
    in = null;
  }
}
