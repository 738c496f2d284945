package nl.peildatum.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Processes the requests of one connection one after another, each with its deadline. */
public final class DeadlineProcessor extends Http11Processor {
  private static final Duration LONGEST_HEAD = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final ScopedValue<DeadlineProcessor> THIS = ScopedValue.newInstance();

  private final Set<DeadlineProcessor> underWay;
  private volatile boolean busy;

  /** The number of pipelined requests after which the connection is closed. */
  private static final int MOST_PIPELINED = 32;

  private int pipelined;
  private volatile Allowance allowance = new Allowance(0, LONGEST);

  /**
   * The longest time allowed for one request.
   *
   * @param begun start of that request, by nanoTime; other requests have the default time
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
    pipelined = 0;
    underWay.add(this);
    try {
      return ScopedValue.where(THIS, this).call(() -> super.service(socket));
    } finally {
      busy = false;
    }
  }

  /**
   * Counts a request that begins. Requests sent before the answers to earlier ones (pipelined) are
   * answered one after the other without a pause, which blocks a carrier thread for other virtual
   * threads. So after some of them the connection is closed, as HTTP allows at any time.
   */
  static void requestBegins() {
    if (THIS.isBound()) {
      THIS.get().countPipelined();
    }
  }

  private void countPipelined() {
    var socket = socketWrapper;
    if (++pipelined >= MOST_PIPELINED && socket != null) {
      socket.setKeepAliveLeft(1);
    }
  }

  /** Sets the longest time of the request that this thread answers, counted from its beginning. */
  public static void mayTake(Duration longest) {
    if (THIS.isBound()) {
      var exchange = THIS.get();
      exchange.allowance = new Allowance(exchange.request.getStartTimeNanos(), longest);
    }
  }

  /**
   * Restarts the deadline of the request that this thread answers, because it made progress.
   *
   * @param longest time counted from the beginning of the request after which it ends even with
   *     progress
   */
  public static void recordProgress(Duration longest) {
    if (THIS.isBound()) {
      var lasted = Duration.ofNanos(System.nanoTime() - THIS.get().request.getStartTimeNanos());
      var again = lasted.plus(LONGEST);
      mayTake(again.compareTo(longest) < 0 ? again : longest);
    }
  }

  /**
   * Whether the client of the request that this thread answers has closed the connection. May be
   * called only after the whole request was read and before any byte is written.
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

  /** The client of the request that this thread answers. */
  public static StreamBudget.Client client() {
    var socket = THIS.isBound() ? THIS.get().socketWrapper : null;
    var thread = Thread.currentThread();
    return socket == null
        ? new StreamBudget.Client("", () -> {})
        : new StreamBudget.Client(socket.getRemoteAddr(), () -> end(socket, thread));
  }

  /**
   * Closes a socket and interrupts the thread that waits for its client, which does not notice the
   * close by itself.
   */
  private static void end(SocketWrapperBase<?> socket, Thread waiting) {
    socket.close();
    waiting.interrupt();
  }

  /**
   * Closes the connection of the request that this thread answers, so that the client sees that the
   * answer is incomplete.
   */
  public static void breakOff() {
    if (THIS.isBound() && THIS.get().socketWrapper != null) {
      THIS.get().socketWrapper.close();
    }
  }

  /**
   * Closes the connection if its request is past the deadline. Returns true if there is nothing to
   * watch until the next request.
   */
  boolean closeIfOverdue(long nanoTime) {
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

  /** The time allowed for the request: while no processing has begun, the time for its arrival. */
  private Duration longest(long begun) {
    var allowed = allowance;
    return !busy ? LONGEST_HEAD : allowed.begun() == begun ? allowed.longest() : LONGEST;
  }
}
