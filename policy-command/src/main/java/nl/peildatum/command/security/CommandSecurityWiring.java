package nl.peildatum.command.security;

import java.util.Optional;
import nl.peildatum.ratelimit.RateLimits;
import nl.peildatum.web.AccessProblems;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.ReadAccessWiring;
import nl.peildatum.web.WebWiring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The access rules of the command side: everyone may read the record, and a client may record
 * decisions if its token allows it. An address that no rule names is denied.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({DemoIssuer.class, OwnIssuer.class, WebWiring.class})
public class CommandSecurityWiring {
  @Bean
  RateLimits rateLimits(
      @Value("${peildatum.limit.signing-in:}") String signingIn,
      @Value("${peildatum.limit.recording:0}") int recording) {
    return new RateLimits(
        signingIn.isBlank() ? Optional.empty() : Optional.of(Integer.parseInt(signingIn)),
        recording);
  }

  @Bean
  @Order(3)
  SecurityFilterChain policyAccess(
      HttpSecurity http,
      RateLimits limits,
      @Qualifier("requestMappingHandlerMapping") ObjectProvider<HandlerMapping> endpoints,
      ObjectProvider<ProblemPages> pages) {
    limits
        .forRecording(AccessRulesWiring::recorder)
        .ifPresent(limit -> http.addFilterAfter(limit, AuthorizationFilter.class));
    var refusals = new AccessProblems(pages.getIfAvailable(() -> ProblemPages.NONE));
    return ReadAccessWiring.withoutMetadata(
        ReadAccessWiring.everyoneReads(http, endpoints::getObject, AccessRulesWiring::ofApi)
            .oauth2ResourceServer(
                server ->
                    server
                        .jwt(jwt -> {})
                        .bearerTokenResolver(new FastBearerTokenResolver())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
            .exceptionHandling(
                refused ->
                    refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals)));
  }
}
