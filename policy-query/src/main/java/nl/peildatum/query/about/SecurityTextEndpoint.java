package nl.peildatum.query.about;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import nl.peildatum.openapi.YamlFile;
import nl.peildatum.query.parameters.QueryClock;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.settings.PublicUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint that tells whom to report a weakness to (RFC 9116). */
@RestController
final class SecurityTextEndpoint {
  private static final String ADDRESS = "/.well-known/security.txt";
  private static final int VALID_DAYS = 180;

  private final QueryClock clock;
  private final String contact;
  private final String canonical;

  /**
   * @param contact a URI; empty = the address in the description of the API
   * @param publicUrl the address under which everyone reaches the product; empty = not configured
   */
  SecurityTextEndpoint(
      QueryClock clock,
      @Value("${peildatum.security.contact:}") String contact,
      @Value("${peildatum.public-url:}") String publicUrl) {
    this.clock = clock;
    this.contact = contact.isBlank() ? maintainers() : contact;
    this.canonical =
        publicUrl.isBlank()
            ? ""
            : "Canonical: %s%s\n".formatted(PublicUrl.withoutSlash(publicUrl), ADDRESS);
  }

  @GetMapping(ADDRESS)
  ResponseEntity<Delivery> securityText(HttpServletRequest request) {
    RequestParameters.refuseParameters(request);
    return AnswerReplies.to(request, ReplyForm.TEXT, Caching.named(ADDRESS))
        .of(text().getBytes(UTF_8));
  }

  private String text() {
    var expires =
        clock.source().instant().truncatedTo(ChronoUnit.DAYS).plus(VALID_DAYS, ChronoUnit.DAYS);
    return "Contact: %s\nExpires: %s\nPreferred-Languages: nl, en\n%s"
        .formatted(contact, expires, canonical);
  }

  private static String maintainers() {
    return YamlFile.read("/openapi.yaml").get("info") instanceof Map<?, ?> info
            && info.get("contact") instanceof Map<?, ?> contact
        ? "mailto:" + contact.get("email")
        : "";
  }
}
