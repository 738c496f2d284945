package nl.peildatum.query.checkpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.merkle.TreeHash;
import nl.peildatum.query.log.LoggedEvent;
import nl.peildatum.query.log.PolicyLog;
import nl.peildatum.query.parameters.CountryParameter;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.RecordWait;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.ReplyForm;
import nl.peildatum.wording.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The endpoint for the proofs of the log: that an event is in it, and that it only grew. */
@RestController
public final class ProofEndpoint {
  public static final Set<String> INCLUSION = Set.of("country", "sequence");
  public static final Set<String> CONSISTENCY = Set.of("from", "to");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PolicyLog log;
  private final RecordWait record;

  ProofEndpoint(PolicyLog log, RecordWait record) {
    this.log = log;
    this.record = record;
  }

  @GetMapping("/v1/checkpoint/inclusion")
  ResponseEntity<Delivery> inclusion(HttpServletRequest request) {
    var parameters = RequestParameters.parameters(request, INCLUSION);
    var country = CountryParameter.fromQuery(parameters);
    requireGiven(parameters, "country");
    var sequence = number(parameters, "sequence");
    parameters.requireSound();
    var asked = sequence.orElseThrow();
    if (asked < 1 || !record.isRecorded(country.orElseThrow(), asked)) {
      parameters.refuse(
          "sequence-not-recorded",
          "sequence",
          Wording.of(
              "sequence-not-recorded",
              country.orElseThrow(),
              asked,
              record.recordOf(country.orElseThrow()).head()));
    }
    parameters.requireSound();
    var found = LogProblems.orRefused(() -> log.inclusion(country.orElseThrow(), asked));
    return AnswerReplies.to(request, ReplyForm.JSON, Caching.NONE).of(json(found));
  }

  private static byte[] json(LoggedEvent found) {
    var json = new LinkedHashMap<String, Object>();
    json.put("leafIndex", found.inclusion().leafIndex());
    json.put("treeSize", found.inclusion().treeSize());
    json.put("hashes", base64(found.inclusion().hashes()));
    json.put("checkpoint", found.checkpoint().toString());
    return JSON.writeValueAsBytes(json);
  }

  @GetMapping("/v1/checkpoint/consistency")
  ResponseEntity<Delivery> consistency(HttpServletRequest request) {
    var parameters = RequestParameters.parameters(request, CONSISTENCY);
    var from = number(parameters, "from");
    var to = number(parameters, "to");
    parameters.requireSound();
    var proof =
        LogProblems.orRefused(() -> log.consistency(from.orElseThrow(), to.orElseThrow()));
    if (proof.isEmpty()) {
      parameters.refuse(
          "log-size-not-signed",
          "to",
          Wording.of("log-size-not-signed", from.orElseThrow(), to.orElseThrow()));
    }
    parameters.requireSound();
    var json = new LinkedHashMap<String, Object>();
    json.put("from", proof.orElseThrow().firstSize());
    json.put("to", proof.orElseThrow().secondSize());
    json.put("hashes", base64(proof.orElseThrow().hashes()));
    return AnswerReplies.to(request, ReplyForm.JSON, Caching.NONE)
        .of(JSON.writeValueAsBytes(json));
  }

  private static Optional<Long> number(Parameters parameters, String name) {
    requireGiven(parameters, name);
    return parameters.sequence(name);
  }

  private static void requireGiven(Parameters parameters, String name) {
    if (!parameters.has(name)) {
      parameters.refuse("missing-field", name, Wording.of("missing-parameter", name));
    }
  }

  private static List<String> base64(List<TreeHash> hashes) {
    return hashes.stream().map(TreeHash::base64).toList();
  }
}
