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

/** The page that explains the terms of the other pages (<i>begrippenlijst</i>). */
@RestController
public final class GlossaryPageEndpoint {
  private static final String PATH = "/begrippen";

  private final HtmlReplies html;

  GlossaryPageEndpoint(HtmlReplies html) {
    this.html = html;
  }

  @GetMapping(PATH)
  ResponseEntity<Delivery> glossary(HttpServletRequest request, HttpServletResponse response) {
    return html.answered(
        request,
        response,
        asked -> {
          asked.query().parameters(Set.of()).requireSound();
          return html.page(
              asked, "glossary", PATH, Map.of("groups", Glossary.groups(asked.texts())));
        });
  }
}
