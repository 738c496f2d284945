package nl.peildatum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Refuses a request without a valid token (401), or with a token that does not allow it (403). */
public final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final String API = "/v1/";

  private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();

  private final ProblemPages pages;

  public AccessProblems() {
    this(ProblemPages.NONE);
  }

  /**
   * @param pages for browsers that ask for a page of a record that is read with a token only
   */
  public AccessProblems(ProblemPages pages) {
    this.pages = pages;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof IssuerAway) {
      ProblemReply.write(
          request, response, Problem.of("issuer-unavailable", Wording.of("issuer-unavailable")));
      return;
    }
    response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.of(reason));
    ProblemReply.write(
        request, response, Problem.of("invalid-token", needsToken(request, reason)), pages);
  }

  private static Wording needsToken(HttpServletRequest request, AuthenticationException reason) {
    if (reason instanceof OAuth2AuthenticationException) {
      return Wording.of("invalid-token.refused");
    }
    var page =
        HtmlOrJsonReplies.isPage(request)
            && !String.valueOf(request.getRequestURI()).startsWith(API);
    return Wording.of(page ? "invalid-token.page" : "invalid-token.none");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    if (reason instanceof CsrfException) {
      ProblemReply.write(
          request, response, Problem.of("invalid-csrf-token", Wording.of("invalid-csrf-token")));
      return;
    }
    denial.handle(request, response, reason);
    ProblemReply.write(request, response, Problem.of("missing-scope", missingScope(reason)), pages);
  }

  /** The scopes of which the request needs one, as the rule that denied it names them. */
  private static Wording missingScope(AccessDeniedException reason) {
    if (reason instanceof AuthorizationDeniedException denied
        && denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision rule) {
      var scopes =
          rule.getAuthorities().stream()
              .map(needed -> String.valueOf(needed.getAuthority()).replace("SCOPE_", ""))
              .sorted()
              .toList();
      return Wording.of("missing-scope.needs", Wording.joined("join.or", scopes));
    }
    return Wording.of("missing-scope");
  }
}
