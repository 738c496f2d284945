package nl.peildatum.query.page.moratoria;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.parameters.AllCountriesQuestions;
import nl.peildatum.query.parameters.MomentResolver;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page of the moratoria of all countries on a day, as each country answers them. Faults of the
 * parameters are thrown while the question is read, before any country is asked, and {@link
 * HtmlReplies} answers them: as a page to a browser.
 */
@RestController
public final class MoratoriaPageEndpoint {
  static final String PATH = "/moratoria";

  private final AllCountriesQuestions questions;
  private final MomentResolver moments;

  /** The threads of the HTML pages that take long: this one asks every country. */
  private final LongWork longPages;

  private final HtmlReplies html;

  MoratoriaPageEndpoint(
      AllCountriesQuestions questions,
      MomentResolver moments,
      @Qualifier("pagesOfTime") LongWork longPages,
      HtmlReplies html) {
    this.questions = questions;
    this.moments = moments;
    this.longPages = longPages;
    this.html = html;
  }

  /** Whether the page answers a question about these kinds of policy, and no other page does. */
  public static boolean isAbout(Collection<String> kinds) {
    return !kinds.isEmpty() && CountryMoratoria.KINDS.containsAll(kinds);
  }

  @GetMapping(PATH)
  ResponseEntity<Delivery> moratoria(HttpServletRequest request, HttpServletResponse response) {
    return html.answered(
        request,
        response,
        asked -> {
          var parameters = asked.query().parameters(QuestionParameters.ON_A_DAY_EVERYWHERE);
          var question = questions.onADay(parameters);
          return longPages.done(
              () -> {
                var model = new MoratoriaModel(asked, question);
                return html.page(asked, "moratoria", model.permanent(), model.of(moments.today()));
              });
        });
  }
}
