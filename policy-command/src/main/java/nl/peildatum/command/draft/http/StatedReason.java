package nl.peildatum.command.draft.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.decision.Violations;
import nl.peildatum.decisionfile.PersonalDataCheck;
import nl.peildatum.json.HiddenCharacters;
import nl.peildatum.json.Json;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.json.RequestObject;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;

/**
 * What the body or the form of an approval or a rejection states.
 *
 * @param version the version of the draft that was read; empty where not stated
 */
public record StatedReason(Optional<String> reason, OptionalInt version) {
  private static final int MAX_CHARACTERS = 2_000;

  /**
   * @throws RequestRefused with all faults of the body
   */
  static StatedReason read(byte[] body, boolean required) {
    return of(object(body), required);
  }

  /**
   * @param object with the members {@code reason} and {@code version}, as the API takes them
   * @throws RequestRefused with all faults of the object
   */
  public static StatedReason of(Map<String, Object> object, boolean required) {
    var violations = new Violations();
    var sent = new RequestObject(object, "", violations).onlyFields(List.of("reason", "version"));
    if (required) {
      sent.require("reason");
    }
    var reason = required ? requiredReason(object, sent) : sent.text("reason");
    sent.atMost(MAX_CHARACTERS, "reason");
    var version = sent.whole("version", 1);
    PersonalDataCheck.addTo(violations, object);
    var faults = violations.all().stream().map(Fault::of).toList();
    if (!faults.isEmpty()) {
      throw new RequestRefused(Problem.of(faults));
    }
    return new StatedReason(
        reason,
        version
            .map(stated -> OptionalInt.of(Math.clamp(stated, 1, Integer.MAX_VALUE)))
            .orElseGet(OptionalInt::empty));
  }

  private static Optional<String> requiredReason(Map<String, Object> object, RequestObject sent) {
    if (object.get("reason") instanceof String text && HiddenCharacters.isBlank(text)) {
      sent.refuse("invalid-value", "reason", Wording.of("invalid-value.empty-required", "reason"));
      return Optional.empty();
    }
    return sent.text("reason");
  }

  private static Map<String, Object> object(byte[] body) {
    try {
      return Json.sent(body);
    } catch (MalformedJson malformed) {
      throw new RequestRefused(Problem.of(List.of(Fault.of(malformed))));
    }
  }
}
