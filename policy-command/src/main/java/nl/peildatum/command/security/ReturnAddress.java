package nl.peildatum.command.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The address that a person asked for before signing in, kept in the session. Nothing that a
 * request names is ever an address to return to, but the request's own path and query.
 *
 * @param attribute name in the session
 * @param path prefix of the paths that may be returned to
 */
public record ReturnAddress(String attribute, String path) {
  private static final int LONGEST = 4_000;

  /** Keeps the address of a request, if it may be returned to. */
  public void keep(HttpServletRequest request) {
    var query = request.getQueryString();
    var address = request.getRequestURI() + (query == null ? "" : "?" + query);
    if (request.getMethod().equals("GET") && mayBeReturnedTo(address)) {
      request.getSession().setAttribute(attribute, address);
    }
  }

  /** The address that was kept, which is forgotten by this; empty if there is none. */
  public Optional<String> take(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    var kept = session.getAttribute(attribute);
    session.removeAttribute(attribute);
    return kept instanceof String address ? Optional.of(address) : Optional.empty();
  }

  private boolean mayBeReturnedTo(String address) {
    return address.startsWith(path) && address.length() <= LONGEST;
  }
}
