package nl.peildatum.command.security;

import nl.peildatum.web.IssuedTokens;
import nl.peildatum.web.IssuerAwareJwtDecoder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Checks tokens of the organisation's own authorization server. Its keys are loaded when the first
 * token is checked, so that it need not run when this program starts.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(OwnIssuer.PROPERTY)
class OwnIssuer {
  static final String PROPERTY = "peildatum.oidc.issuer";

  @Bean
  JwtDecoder tokens(
      @Value("${" + PROPERTY + "}") String issuer,
      @Value("${peildatum.oidc.audience:peildatum}") String audience) {
    return new IssuerAwareJwtDecoder(
        new SupplierJwtDecoder(() -> new RememberedTokens(IssuedTokens.of(issuer, audience))));
  }
}
