package nl.peildatum.command.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page on which the people of the demonstration sign in, in Dutch and English at once. */
@RestController
final class DemoSignInEndpoint {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private final StaticPage page = StaticPage.named("demo-sign-in.html");

  @GetMapping(path = DemoSignIn.PAGE)
  ResponseEntity<byte[]> page(HttpServletRequest request, CsrfToken form) {
    var failed = "failed".equals(request.getQueryString());
    return ResponseEntity.ok()
        .contentType(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_LANGUAGE, "nl, en")
        .header("Content-Security-Policy", page.policy())
        .body(page.with("_csrf", form.getToken()).with("failed", failed ? "" : "hidden").bytes());
  }
}
