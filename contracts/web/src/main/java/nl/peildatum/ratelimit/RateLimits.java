package nl.peildatum.ratelimit;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.peildatum.web.ProblemPages;

/**
 * The limits of a process, by class of requests. A class without a limit has no filter.
 *
 * @param signingIn requests a minute and address for signing in and for tokens; empty = 60, but
 *     none for clients on this machine, where a proxy may stand for all clients
 * @param recording requests a minute and identity for recording and drafts; 0 = no limit
 */
public record RateLimits(Optional<Integer> signingIn, int recording) {
  private static final int SIGNING_IN = 60;

  /**
   * The filter of signing in and of the token endpoint, which counts by address.
   *
   * @param counts whether a request is of this class
   * @param pages for browsers that are refused
   */
  public Optional<Filter> forSigningIn(Predicate<HttpServletRequest> counts, ProblemPages pages) {
    var quota = signingIn.orElse(SIGNING_IN);
    return filter(
        "signing-in",
        quota,
        request ->
            counts.test(request) && (signingIn.isPresent() || !ClientAddress.isLoopback(request))
                ? Optional.of(ClientAddress.of(request))
                : Optional.empty(),
        pages);
  }

  /**
   * The filter of recording, which counts by identity.
   *
   * @param client the identity of the client of a request of this class; empty for other requests
   */
  public Optional<Filter> forRecording(Function<HttpServletRequest, Optional<String>> client) {
    return filter("recording", recording, client, ProblemPages.NONE);
  }

  private static Optional<Filter> filter(
      String name,
      int quota,
      Function<HttpServletRequest, Optional<String>> client,
      ProblemPages pages) {
    return quota == 0
        ? Optional.empty()
        : Optional.of(new RateLimitFilter(new RateLimiter(name, quota), client, pages));
  }
}
