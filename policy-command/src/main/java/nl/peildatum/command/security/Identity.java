package nl.peildatum.command.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * A person or program that an authorization server knows: its issuer and the subject there. Two
 * issuers may use one subject for two people. It holds no name.
 */
public record Identity(String issuer, String subject) {

  /**
   * The identity in a token of access, or of a person who signed in.
   *
   * @throws IllegalStateException when there is neither; access rules let no such request through
   */
  public static Identity of(Authentication caller) {
    if (caller.getPrincipal() instanceof ClaimAccessor claims) {
      var issuer = claims.getClaimAsString("iss");
      var subject = claims.getClaimAsString("sub");
      if (issuer != null && subject != null) {
        return new Identity(issuer, subject);
      }
    }
    throw new IllegalStateException("a request without an identity passed the rules of access");
  }
}
