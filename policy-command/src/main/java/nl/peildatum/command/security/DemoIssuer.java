package nl.peildatum.command.security;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import nl.peildatum.ratelimit.RateLimits;
import nl.peildatum.settings.PublicUrl;
import nl.peildatum.web.AccessProblems;
import nl.peildatum.web.IssuedTokens;
import nl.peildatum.web.ProblemPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationEndpointConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The authorization server of the demonstration, with clients whose secret is public. */
@Configuration(proxyBeanMethods = false)
@Conditional(DemoIssuer.NoOwnIssuer.class)
@Import(DemoSignInEndpoint.class)
class DemoIssuer {
  private static final Logger LOG = LoggerFactory.getLogger(DemoIssuer.class);

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

  @Bean
  DemoClientKey demoClientKey(@Value("${peildatum.data}") Path data) {
    return DemoClientKey.in(data);
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
            DemoAuthorizationServer.ISSUER,
            audience));
  }

  @Bean
  @Order(1)
  SecurityFilterChain authorizationServer(
      HttpSecurity http,
      RateLimits limits,
      RSAKey demoKey,
      DemoClientKey clientKey,
      ObjectProvider<ProblemPages> pages,
      @Value("${peildatum.oidc.audience:peildatum}") String audience,
      @Value("${peildatum.public-url:}") String publicUrl) {
    var keys = new ImmutableJWKSet<com.nimbusds.jose.proc.SecurityContext>(new JWKSet(demoKey));
    http.setSharedObject(com.nimbusds.jose.jwk.source.JWKSource.class, keys);
    var generator = new JwtGenerator(new NimbusJwtEncoder(keys));
    generator.setJwtCustomizer(new AccessTokenCustomizer(audience));
    limits
        .forSigningIn(
            request -> request.getMethod().equals("POST"),
            pages.getIfAvailable(() -> ProblemPages.NONE))
        .ifPresent(limit -> http.addFilterBefore(limit, SecurityContextHolderFilter.class));
    http.addFilterBefore(new TokenMethod(), SecurityContextHolderFilter.class);
    var site = PublicUrl.withoutSlash(publicUrl);
    var signIn = new DemoSignIn();
    return http.securityMatcher(DemoIssuer::isAnsweredHere)
        .oauth2AuthorizationServer(
            server ->
                server
                    .registeredClientRepository(new DemoClients(site))
                    .authorizationService(new DemoAuthorizations())
                    .authorizationServerSettings(
                        AuthorizationServerSettings.builder()
                            .issuer(DemoAuthorizationServer.ISSUER)
                            .build())
                    .tokenGenerator(generator)
                    .oidc(withDefaults())
                    .clientAuthentication(clients -> proofBySignedJwt(clients, clientKey))
                    .authorizationEndpoint(authorize -> codesOnlyForThisProduct(authorize, site))
                    .tokenEndpoint(
                        token -> token.accessTokenRequestConverter(new AllScopesByDefault())))
        // the framework takes tokens here: whoever has one would count as a person who signed in
        .oauth2ResourceServer(server -> server.bearerTokenResolver(request -> null))
        .authenticationProvider(new DemoPeople())
        .authorizeHttpRequests(
            requests ->
                requests.requestMatchers(DemoSignIn.PAGE).permitAll().anyRequest().authenticated())
        .formLogin(
            form ->
                form.loginPage(DemoSignIn.PAGE)
                    .securityContextRepository(DemoSignIn.persons())
                    .successHandler(signIn)
                    .failureUrl(DemoSignIn.PAGE + "?failed"))
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(signIn).accessDeniedHandler(new AccessProblems()))
        .securityContext(context -> context.securityContextRepository(DemoSignIn.persons()))
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(DemoIssuer::isForm))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.defaultsDisabled().cacheControl(withDefaults()))
        .build();
  }

  private static void proofBySignedJwt(
      OAuth2ClientAuthenticationConfigurer clients, DemoClientKey key) {
    clients.errorResponseHandler(new ClientRefusals());
    clients.authenticationProviders(
        all ->
            all.forEach(
                one -> {
                  if (one instanceof JwtClientAssertionAuthenticationProvider signed) {
                    signed.setJwtDecoderFactory(key);
                  }
                }));
  }

  private static void codesOnlyForThisProduct(
      OAuth2AuthorizationEndpointConfigurer authorize, String site) {
    authorize
        .authorizationRequestConverter(new DemoScopesOfPerson())
        .authenticationProviders(
            all ->
                all.forEach(
                    one -> {
                      if (one
                          instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider code) {
                        code.setAuthenticationValidator(
                            new DemoRedirects(site)
                                .andThen(
                                    OAuth2AuthorizationCodeRequestAuthenticationValidator
                                        .DEFAULT_SCOPE_VALIDATOR));
                      }
                    }));
  }

  private static boolean isForm(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getRequestURI().equals(DemoSignIn.PAGE);
  }

  private static boolean isAnsweredHere(HttpServletRequest request) {
    return switch (request.getRequestURI()) {
      case DemoAuthorizationServer.TOKEN -> true;
      case DemoAuthorizationServer.KEYS, DemoAuthorizationServer.AUTHORIZE ->
          request.getMethod().equals("GET");
      case DemoSignIn.PAGE -> true;
      default -> false;
    };
  }
}
