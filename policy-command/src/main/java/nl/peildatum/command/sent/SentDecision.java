package nl.peildatum.command.sent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.json.Json;
import nl.peildatum.json.SentText;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A decision file as it was sent.
 *
 * @param country the country of the path
 * @param bytes the size of the file in its RFC 8785 form
 * @param hash lower-case hex SHA-256 of the file's RFC 8785 form
 */
public record SentDecision(CountryCode country, Map<String, Object> file, int bytes, String hash) {
  private static final Set<String> REVISING_ACTS =
      Set.of("Correct", "CorrectDecision", "Retract", "RetractDecision", "Annul");

  /**
   * Reads the bytes of a request.
   *
   * @throws nl.peildatum.json.MalformedJson when they are not a JSON object
   * @throws RequestRefused when the file is larger than {@link SizeLimits#FILE_BYTES}
   */
  public static SentDecision read(CountryCode country, byte[] sent) {
    var utf8 = SentText.utf8(sent);
    var file = Json.sentText(utf8);
    var canonical = Json.canonical(file);
    if (canonical.length > SizeLimits.FILE_BYTES) {
      throw new RequestRefused(
          Problem.of(
              "body-too-large",
              Wording.of("body-too-large.canonical", canonical.length, SizeLimits.FILE_BYTES)));
    }
    return new SentDecision(country, file, canonical.length, EventCodec.sha256(canonical));
  }

  /** The id that was sent; null when there is none, or one that is not well-formed. */
  public @Nullable DecisionId id() {
    return file.get("decisionId") instanceof String id && DecisionId.isWellFormed(id)
        ? new DecisionId(id)
        : null;
  }

  /** Whether an act revises recorded facts, so that its author must state which head they saw. */
  public boolean revisesRecord() {
    return file.get("acts") instanceof List<?> acts
        && acts.stream().anyMatch(SentDecision::revisesRecord);
  }

  private static boolean revisesRecord(@Nullable Object act) {
    return act instanceof Map<?, ?> fields
        && fields.get("type") instanceof String type
        && REVISING_ACTS.contains(type);
  }
}
