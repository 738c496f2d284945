package nl.peildatum.command.security;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyAuthority;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may do what on the command side, by scope: every rule of the API and of the workbench. */
public final class AccessRules {
  public static final String RECORD = "SCOPE_policy:record";
  public static final String DRAFT = "SCOPE_policy:draft";
  public static final String APPROVE = "SCOPE_policy:approve";
  public static final String AUDIT = "SCOPE_audit:read";

  private AccessRules() {}

  /** Adds the rules of the API. */
  static void ofApi(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    DraftAccess.rules(requests)
        .requestMatchers(HttpMethod.POST, "/v1/countries/*/decisions")
        .access(hasAuthority(RECORD));
  }

  /** Adds the rules of the workbench, for people who signed in. */
  public static void ofWorkbench(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests.anyRequest().access(hasAnyAuthority(DRAFT, APPROVE, RECORD, AUDIT));
  }
}
