package nl.peildatum.web;

import java.util.Map;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Decodes access tokens as defined by RFC 9068: of one issuer, for this service, valid now. */
public final class IssuedTokens {
  private static final String CLIENT_ID = "client_id";

  private IssuedTokens() {}

  /** The decoder of an issuer, whose keys it asks for. */
  public static NimbusJwtDecoder of(String issuer, String audience) {
    return checking(
        NimbusJwtDecoder.withIssuerLocation(issuer).validateType(false).build(), issuer, audience);
  }

  /** The decoder with checks that refuse every other token. */
  public static NimbusJwtDecoder checking(
      NimbusJwtDecoder decoder, String issuer, String audience) {
    decoder.setClaimSetConverter(IssuedTokens::asSent);
    decoder.setJwtValidator(valid(issuer, audience));
    return decoder;
  }

  /**
   * The claims as sent. A missing claim must not be invented: the usual conversion invents {@code
   * iat}.
   */
  private static Map<String, Object> asSent(Map<String, Object> claims) {
    if (!claims.containsKey(JwtClaimNames.IAT)) {
      throw new BadJwtException("The token does not say when it was issued");
    }
    return MappedJwtClaimSetConverter.withDefaults(Map.of()).convert(claims);
  }

  private static OAuth2TokenValidator<Jwt> valid(String issuer, String audience) {
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
