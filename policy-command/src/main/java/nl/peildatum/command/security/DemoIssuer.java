package nl.peildatum.command.security;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import nl.peildatum.web.AccessProblems;
import nl.peildatum.web.IssuedTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;

/** The authorization server of the demonstration, with clients whose secret is public. */
@Configuration(proxyBeanMethods = false)
@Conditional(DemoIssuer.NoOwnIssuer.class)
class DemoIssuer {
  private static final Logger LOG = LoggerFactory.getLogger(DemoIssuer.class);
  private static final String ISSUER = "https://demo.peildatum.invalid";

  static final class NoOwnIssuer extends NoneNestedConditions {
    NoOwnIssuer() {
      super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty(OwnIssuer.PROPERTY)
    static final class OwnIssuerConfigured {}
  }

  @Bean
  RSAKey demoKey(@Value("${peildatum.data}") Path data) {
    LOG.warn(
        "DEMONSTRATION: this service issues its own tokens to the clients {}, whose secret"
            + " everyone knows. Name your own authorization server in PEILDATUM_OIDC_ISSUER.",
        DemoClients.names());
    return DemoKey.in(data);
  }

  /** Refuses an address other than loopback before the first byte is read from the network. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> demoClientsOnLoopbackOnly() {
    return factory -> factory.addConnectorCustomizers(new LoopbackOnly());
  }

  @Bean
  PasswordEncoder demoSecret() {
    return new DemoSecret();
  }

  @Bean
  JwtDecoder tokens(RSAKey demoKey, @Value("${peildatum.oidc.audience:peildatum}") String audience)
      throws JOSEException {
    return new RememberedTokens(
        IssuedTokens.checking(
            NimbusJwtDecoder.withPublicKey(demoKey.toRSAPublicKey()).validateType(false).build(),
            ISSUER,
            audience));
  }

  @Bean
  @Order(1)
  SecurityFilterChain tokenEndpoint(
      HttpSecurity http,
      RSAKey demoKey,
      @Value("${peildatum.oidc.audience:peildatum}") String audience) {
    var keys = new ImmutableJWKSet<com.nimbusds.jose.proc.SecurityContext>(new JWKSet(demoKey));
    http.setSharedObject(com.nimbusds.jose.jwk.source.JWKSource.class, keys);
    var generator = new JwtGenerator(new NimbusJwtEncoder(keys));
    generator.setJwtCustomizer(new AccessTokenCustomizer(audience));
    return http.securityMatcher(DemoIssuer::isTokenOrKeysRequest)
        .oauth2AuthorizationServer(
            server ->
                server
                    .registeredClientRepository(new DemoClients())
                    .authorizationServerSettings(
                        AuthorizationServerSettings.builder().issuer(ISSUER).build())
                    .tokenGenerator(generator)
                    .tokenEndpoint(
                        token -> token.accessTokenRequestConverter(new AllScopesByDefault())))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(refused -> refused.authenticationEntryPoint(new AccessProblems()))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.defaultsDisabled().cacheControl(withDefaults()))
        .build();
  }

  private static boolean isTokenOrKeysRequest(HttpServletRequest request) {
    return switch (request.getRequestURI()) {
      case "/oauth2/token" -> request.getMethod().equals("POST");
      case "/oauth2/jwks" -> request.getMethod().equals("GET");
      default -> false;
    };
  }
}
