package nl.peildatum.query.ask;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Gives a response its standing headers before anything looks at the request: the container answers
 * {@code OPTIONS *} by itself, and no filter or valve sees it.
 */
final class StandingHeadersAdapter implements Adapter {
  private final Adapter container;

  StandingHeadersAdapter(Adapter container) {
    this.container = container;
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    Exchange.requestBegins();
    StandingHeaders.set(response::setHeader, "https".equals(request.scheme().toString()));
    if ("OPTIONS".equals(request.getMethod())) {
      response.setHeader("Cache-Control", "no-store");
    }
    container.service(request, response);
  }

  @Override
  public boolean prepare(Request request, Response response) throws Exception {
    return container.prepare(request, response);
  }

  @Override
  public boolean asyncDispatch(Request request, Response response, SocketEvent event)
      throws Exception {
    return container.asyncDispatch(request, response, event);
  }

  @Override
  public void log(Request request, Response response, long nanos) {
    container.log(request, response, nanos);
  }

  @Override
  public void checkRecycled(Request request, Response response) {
    container.checkRecycled(request, response);
  }

  @Override
  public String getDomain() {
    return container.getDomain();
  }
}
