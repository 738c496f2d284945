package nl.peildatum.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP/1.1 with deadlines: one for the arrival of a request, and one for the request and its answer
 * together. A deadline holds also if bytes keep arriving slowly. Checked every second.
 */
public final class DeadlineHttp11Protocol extends Http11NioProtocol {
  private final Set<DeadlineProcessor> underWay = ConcurrentHashMap.newKeySet();

  private volatile boolean reachedOverHttps;

  /**
   * Makes every response say that clients use HTTPS, because a proxy ends it before this server.
   */
  void markReachedOverHttps() {
    reachedOverHttps = true;
  }

  @Override
  protected Processor createProcessor() {
    return new DeadlineProcessor(
        this, new StandingHeadersAdapter(getAdapter(), reachedOverHttps), underWay);
  }

  @Override
  public void start() throws Exception {
    super.start();
    var _ = getUtilityExecutor().scheduleWithFixedDelay(this::closeOverdue, 1, 1, TimeUnit.SECONDS);
  }

  private void closeOverdue() {
    var now = System.nanoTime();
    underWay.removeIf(exchange -> exchange.closeIfOverdue(now));
  }
}
