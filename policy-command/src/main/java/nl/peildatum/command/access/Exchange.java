package nl.peildatum.command.access;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** One request and its answer after another, on one connection. */
final class Exchange extends Http11Processor {
  private static final Duration LONGEST_HEAD = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Set<Exchange> underWay;
  private volatile boolean busy;

  Exchange(AbstractHttp11Protocol<?> protocol, Adapter adapter, Set<Exchange> underWay) {
    super(protocol, adapter);
    this.underWay = underWay;
  }

  @Override
  public SocketState service(SocketWrapperBase<?> socket) throws IOException {
    busy = true;
    underWay.add(this);
    try {
      return super.service(socket);
    } finally {
      busy = false;
    }
  }

  /** Cuts off who is late; true when there is nothing to watch here until the next request. */
  boolean isOverBy(long nanoTime) {
    var socket = socketWrapper;
    var begun = request.getStartTimeNanos();
    if (socket == null || begun < 0) {
      return !busy;
    }
    if (nanoTime - begun > longest().toNanos() && !isAsync()) {
      socket.close();
    }
    return socket.isClosed();
  }

  /** A request that nothing is done with yet has not arrived. */
  private Duration longest() {
    return busy ? LONGEST : LONGEST_HEAD;
  }
}
