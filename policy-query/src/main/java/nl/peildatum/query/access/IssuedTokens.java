package nl.peildatum.query.access;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Access tokens as RFC 9068 has them, of one issuer, for this service, valid now. */
final class IssuedTokens {
  private IssuedTokens() {}

  /** Finds the issuer's keys at the first token, not at the start. */
  static JwtDecoder by(String issuer, String audience) {
    return new SupplierJwtDecoder(
        () -> {
          var decoder = NimbusJwtDecoder.withIssuerLocation(issuer).validateType(false).build();
          decoder.setJwtValidator(valid(issuer, audience));
          return decoder;
        });
  }

  static OAuth2TokenValidator<Jwt> valid(String issuer, String audience) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTypeValidator("at+jwt", "application/at+jwt"),
        new JwtTimestampValidator(),
        new JwtIssuerValidator(issuer),
        new JwtAudienceValidator(audience));
  }
}
