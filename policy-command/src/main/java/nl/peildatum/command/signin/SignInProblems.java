package nl.peildatum.command.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import nl.peildatum.command.security.ReturnAddress;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.HtmlOrJsonReplies;
import nl.peildatum.web.IssuerAway;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.web.ProblemReply;
import nl.peildatum.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.client.ResourceAccessException;

/**
 * What the workbench answers to a client that is not signed in, to one that may not do what it
 * asks, and where a sign-in failed.
 */
record SignInProblems(
    ReturnAddress asked,
    ProblemPages pages,
    WithoutRightPage withoutRight,
    Supplier<EndedSessionForms> forms)
    implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(SignInProblems.class);

  /** Leads a browser to the sign-in, and then back; refuses any other client. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (request.getMethod().equals("GET") && HtmlOrJsonReplies.isPage(request)) {
      asked.keep(request);
      response.sendRedirect(SignInClient.BEGINS);
      return;
    }
    reply(request, response, Problem.of("not-signed-in", Wording.of("not-signed-in")));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    if (reason instanceof CsrfException) {
      if (HtmlOrJsonReplies.isPage(request) && forms.get().answer(request, response, person())) {
        return;
      }
      reply(request, response, Problem.of("invalid-csrf-token", Wording.of("invalid-csrf-token")));
      return;
    }
    if (HtmlOrJsonReplies.isPage(request)) {
      withoutRight.write(request, response);
      return;
    }
    reply(request, response, Problem.of("missing-scope", Wording.of("missing-scope.workbench")));
  }

  private static Optional<Authentication> person() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(OAuth2AuthenticationToken.class::isInstance);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (isAway(failure)) {
      LOG.warn("a sign-in failed, because the authorization server does not answer", failure);
      reply(
          request,
          response,
          Problem.of("issuer-unavailable", Wording.of("issuer-unavailable.sign-in")));
      return;
    }
    LOG.info("a sign-in failed: {}", failure.getMessage());
    reply(request, response, Problem.of("sign-in-failed", reason(failure)));
  }

  private static boolean isAway(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IssuerAway || cause instanceof ResourceAccessException) {
        return true;
      }
    }
    return false;
  }

  private static Wording reason(AuthenticationException failure) {
    var code =
        failure instanceof OAuth2AuthenticationException oauth
            ? oauth.getError().getErrorCode()
            : "";
    return switch (code) {
      case "authorization_request_not_found", "invalid_state_parameter" ->
          Wording.of("sign-in-failed.not-begun");
      case "invalid_id_token",
          "invalid_nonce",
          "invalid_token_response",
          "missing_signature_verifier" ->
          Wording.of("sign-in-failed.answer");
      case PersonOfTokens.REFUSED -> Wording.of("sign-in-failed.token");
      default -> Wording.of("sign-in-failed.refused");
    };
  }

  private void reply(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    ProblemReply.write(request, response, problem, pages);
  }
}
