package nl.peildatum.command.security;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyAuthority;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may do what on the command side, by scope: every rule of the API and of the workbench. */
public final class AccessRulesWiring {
  public static final String RECORD = "SCOPE_policy:record";
  public static final String DRAFT = "SCOPE_policy:draft";
  public static final String APPROVE = "SCOPE_policy:approve";
  public static final String AUDIT = "SCOPE_audit:read";

  private static final String DECISIONS = "/v1/countries/*/decisions";
  private static final String PREVIEW = "dryRun=true";
  private static final RequestMatcher RECORDING =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, DECISIONS);

  private AccessRulesWiring() {}

  /** Adds the rules of the API. */
  static void ofApi(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    DraftAccessWiring.rules(requests)
        .requestMatchers("/v1/integrity/*")
        .access(hasAuthority(AUDIT))
        .requestMatchers(AccessRulesWiring::isPreview)
        .access(hasAnyAuthority(RECORD, DRAFT))
        .requestMatchers(HttpMethod.POST, DECISIONS)
        .access(hasAuthority(RECORD));
  }

  /** The identity for which a request to record counts; empty for any other request. */
  static Optional<String> recorder(HttpServletRequest request) {
    return RECORDING.matches(request) && request.getUserPrincipal() instanceof Authentication caller
        ? Optional.of(Identity.of(caller).toString())
        : Optional.empty();
  }

  /** Whether a request can do no more than preview a decision; any other query counts as more. */
  private static boolean isPreview(HttpServletRequest request) {
    return PREVIEW.equals(request.getQueryString()) && RECORDING.matches(request);
  }

  /** Adds the rules of the workbench, for people who signed in; its style is of every page. */
  public static void ofWorkbench(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers(HttpMethod.GET, "/beheer/assets/*/style.css")
        .permitAll()
        .anyRequest()
        .access(hasAnyAuthority(DRAFT, APPROVE, RECORD, AUDIT));
  }
}
