package nl.peildatum.command.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.peildatum.command.security.StaticPage;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The page for a person who signed in without any right here, in Dutch and English at once. It
 * names the rights, and signs the person out.
 */
final class WithoutRightPage {
  private final StaticPage page = StaticPage.named("without-right.html");

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var form = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    var body = page.with("_csrf", form.getToken()).bytes();
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, "nl, en");
    response.setHeader("Content-Security-Policy", page.policy());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
