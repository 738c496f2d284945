package nl.peildatum.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.peildatum.problem.OpenAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.OAuth2ProtectedResourceMetadataFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Wires the access rules that both services share: everyone may read the record, or everyone with a
 * token where it is configured so; no session is kept, and an address that no rule names is denied.
 */
public final class ReadAccessWiring {
  /** The setting that says who may read the record: {@code open}, everyone, or {@code token}. */
  static final String READS = "peildatum.reads";

  /** The record is read with any valid token. */
  static final String BY_TOKEN = "token";

  private static final String[] ALWAYS_READ = OpenAddresses.ALWAYS_READ.toArray(String[]::new);
  private static final String[] RECORD_READ = OpenAddresses.RECORD_READ.toArray(String[]::new);
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
              reads(requests, isByToken(http));
              requests.requestMatchers(HttpMethod.OPTIONS).permitAll();
              requests.anyRequest().access(new UnnamedDenied(endpoints));
            })
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }

  /**
   * Builds the rules without Spring's metadata of a protected resource (RFC 9728): it names the
   * header {@code Host} of the request as the resource, no authorization server, and a binding to
   * certificates that is not there.
   */
  public static SecurityFilterChain withoutMetadata(HttpSecurity http) {
    var rules = http.build();
    rules.getFilters().removeIf(OAuth2ProtectedResourceMetadataFilter.class::isInstance);
    return rules;
  }

  private static boolean isByToken(HttpSecurity http) {
    var environment = http.getSharedObject(ApplicationContext.class).getEnvironment();
    return BY_TOKEN.equals(environment.getProperty(READS));
  }

  private static void reads(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      boolean byToken) {
    for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
      requests.requestMatchers(method, ALWAYS_READ).permitAll();
      var record = requests.requestMatchers(method, RECORD_READ);
      var _ = byToken ? record.authenticated() : record.permitAll();
    }
    var questions = requests.requestMatchers(HttpMethod.POST, ASKED_BY_POST);
    var _ = byToken ? questions.authenticated() : questions.permitAll();
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
