package nl.peildatum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.peildatum.openapi.DeprecatedOperation;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Adds to the responses of deprecated operations since when they are deprecated (RFC 9745), when
 * they end (RFC 8594), and where it says what takes their place.
 */
final class DeprecationFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  /** Read at the first request, since a start would wait for it. */
  private final transient Supplier<List<Marked>> marked;

  private record Marked(DeprecatedOperation operation, PathPattern address) {
    boolean isAskedBy(String method, PathContainer path) {
      return operation.method().equals("HEAD".equals(method) ? "GET" : method)
          && address.matches(path);
    }

    void headers(HttpServletResponse response) {
      var since = operation.since().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
      response.setHeader("Deprecation", "@" + since);
      response.setHeader(
          "Sunset", HTTP_DATE.format(operation.sunset().atStartOfDay(ZoneOffset.UTC)));
      response.addHeader("Link", "<" + operation.guide() + ">; rel=\"deprecation\"");
    }
  }

  /**
   * @param document the OpenAPI document
   */
  DeprecationFilter(Supplier<Map<String, Object>> document) {
    marked =
        SingletonSupplier.of(
            () ->
                DeprecatedOperation.in(document.get()).stream()
                    .map(
                        operation ->
                            new Marked(
                                operation,
                                PathPatternParser.defaultInstance.parse(operation.path())))
                    .toList());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var all = marked.get();
    if (!all.isEmpty()) {
      var path = PathContainer.parsePath(request.getRequestURI());
      all.stream()
          .filter(one -> one.isAskedBy(request.getMethod(), path))
          .findFirst()
          .ifPresent(one -> one.headers(response));
    }
    chain.doFilter(request, response);
  }
}
