package nl.peildatum.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.peildatum.problem.OpenAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Wires the access rules that both services share: everyone may read the record, no session is
 * kept, and an address that no rule names is denied.
 */
public final class ReadAccessWiring {
  private static final String[] READ = OpenAddresses.READ.toArray(String[]::new);
  private static final String[] ASKED_BY_POST = OpenAddresses.ASKED_BY_POST.toArray(String[]::new);

  private ReadAccessWiring() {}

  /**
   * Adds the rules of access to the security of a process.
   *
   * @param endpoints the endpoints of the process
   * @param more adds rules of the service; they come before all others, since drafts are below
   *     addresses that everyone reads
   */
  public static HttpSecurity everyoneReads(
      HttpSecurity http,
      Supplier<? extends HandlerMapping> endpoints,
      Consumer<
              AuthorizeHttpRequestsConfigurer<HttpSecurity>
                  .AuthorizationManagerRequestMatcherRegistry>
          more) {
    return http.authorizeHttpRequests(
            requests -> {
              more.accept(requests);
              requests
                  .requestMatchers(HttpMethod.GET, READ)
                  .permitAll()
                  .requestMatchers(HttpMethod.HEAD, READ)
                  .permitAll()
                  .requestMatchers(HttpMethod.POST, ASKED_BY_POST)
                  .permitAll()
                  .requestMatchers(HttpMethod.OPTIONS)
                  .permitAll();
              requests.anyRequest().access(new UnnamedDenied(endpoints));
            })
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
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
