package nl.peildatum.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.command.refusal.AuditDamaged;
import nl.peildatum.command.refusal.CountryBusy;
import nl.peildatum.command.refusal.DecisionIdReused;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.command.refusal.DraftRefused;
import nl.peildatum.command.refusal.EventLost;
import nl.peildatum.command.refusal.ExpectedHeadMissing;
import nl.peildatum.command.refusal.ReadersBehind;
import nl.peildatum.command.refusal.Refusal;
import nl.peildatum.command.refusal.StaleHead;
import nl.peildatum.command.refusal.StoreNotTrusted;
import nl.peildatum.command.refusal.TooManyCollisions;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.web.AcceptedLanguage;
import nl.peildatum.wording.Wording;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns exceptions of the command side into replies with RFC 9457 problems. */
@RestControllerAdvice(
    basePackages = {
      "nl.peildatum.command.http",
      "nl.peildatum.command.draft.http",
      "nl.peildatum.command.relay.check"
    })
public final class CommandProblems {
  private static final Logger LOG = LoggerFactory.getLogger(CommandProblems.class);

  @ExceptionHandler
  ResponseEntity<byte[]> refused(RequestRefused refused, HttpServletRequest request) {
    return reply(refused.problem(), request);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
    return reply(
        problem(refusal),
        request,
        refusal instanceof ReadersBehind held ? held.retryAfterSeconds() : 1);
  }

  /** The problem that tells a client of a refusal. */
  public static Problem problem(Refusal refusal) {
    return switch (refusal) {
      case DecisionRefused broken ->
          Problem.of(broken.violations().stream().map(Fault::of).toList());
      case DecisionIdReused reused -> reused(reused);
      case StaleHead stale -> stale(stale);
      case ExpectedHeadMissing _ -> Problem.of("head-not-named", Wording.of("head-not-named"));
      case TooManyCollisions _ -> Problem.of("busy", Wording.of("busy.collisions"));
      case CountryBusy _ -> Problem.of("busy", Wording.of("busy.country"));
      case ReadersBehind _ -> Problem.of("busy", Wording.of("busy.readers"));
      case EventLost _ -> Problem.of("not-ready", Wording.of("not-ready.comparing"));
      case StoreNotTrusted store -> notTrusted(store);
      case DraftRefused draft -> refused(draft);
      case AuditDamaged damaged -> damaged(damaged);
    };
  }

  /** The problem that tells a client of a failure of the store or of this program; it is logged. */
  public static Problem failure(Exception failure) {
    if (isOfStore(failure)) {
      LOG.error("the event store did not answer", failure);
      return Problem.of("store-unavailable", Wording.of("store-unavailable"));
    }
    LOG.error("a request failed", failure);
    return Problem.of("internal-error", Wording.of("internal-error.recording"));
  }

  /** Whether the event store did not answer. */
  public static boolean isOfStore(Exception failure) {
    return failure instanceof DataAccessException
        || failure instanceof TransactionException
        || failure instanceof EventStoreException
        || failure instanceof JdbcException;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> failed(Exception failure, HttpServletRequest request) throws Exception {
    return reply(failure(unlessAnswered(failure)), request);
  }

  /** Throws what is an answer itself, or has nobody left to answer. */
  public static Exception unlessAnswered(Exception failure) throws Exception {
    if (failure instanceof ErrorResponse || failure instanceof AsyncRequestNotUsableException) {
      throw failure;
    }
    return failure;
  }

  private static Problem notTrusted(StoreNotTrusted store) {
    var found = store.comparison();
    if (!found.compared()) {
      return Problem.of("not-ready", Wording.of("not-ready.comparing"));
    }
    return Problem.of("store-behind-topic", found.difference())
        .with(Map.of("behind", found.behind(), "forked", found.forked()));
  }

  private static Problem refused(DraftRefused draft) {
    var problem = Problem.of(draft.slug(), draft.detail()).with(draft.members());
    var errors = draft.violations().stream().map(Fault::of).toList();
    return new Problem(problem.type(), problem.detail(), errors, problem.members());
  }

  private static Problem damaged(AuditDamaged damaged) {
    LOG.error("alarm audit-damaged: {}", damaged.getMessage());
    return Problem.of("audit-damaged", Wording.of("audit-damaged"));
  }

  private static Problem reused(DecisionIdReused reused) {
    var known = reused.known();
    return Problem.of("decision-id-reused", reused.detail())
        .with(Map.of("decisionId", known.id(), "country", known.country()));
  }

  private static Problem stale(StaleHead stale) {
    var members = new LinkedHashMap<String, Object>();
    members.put("expected", stale.expected());
    members.put("head", stale.head());
    members.put("decisions", decisions(stale.cameInBetween()));
    var detail =
        stale.expected() > stale.head()
            ? Wording.of("stale-head.above", stale.expected(), stale.head())
            : Wording.of("stale-head", stale.expected(), stale.head());
    return Problem.of("stale-head", detail).with(members);
  }

  private static List<Map<String, Object>> decisions(List<RecordedDecision> decisions) {
    return decisions.stream()
        .map(
            d ->
                Map.<String, Object>of(
                    "decisionId", d.id().value(),
                    "firstSequence", d.firstSequence(),
                    "lastSequence", d.lastSequence()))
        .toList();
  }

  /** The reply with a problem, as JSON. */
  public static ResponseEntity<byte[]> reply(Problem problem, HttpServletRequest request) {
    return reply(problem, request, 1);
  }

  private static ResponseEntity<byte[]> reply(
      Problem problem, HttpServletRequest request, long retryAfterSeconds) {
    var language = AcceptedLanguage.of(request);
    var reply =
        ResponseEntity.status(problem.status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .varyBy(AcceptedLanguage.HEADER);
    if (problem.status() == 503) {
      reply.header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds));
    }
    return reply.body(problem.bytes(language));
  }
}
