package nl.peildatum.query.reply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.AcceptedLanguage;
import nl.peildatum.web.ProblemPages;
import nl.peildatum.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns exceptions of the query side into problem replies, in one place. */
@RestControllerAdvice("nl.peildatum.query")
public final class QueryProblems {
  private static final Logger LOG = LoggerFactory.getLogger(QueryProblems.class);
  private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final Problem FAILED =
      Problem.of("internal-error", Wording.of("internal-error.question"));

  private final ProblemPages pages;

  public QueryProblems(ObjectProvider<ProblemPages> pages) {
    this.pages = pages.getIfAvailable(() -> ProblemPages.NONE);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(
      Refused refused, HttpServletRequest request, HttpServletResponse response) {
    return shown(refused(refused, request), refused.problem(), request, response);
  }

  /** The reply to a refused question, as JSON. */
  public ResponseEntity<byte[]> refused(Refused refused, HttpServletRequest request) {
    return reply(refused.problem(), request);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> unexpected(
      Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (failure instanceof org.springframework.web.ErrorResponse
        || failure instanceof AsyncRequestNotUsableException) {
      throw failure;
    }
    return shown(failed(failure, request), FAILED, request, response);
  }

  /** The reply with a page in place of the JSON, for a client that prefers one. */
  private ResponseEntity<byte[]> shown(
      ResponseEntity<byte[]> reply,
      Problem problem,
      HttpServletRequest request,
      HttpServletResponse response) {
    var page = pages.page(request, response, problem);
    if (page.isEmpty()) {
      return reply;
    }
    var headers = new HttpHeaders(reply.getHeaders());
    headers.setContentType(PAGE);
    headers.remove(HttpHeaders.CONTENT_LANGUAGE);
    return new ResponseEntity<>(page.get(), headers, reply.getStatusCode());
  }

  /** The reply to a question whose answer failed, as JSON; the failure is logged. */
  public ResponseEntity<byte[]> failed(Exception failure, HttpServletRequest request) {
    LOG.error("a question failed", failure);
    return reply(FAILED, request);
  }

  private static ResponseEntity<byte[]> reply(Problem problem, HttpServletRequest request) {
    var language = AcceptedLanguage.of(request);
    var reply =
        ResponseEntity.status(problem.status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .varyBy(AcceptedLanguage.HEADER);
    if (problem.status() == 401) {
      reply.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (problem.status() == 403) {
      reply.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
    }
    if (problem.status() == 503) {
      reply.header(HttpHeaders.RETRY_AFTER, "1");
    }
    return reply.body(problem.bytes(language));
  }
}
