package nl.peildatum.query.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.query.log.LogKeys;
import nl.peildatum.query.log.LogUnavailable;
import nl.peildatum.query.log.PolicyLog;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.ReplyForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for the latest signed checkpoint of the log, and for the keys that verify it. */
@RestController
final class CheckpointEndpoint {
  private final PolicyLog log;
  private final LogKeys keys;

  CheckpointEndpoint(PolicyLog log, LogKeys keys) {
    this.log = log;
    this.keys = keys;
  }

  @GetMapping("/v1/checkpoint")
  ResponseEntity<Delivery> checkpoint(HttpServletRequest request) {
    RequestParameters.refuseParameters(request);
    var note = LogProblems.orRefused(log::checkpoint);
    return AnswerReplies.to(request, ReplyForm.TEXT, Caching.NONE).of(note.bytes());
  }

  /** One key on each line: those that sign now, then those that signed earlier. */
  @GetMapping("/v1/checkpoint/keys")
  ResponseEntity<Delivery> keys(HttpServletRequest request) {
    RequestParameters.refuseParameters(request);
    var lines =
        LogProblems.orRefused(this::known).map(key -> key + "\n").collect(Collectors.joining());
    return AnswerReplies.to(request, ReplyForm.TEXT, Caching.NONE).of(lines.getBytes(UTF_8));
  }

  private Stream<Object> known() {
    if (keys.isEmpty()) {
      throw new LogUnavailable(LogUnavailable.Reason.NO_CHECKPOINT);
    }
    return Stream.concat(keys.active().stream(), keys.retired().stream());
  }
}
