package nl.peildatum.ratelimit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.ProblemReply;
import nl.peildatum.wording.Wording;

/**
 * Refuses requests of one class beyond their rate (429), and says in the headers of
 * draft-ietf-httpapi-ratelimit-headers what is left.
 */
public final class RateLimitFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient RateLimiter limiter;
  private final transient Function<HttpServletRequest, Optional<String>> client;
  private final transient ProblemPages pages;

  /**
   * @param client for whom a request counts; empty = it does not count
   * @param pages for browsers that are refused
   */
  public RateLimitFilter(
      RateLimiter limiter,
      Function<HttpServletRequest, Optional<String>> client,
      ProblemPages pages) {
    this.limiter = limiter;
    this.client = client;
    this.pages = pages;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var who = client.apply(request);
    if (who.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var grant = limiter.take(who.get());
    response.setHeader("RateLimit-Policy", limiter.policy());
    response.setHeader("RateLimit", limiter.state(grant));
    if (grant.allowed()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Retry-After", Long.toString(grant.seconds()));
    ProblemReply.write(
        request,
        response,
        Problem.of("too-many-requests", Wording.of("too-many-requests", grant.seconds())),
        pages);
  }
}
