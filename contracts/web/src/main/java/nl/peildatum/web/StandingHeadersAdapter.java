package nl.peildatum.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Sets the headers of every response before the request is processed, because the container answers
 * {@code OPTIONS *} by itself, without a filter or valve.
 */
final class StandingHeadersAdapter implements Adapter {
  private static final List<Encoded> PLAIN = encoded(false);
  private static final List<Encoded> SECURE = encoded(true);

  private final Adapter container;
  private final boolean reachedOverHttps;

  /** A header as bytes, encoded once. */
  private static final class Encoded {
    private final byte[] name;
    private final byte[] value;

    Encoded(String name, String value) {
      this.name = name.getBytes(US_ASCII);
      this.value = value.getBytes(US_ASCII);
    }

    void addTo(MimeHeaders headers) {
      headers.addValue(name, 0, name.length).setBytes(value, 0, value.length);
    }
  }

  /**
   * @param reachedOverHttps whether clients use HTTPS, also where a proxy ends it
   */
  StandingHeadersAdapter(Adapter container, boolean reachedOverHttps) {
    this.container = container;
    this.reachedOverHttps = reachedOverHttps;
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    DeadlineProcessor.requestBegins();
    var headers = response.getMimeHeaders();
    var secure = reachedOverHttps || request.scheme().equals("https");
    for (var header : secure ? SECURE : PLAIN) {
      header.addTo(headers);
    }
    if ("OPTIONS".equals(request.getMethod())) {
      response.setHeader("Cache-Control", "no-store");
    }
    container.service(request, response);
  }

  private static List<Encoded> encoded(boolean secure) {
    var headers = new ArrayList<Encoded>();
    StandingHeaders.setEach((name, value) -> headers.add(new Encoded(name, value)), secure);
    return List.copyOf(headers);
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
