package nl.peildatum.web;

import org.springframework.security.core.AuthenticationException;

/** The issuer that could say whether a token is valid does not answer: nobody is to blame yet. */
public final class IssuerAway extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  IssuerAway(Throwable cause) {
    super("The authorization server does not answer", cause);
  }
}
