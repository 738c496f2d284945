package nl.peildatum.command.signin;

import java.nio.charset.StandardCharsets;
import nl.peildatum.command.security.StaticPage;
import nl.peildatum.web.page.PublicSite;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page after signing out, in Dutch and English at once. */
@RestController
final class SignedOutEndpoint {
  static final String ADDRESS = "/beheer/uitgelogd";
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final StaticPage page;
  private final SignOutElsewhere elsewhere;

  SignedOutEndpoint(SignOutElsewhere elsewhere, PublicSite register) {
    this.elsewhere = elsewhere;
    this.page =
        StaticPage.named("signed-out.html")
            .with("register", register.isKnown() ? "" : "hidden")
            .with("site", register.at("/"));
  }

  @GetMapping(path = ADDRESS)
  ResponseEntity<byte[]> page() {
    var end = elsewhere.address();
    return ResponseEntity.ok()
        .contentType(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_LANGUAGE, "nl, en")
        .header("Content-Security-Policy", page.policy())
        .body(
            page.with("ended", end.isEmpty() ? "hidden" : "").with("end", end.orElse("")).bytes());
  }
}
