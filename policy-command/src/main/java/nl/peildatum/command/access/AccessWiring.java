package nl.peildatum.command.access;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import nl.peildatum.problem.OpenAddresses;
import nl.peildatum.web.WebWiring;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The access rules of the command side: everyone may read the record, and a client may record
 * decisions if its token allows it. An address that no rule names is denied.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({DemoIssuer.class, OwnIssuer.class, WebWiring.class})
public class AccessWiring {
  private static final String RECORD = "SCOPE_policy:record";

  @Bean
  @Order(2)
  SecurityFilterChain policyAccess(
      HttpSecurity http,
      @Qualifier("requestMappingHandlerMapping") ObjectProvider<HandlerMapping> endpoints) {
    var refusals = new AccessProblems();
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
                    .requestMatchers(HttpMethod.POST, "/v1/countries/*/decisions")
                    .access(hasAuthority(RECORD))
                    .anyRequest()
                    .access(new UnnamedDenied(endpoints::getObject)))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> {})
                    .bearerTokenResolver(new SentToken())
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
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
