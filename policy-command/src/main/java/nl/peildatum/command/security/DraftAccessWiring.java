package nl.peildatum.command.security;

import static nl.peildatum.command.security.AccessRulesWiring.APPROVE;
import static nl.peildatum.command.security.AccessRulesWiring.AUDIT;
import static nl.peildatum.command.security.AccessRulesWiring.DRAFT;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyAuthority;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** The access rules of drafts and of the audit trail. */
final class DraftAccessWiring {
  private static final String DRAFTS = "/v1/countries/*/drafts";
  private static final String EVERYTHING = "/v1/countries/*/drafts/**";

  private DraftAccessWiring() {}

  /** Adds the rules, and returns what they were added to. */
  static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
      rules(
          AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
              requests) {
    return requests
        .requestMatchers(HttpMethod.POST, DRAFTS + "/*/approval", DRAFTS + "/*/rejection")
        .access(hasAuthority(APPROVE))
        .requestMatchers(HttpMethod.POST, DRAFTS)
        .access(hasAuthority(DRAFT))
        .requestMatchers(HttpMethod.PUT, DRAFTS + "/*")
        .access(hasAuthority(DRAFT))
        .requestMatchers(HttpMethod.DELETE, DRAFTS + "/*")
        .access(hasAuthority(DRAFT))
        .requestMatchers(HttpMethod.GET, EVERYTHING)
        .access(hasAnyAuthority(DRAFT, APPROVE))
        .requestMatchers(HttpMethod.HEAD, EVERYTHING)
        .access(hasAnyAuthority(DRAFT, APPROVE))
        .requestMatchers(HttpMethod.GET, "/v1/audit")
        .access(hasAuthority(AUDIT))
        .requestMatchers(HttpMethod.HEAD, "/v1/audit")
        .access(hasAuthority(AUDIT));
  }
}
