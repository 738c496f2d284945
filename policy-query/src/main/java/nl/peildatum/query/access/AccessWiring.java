package nl.peildatum.query.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.function.Supplier;
import nl.peildatum.problem.OpenAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The access rules of a query node that runs alone. Everyone may read the record, but a token that
 * is not valid is refused, as it is where both services share one port. An address that no rule
 * names is denied.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class AccessWiring {

  @Bean
  SecurityFilterChain everyoneReads(
      HttpSecurity http,
      @Qualifier("requestMappingHandlerMapping") ObjectProvider<HandlerMapping> endpoints) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, OpenAddresses.READ.toArray(String[]::new))
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD, OpenAddresses.READ.toArray(String[]::new))
                    .permitAll()
                    .requestMatchers(
                        HttpMethod.POST, OpenAddresses.ASKED_BY_POST.toArray(String[]::new))
                    .permitAll()
                    .requestMatchers(HttpMethod.OPTIONS)
                    .permitAll()
                    .anyRequest()
                    .access(new UnnamedDenied(endpoints::getObject)))
        .oauth2ResourceServer(
            server -> server.jwt(jwt -> {}).authenticationEntryPoint(new InvalidTokenProblems()))
        .exceptionHandling(refused -> refused.authenticationEntryPoint(new InvalidTokenProblems()))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
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
        : IssuedTokens.by(issuer, audience);
  }

  /**
   * The rule for addresses that no other rule names: an address with an endpoint is denied to
   * everyone; one without is let through to its 404 or 405.
   */
  private record UnnamedDenied(Supplier<? extends HandlerMapping> endpoints, String dispatcher)
      implements AuthorizationManager<RequestAuthorizationContext> {
    UnnamedDenied(Supplier<? extends HandlerMapping> endpoints) {
      this(endpoints, "dispatcherServlet");
    }

    @Override
    public AuthorizationDecision authorize(
        Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
      return new AuthorizationDecision(!isAnswered(context.getRequest()));
    }

    private boolean isAnswered(HttpServletRequest request) {
      if (!dispatcher.equals(request.getHttpServletMapping().getServletName())) {
        return true;
      }
      ServletRequestPathUtils.parseAndCache(request);
      try {
        return endpoints.get().getHandler(request) != null;
      } catch (HttpRequestMethodNotSupportedException otherMethod) {
        return false;
      } catch (Exception otherForm) {
        return true;
      } finally {
        ServletRequestPathUtils.clearParsedRequestPath(request);
      }
    }
  }
}
