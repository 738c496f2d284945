package nl.peildatum.query.page.about;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.reply.Delivery;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page that states how accessible the pages are (<i>toegankelijkheidsverklaring</i>). */
@RestController
public final class AccessibilityPageEndpoint {
  private final HtmlReplies html;

  AccessibilityPageEndpoint(HtmlReplies html) {
    this.html = html;
  }

  @GetMapping("/toegankelijkheid")
  ResponseEntity<Delivery> statement(HttpServletRequest request, HttpServletResponse response) {
    return html.answered(
        request,
        response,
        asked -> {
          asked.query().parameters(Set.of()).requireSound();
          return html.page(asked, "accessibility", "/toegankelijkheid", Map.of());
        });
  }
}
