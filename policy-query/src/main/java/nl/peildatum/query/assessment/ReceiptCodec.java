package nl.peildatum.query.assessment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.peildatum.decision.Violation;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.query.governing.CaseQuestion;
import nl.peildatum.query.governing.GoverningRules;
import nl.peildatum.query.governing.Receipt;

/**
 * A receipt as text: {@code r1.} and the base64url of its JSON, members in order. The text is not
 * encrypted: anyone who decodes it can read the question.
 */
public final class ReceiptCodec {
  private static final String VERSION = "r1.";
  private static final int LONGEST = 20_000;

  private ReceiptCodec() {}

  /** A receipt that was read, or the fault in its text. */
  public sealed interface ReadReceipt {}

  public record Good(Receipt receipt) implements ReadReceipt {}

  public record Bad(Violation violation) implements ReadReceipt {}

  public static String write(Receipt receipt) {
    var question = receipt.question();
    var json =
        new JsonObject()
            .with("area", question.area())
            .with("basis", question.basis())
            .with("bekendOp", question.bekendOp())
            .with("beschikbaarOp", receipt.beschikbaarOp())
            .with("country", question.country().value())
            .with("dates", dates(question))
            .with("form", receipt.form())
            .with("groups", question.person().groups())
            .with("language", receipt.language())
            .with("onlyRiskIs15c", question.person().onlyRiskIs15c())
            .withAny("options", question.extra())
            .with("rules", receipt.rules())
            .with("sequence", receipt.sequence())
            .with("sha256", receipt.sha256())
            .with("stage", question.stage())
            .object();
    var bytes = Json.MAPPER.writeValueAsBytes(json);
    return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Map<String, String> dates(CaseQuestion question) {
    var dates = new TreeMap<String, String>();
    question.dates().forEach((date, day) -> dates.put(date.written(), day.toString()));
    return dates;
  }

  /**
   * @param pointer the JSON pointer of the receipt in its request
   */
  public static ReadReceipt read(String text, String pointer) {
    if (!text.startsWith(VERSION)) {
      return bad(
          "receipt-version-unknown",
          pointer,
          "This product reads receipts that begin with " + VERSION + " only.");
    }
    return json(text).map(json -> read(json, text, pointer)).orElseGet(() -> broken(pointer));
  }

  private static ReadReceipt read(Map<String, Object> json, String text, String pointer) {
    var rest = new LinkedHashMap<>(json);
    var form = rest.remove("form");
    var rules = rest.remove("rules");
    var language = rest.remove("language");
    var sha256 = rest.remove("sha256");
    if (!(form instanceof Integer formVersion)
        || !(rules instanceof Integer rulesVersion)
        || !(language instanceof String spoken)
        || !(sha256 instanceof String hash)
        || !(rest.remove("sequence") instanceof Number sequence)
        || sequence.longValue() < 0) {
      return broken(pointer);
    }
    var table = GoverningRules.ofVersion(rulesVersion);
    if (formVersion != AssessmentWriter.FORM
        || table.isEmpty()
        || !NoteTexts.LANGUAGES.contains(spoken)) {
      return bad(
          "receipt-version-unknown",
          pointer,
          "This product has no form %d, no rules %d or no language %s any more, and approximates none."
              .formatted(formVersion, rulesVersion, spoken));
    }
    var asked = AssessmentReader.read(rest, table.get());
    return asked
        .question()
        .map(
            question ->
                new Receipt(
                    question,
                    asked.beschikbaarOp(),
                    sequence.longValue(),
                    spoken,
                    formVersion,
                    rulesVersion,
                    hash))
        .filter(receipt -> write(receipt).equals(text))
        .<ReadReceipt>map(Good::new)
        .orElseGet(() -> broken(pointer));
  }

  private static Optional<Map<String, Object>> json(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var bytes =
          Base64.getUrlDecoder().decode(text.substring(VERSION.length()).getBytes(US_ASCII));
      return Optional.of(Json.sent(bytes));
    } catch (IllegalArgumentException | MalformedJson noJson) {
      return Optional.empty();
    }
  }

  private static ReadReceipt broken(String pointer) {
    return bad(
        "receipt-broken",
        pointer,
        "This is no receipt as this product writes them. Copy it whole, from "
            + VERSION
            + " to its end.");
  }

  private static ReadReceipt bad(String rule, String pointer, String detail) {
    return new Bad(new Violation(rule, pointer, detail));
  }
}
