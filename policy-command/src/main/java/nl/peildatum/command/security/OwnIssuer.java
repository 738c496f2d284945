package nl.peildatum.command.security;

import nl.peildatum.web.AskedIssuer;
import nl.peildatum.web.IssuedTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * The organisation's own authorization server, whose keys are loaded at the first token, not at the
 * start.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(OwnIssuer.PROPERTY)
class OwnIssuer {
  static final String PROPERTY = "peildatum.oidc.issuer";

  @Bean
  JwtDecoder tokens(
      @Value("${" + PROPERTY + "}") String issuer,
      @Value("${peildatum.oidc.audience:peildatum}") String audience) {
    return new AskedIssuer(
        new SupplierJwtDecoder(() -> new RememberedTokens(IssuedTokens.of(issuer, audience))));
  }
}
