package nl.peildatum.query.stream;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.peildatum.json.Json;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.wording.Wording;

/** Reads the body of a request with one question, of at most 64 KiB. */
public final class BodyBytes {
  static final int MOST = 64 << 10;

  private BodyBytes() {}

  /** The bytes of the body; refuses a body that is too large. */
  public static byte[] of(HttpServletRequest request) {
    try {
      var body = request.getInputStream().readNBytes(MOST + 1);
      if (body.length > MOST) {
        throw new Refused(tooLarge());
      }
      return body;
    } catch (IOException broken) {
      throw brokenOff();
    }
  }

  /** The one JSON object in a body; refuses malformed JSON. */
  public static Map<String, Object> object(byte[] json) {
    try {
      return Json.sent(json);
    } catch (MalformedJson malformed) {
      throw new Refused(Problem.of(List.of(Fault.of(malformed))));
    }
  }

  /** The refusal of a body that could not be read to its end. */
  public static Refused brokenOff() {
    return new Refused(Problem.of("malformed-request", Wording.of("malformed-request.body")));
  }

  /** The problem of a question that is too large. */
  public static Problem tooLarge() {
    return Problem.of("body-too-large", Wording.of("body-too-large.question", MOST));
  }
}
