package nl.peildatum.command.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.peildatum.command.security.ReturnAddress;
import nl.peildatum.web.ProblemPages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

@DisplayName("A sign-in to the workbench that gives nothing")
class SignInProblemsTest {
  private final SignInProblems problems =
      new SignInProblems(
          new ReturnAddress("asked", "/beheer"),
          ProblemPages.NONE,
          new WithoutRightPage(),
          () -> EndedSessionForms.NONE);
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/beheer");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  @DisplayName("shows a person without a right which rights there are, and signs them out")
  void withoutRight() throws IOException {
    request.addHeader("Accept", "text/html");
    request.setAttribute(
        CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "form-token"));
    problems.handle(request, response, new AccessDeniedException("no right"));
    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(response.getContentAsString())
        .contains("policy:draft", "policy:approve", "policy:record", "audit:read")
        .contains("action=\"/beheer/uitloggen\"", "value=\"form-token\"", "Afmelden");
  }

  @Test
  @DisplayName("tells another client the rights as a problem")
  void asJson() throws IOException {
    problems.handle(request, response, new AccessDeniedException("no right"));
    assertThat(response.getContentAsString())
        .contains("/problems/missing-scope", "policy:draft, policy:approve");
  }

  @ParameterizedTest
  @CsvSource({
    "invalid_nonce, This register refused the answer of the authorization server",
    "invalid_id_token, This register refused the answer of the authorization server",
    "access_denied, The authorization server refused the sign-in"
  })
  @DisplayName("is told as refused by the one who refused it")
  void refusedBy(String code, String said) throws IOException {
    request.addHeader("Accept-Language", "en");
    problems.onAuthenticationFailure(
        request, response, new OAuth2AuthenticationException(new OAuth2Error(code)));
    assertThat(response.getContentAsString()).contains(said);
  }
}
