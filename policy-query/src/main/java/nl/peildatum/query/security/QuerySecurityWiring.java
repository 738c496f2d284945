package nl.peildatum.query.security;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;

import java.nio.file.Path;
import nl.peildatum.web.AccessProblems;
import nl.peildatum.web.IssuedTokens;
import nl.peildatum.web.IssuerAwareJwtDecoder;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.ReadAccessWiring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The access rules of a query node that runs alone. Everyone may read the record, and an auditor
 * may check its documents, but a token that is not valid is refused, as it is where both services
 * share one port. An address that no rule names is denied.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class QuerySecurityWiring {

  @Bean
  SecurityFilterChain everyoneReads(
      HttpSecurity http,
      @Qualifier("requestMappingHandlerMapping") ObjectProvider<HandlerMapping> endpoints,
      ObjectProvider<ProblemPages> pages) {
    var refusals = new AccessProblems(pages.getIfAvailable(() -> ProblemPages.NONE));
    return ReadAccessWiring.withoutMetadata(
        ReadAccessWiring.everyoneReads(
                http,
                endpoints::getObject,
                requests ->
                    requests
                        .requestMatchers("/v1/integrity/*")
                        .access(hasAuthority("SCOPE_audit:read")))
            .oauth2ResourceServer(
                server ->
                    server
                        .jwt(jwt -> {})
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
            .exceptionHandling(
                refused ->
                    refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals)));
  }

  /**
   * @param issuer the organisation's own authorization server; empty = the demonstration's, whose
   *     key is in the data folder that the nodes of one machine share
   */
  @Bean
  JwtDecoder tokens(
      @Value("${peildatum.oidc.issuer:}") String issuer,
      @Value("${peildatum.oidc.audience:peildatum}") String audience,
      @Value("${peildatum.data:}") String data) {
    return issuer.isBlank()
        ? new DemoTokens(Path.of(data), audience)
        : new IssuerAwareJwtDecoder(
            new SupplierJwtDecoder(() -> IssuedTokens.of(issuer, audience)));
  }
}
