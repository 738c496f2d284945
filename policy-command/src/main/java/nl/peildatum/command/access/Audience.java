package nl.peildatum.command.access;

import java.util.Map;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Tokens are for this service, of one issuer, valid now, and access tokens as RFC 9068 has them.
 */
record Audience(String issuer, String audience) {
  private static final String CLIENT_ID = "client_id";

  /** The decoder, refusing every other token. */
  NimbusJwtDecoder in(NimbusJwtDecoder decoder) {
    decoder.setClaimSetConverter(Audience::asSent);
    decoder.setJwtValidator(validator());
    return decoder;
  }

  /** A claim that is missing must not be made up: the usual conversion invents {@code iat}. */
  private static Map<String, Object> asSent(Map<String, Object> claims) {
    if (!claims.containsKey(JwtClaimNames.IAT)) {
      throw new BadJwtException("The token does not say when it was issued");
    }
    return MappedJwtClaimSetConverter.withDefaults(Map.of()).convert(claims);
  }

  private OAuth2TokenValidator<Jwt> validator() {
    return JwtValidators.createAtJwtValidator()
        .issuer(issuer)
        .audience(audience)
        .validators(
            all ->
                all.put(
                    CLIENT_ID,
                    new JwtClaimValidator<>(
                        CLIENT_ID, id -> id instanceof String text && !text.isBlank())))
        .build();
  }
}
