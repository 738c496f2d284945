package nl.peildatum.query.page.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.assessment.CaseAnswers;
import nl.peildatum.query.casehindsight.CaseHindsightAnswers;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.parameters.AllCountriesQuestions;
import nl.peildatum.query.parameters.MomentResolver;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.record.CountryRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page of a case: a form, the policy that governs the case, and a dossier to print. */
@RestController
public final class CasePageEndpoint {
  private static final String FORM = "caseform";
  private static final String PAGE = "case";
  private static final String DOSSIER = "dossier";

  private final CasePageAnswers cases;
  private final AllCountriesQuestions countries;
  private final LongWork pages;
  private final HtmlReplies html;

  CasePageEndpoint(
      CaseAnswers assessments,
      CaseHindsightAnswers hindsights,
      MomentResolver moments,
      AllCountriesQuestions countries,
      @Qualifier("pages") LongWork pages,
      HtmlReplies html) {
    this.cases = new CasePageAnswers(assessments, hindsights, moments);
    this.countries = countries;
    this.pages = pages;
    this.html = html;
  }

  @GetMapping("/zaak")
  ResponseEntity<Delivery> page(HttpServletRequest request, HttpServletResponse response) {
    return html.answered(request, response, asked -> answered(asked, PAGE));
  }

  @GetMapping("/zaak/dossier")
  ResponseEntity<Delivery> dossier(HttpServletRequest request, HttpServletResponse response) {
    return html.answered(request, response, asked -> answered(asked, DOSSIER));
  }

  private ResponseEntity<Delivery> answered(PageRequest asked, String template) {
    var query = CaseParameters.withOneOfEach(asked.query());
    query.parameters(CaseParameters.NAMES).requireSound();
    var records = countries.list(Parameters.none()).all().records();
    if (!CaseParameters.isAsked(query)) {
      return html.neverStored(asked, FORM, form(asked, query, records, Optional.empty()));
    }
    try {
      var answer = cases.of(query, asked.texts().language());
      return pages.done(() -> shown(asked, answer.get(), records, template));
    } catch (Refused refused) {
      return refused(asked, query, records, refused);
    }
  }

  /**
   * A question with faults is shown again, as it was sent; any other refusal is a page of its own.
   */
  private ResponseEntity<Delivery> refused(
      PageRequest asked, PageQuery query, List<CountryRecord> records, Refused refused) {
    var problem = refused.problem();
    if (problem.status() != HttpStatus.BAD_REQUEST.value()) {
      throw refused;
    }
    return html.refused(asked, refused, FORM, form(asked, query, records, Optional.of(problem)));
  }

  private ResponseEntity<Delivery> shown(
      PageRequest asked, AnsweredCase answered, List<CountryRecord> records, String template) {
    var model = new HashMap<>(CaseModel.of(answered, asked.texts()));
    var again =
        answered.sinceThen().isPresent()
            ? answered.pinned()
            : CaseParameters.of(answered.question());
    model.putAll(form(asked, again, records, Optional.empty()));
    return html.neverStored(asked, template, model);
  }

  private static Map<String, Object> form(
      PageRequest asked, PageQuery query, List<CountryRecord> records, Optional<Problem> problem) {
    return Map.of("form", CaseForm.of(query, records, asked.texts(), problem));
  }
}
