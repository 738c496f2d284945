package nl.peildatum.query.page.about;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import nl.peildatum.health.Health;
import nl.peildatum.health.HealthSource;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.reply.Delivery;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page that says in words what {@code /health/ready} says: what was read up to when, and what
 * is wrong. It answers from memory, also while parts are away, and always with status 200: the page
 * is about this process, whatever it is about to say.
 */
@RestController
public final class StatusPageEndpoint {
  private final Health health;
  private final HtmlReplies html;

  StatusPageEndpoint(List<HealthSource> sources, HtmlReplies html) {
    this.health = new Health(sources);
    this.html = html;
  }

  @GetMapping("/status")
  ResponseEntity<Delivery> status(HttpServletRequest request, HttpServletResponse response) {
    return html.answered(
        request,
        response,
        asked -> {
          asked.query().parameters(Set.of()).requireSound();
          var told = JsonMembers.read(health.ready().body());
          return html.neverStored(asked, "status", StatusModel.of(told, asked.texts()));
        });
  }
}
