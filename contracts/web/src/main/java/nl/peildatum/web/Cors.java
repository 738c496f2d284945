package nl.peildatum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets the CORS headers: pages of other sites may read, in their visitors' browsers, the addresses
 * that need no token. Writes are not allowed, nor requests with a token: {@code Authorization} is
 * not among the allowed headers.
 */
public final class Cors {
  private static final List<String> ADDRESSES =
      List.of(
          "/v1/countries",
          "/v1/countries/*/policy",
          "/v1/countries/*/areas",
          "/v1/countries/*/areas/*/policy",
          "/v1/countries/*/groups",
          "/v1/countries/*/timeline",
          "/v1/countries/*/record",
          "/v1/countries/*/comparison",
          "/v1/countries/*/hindsight",
          "/v1/countries/*/counterfactual",
          "/v1/countries/*/evidence",
          "/v1/countries/*/answer-changes",
          "/v1/changes",
          "/v1/announcement-gaps",
          "/v1/sources",
          "/v1/decisions/*",
          "/v1/openapi.json",
          "/v1/asyncapi.json",
          "/v1/schemas/*",
          "/problems/*",
          "/notes/*");
  private static final Pattern READ =
      Pattern.compile(ADDRESSES.stream().map(Cors::pattern).collect(Collectors.joining("|")));

  private Cors() {}

  private static String pattern(String address) {
    return Stream.of(address.split("/", -1)).map(Cors::segment).collect(Collectors.joining("/"));
  }

  private static String segment(String written) {
    return written.equals("*") ? "[^/]+" : Pattern.quote(written);
  }

  /** Allows other sites to read the response to a read, also if the response is a problem. */
  public static void allow(HttpServletRequest request, HttpServletResponse response) {
    if (isRead(request.getMethod()) && isAtRead(request)) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader(
          "Access-Control-Expose-Headers", "API-Version, ETag, Link, Location, Retry-After");
    }
  }

  /** Whether the method is a read; it is {@code null} for a request that cannot be parsed. */
  private static boolean isRead(@Nullable String method) {
    return "GET".equals(method) || "HEAD".equals(method);
  }

  private static boolean isAtRead(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path != null && READ.matcher(path).matches();
  }

  /**
   * Answers a preflight request of a browser for a read; returns false if the request is not one.
   */
  static boolean answersPreflight(HttpServletRequest request, HttpServletResponse response) {
    var method = request.getHeader("Access-Control-Request-Method");
    if (!"OPTIONS".equals(request.getMethod())
        || request.getHeader("Origin") == null
        || !isRead(method)
        || !isAtRead(request)) {
      return false;
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
    response.setHeader(
        "Access-Control-Allow-Headers",
        "Accept, Accept-Language, If-None-Match, Last-Event-ID, traceparent, tracestate");
    response.setHeader("Access-Control-Max-Age", "86400");
    response.setHeader("Cache-Control", "no-store");
    return true;
  }
}
