package nl.peildatum.web;

import org.springframework.security.core.AuthenticationException;

/**
 * Thrown when the issuer of tokens cannot be reached, so that it is not known whether a token is
 * valid.
 */
public final class IssuerAway extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  public IssuerAway(Throwable cause) {
    super("The authorization server does not answer", cause);
  }
}
