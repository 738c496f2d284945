package nl.peildatum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import nl.peildatum.problem.OpenAddresses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Keeps answers that need a token out of shared caches: {@code Cache-Control} says {@code private}
 * in place of {@code public}.
 */
final class PrivateCachingFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String PUBLIC = "public";
  private static final List<PathPattern> OPEN =
      OpenAddresses.ALWAYS_READ.stream().map(PathPatternParser.defaultInstance::parse).toList();

  private static boolean isOpen(HttpServletRequest request) {
    var path = PathContainer.parsePath(request.getRequestURI());
    return OPEN.stream().anyMatch(open -> open.matches(path));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, isOpen(request) ? response : new PrivateResponse(response));
  }

  private static final class PrivateResponse extends HttpServletResponseWrapper {
    PrivateResponse(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, withoutPublic(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, withoutPublic(name, value));
    }

    private static String withoutPublic(String name, String value) {
      return name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL) && value.startsWith(PUBLIC)
          ? "private" + value.substring(PUBLIC.length())
          : value;
    }
  }
}
