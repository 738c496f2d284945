package nl.peildatum.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** One request and its answer after another, on one connection. */
public final class DeadlineProcessor extends Http11Processor {
  private static final Duration LONGEST_HEAD = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final ScopedValue<DeadlineProcessor> THIS = ScopedValue.newInstance();

  private final Set<DeadlineProcessor> underWay;
  private volatile boolean busy;

  /** After so many pipelined requests the next one is the last of its connection. */
  private static final int MOST_AT_ONCE = 32;

  private int atOnce;
  private volatile Allowance allowance = new Allowance(0, LONGEST);

  /**
   * @param begun when the request began that may take longer than others, by nanoTime
   */
  private record Allowance(long begun, Duration longest) {}

  DeadlineProcessor(
      AbstractHttp11Protocol<?> protocol, Adapter adapter, Set<DeadlineProcessor> underWay) {
    super(protocol, adapter);
    this.underWay = underWay;
  }

  @Override
  public SocketState service(SocketWrapperBase<?> socket) throws IOException {
    busy = true;
    atOnce = 0;
    underWay.add(this);
    try {
      return ScopedValue.where(THIS, this).call(() -> super.service(socket));
    } finally {
      busy = false;
    }
  }

  /**
   * A request begins. Requests that were sent before the answers to earlier ones (pipelined) are
   * answered one after the other without a pause, which keeps a carrier of the virtual threads from
   * all others. So after some of them the connection is closed, as HTTP allows at any time.
   */
  static void requestBegins() {
    if (THIS.isBound()) {
      THIS.get().countAtOnce();
    }
  }

  private void countAtOnce() {
    var socket = socketWrapper;
    if (++atOnce >= MOST_AT_ONCE && socket != null) {
      socket.setKeepAliveLeft(1);
    }
  }

  /** The request that this thread answers may take so long, counted from its beginning. */
  public static void mayTake(Duration longest) {
    if (THIS.isBound()) {
      var exchange = THIS.get();
      exchange.allowance = new Allowance(exchange.request.getStartTimeNanos(), longest);
    }
  }

  /**
   * The request that this thread answers has got on, and has its time again from now.
   *
   * @param longest counted from its beginning, after which it has no more time, however it gets on
   */
  public static void gotOn(Duration longest) {
    if (THIS.isBound()) {
      var lasted = Duration.ofNanos(System.nanoTime() - THIS.get().request.getStartTimeNanos());
      var again = lasted.plus(LONGEST);
      mayTake(again.compareTo(longest) < 0 ? again : longest);
    }
  }

  /**
   * Whether the client of the request that this thread answers has closed its side. Only once the
   * request was read whole, and before anything is written.
   */
  public static boolean clientHasLeft() {
    return THIS.isBound() && THIS.get().hasLeft();
  }

  private boolean hasLeft() {
    var socket = socketWrapper;
    try {
      return socket == null || socket.isClosed() || (!socket.isReadyForRead() && socket.isClosed());
    } catch (IOException left) {
      return true;
    }
  }

  /** Of the request that this thread answers. */
  public static SharedRoom.Client client() {
    var socket = THIS.isBound() ? THIS.get().socketWrapper : null;
    var thread = Thread.currentThread();
    return socket == null
        ? new SharedRoom.Client("", () -> {})
        : new SharedRoom.Client(socket.getRemoteAddr(), () -> end(socket, thread));
  }

  /** A thread that waits for the client does not notice that its socket was closed. */
  private static void end(SocketWrapperBase<?> socket, Thread waiting) {
    socket.close();
    waiting.interrupt();
  }

  /** Its client sees that the answer is not whole. */
  public static void breakOff() {
    if (THIS.isBound() && THIS.get().socketWrapper != null) {
      THIS.get().socketWrapper.close();
    }
  }

  /** Cuts off who is late; true when there is nothing to watch here until the next request. */
  boolean isOverBy(long nanoTime) {
    var socket = socketWrapper;
    var begun = request.getStartTimeNanos();
    if (socket == null || begun < 0) {
      return !busy;
    }
    if (nanoTime - begun > longest(begun).toNanos() && !isAsync()) {
      socket.close();
    }
    return socket.isClosed();
  }

  /** A request that nothing is done with yet has not arrived. */
  private Duration longest(long begun) {
    var allowed = allowance;
    return !busy ? LONGEST_HEAD : allowed.begun() == begun ? allowed.longest() : LONGEST;
  }
}
