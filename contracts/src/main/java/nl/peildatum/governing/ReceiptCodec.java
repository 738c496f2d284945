package nl.peildatum.governing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.wording.Wording;

/**
 * Writes and reads a receipt as text: {@code r1.} and the base64url of its JSON, members in order.
 * The text is not encrypted: anyone who decodes it can read the question.
 */
public final class ReceiptCodec {
  private static final String VERSION = "r1.";
  private static final int LONGEST = 20_000;

  private ReceiptCodec() {}

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
   * Reads a receipt.
   *
   * @throws UnreadableReceipt for a text that this class did not write
   */
  public static Receipt read(String text) {
    if (!text.startsWith(VERSION)) {
      throw unknownVersion(Wording.of("receipt-version-unknown.beginning", VERSION));
    }
    var rest = new LinkedHashMap<>(json(text).orElseThrow(ReceiptCodec::broken));
    if (!(rest.remove("form") instanceof Integer form)
        || !(rest.remove("rules") instanceof Integer rules)
        || !(rest.remove("language") instanceof String language)
        || !(rest.remove("sha256") instanceof String sha256)
        || !(rest.remove("sequence") instanceof Number sequence)
        || sequence.longValue() < 0) {
      throw broken();
    }
    var table = GoverningRules.ofVersion(rules);
    if (form != Receipt.CURRENT_FORM || table.isEmpty() || !Receipt.LANGUAGES.contains(language)) {
      throw unknownVersion(Wording.of("receipt-version-unknown", form, rules, language));
    }
    var request = AssessmentReader.read(rest, table.get());
    return request
        .question()
        .map(
            question ->
                new Receipt(
                    question,
                    request.beschikbaarOp(),
                    sequence.longValue(),
                    language,
                    form,
                    rules,
                    sha256))
        .filter(receipt -> write(receipt).equals(text))
        .orElseThrow(ReceiptCodec::broken);
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

  private static UnreadableReceipt broken() {
    return new UnreadableReceipt("receipt-broken", Wording.of("receipt-broken", VERSION));
  }

  private static UnreadableReceipt unknownVersion(Wording detail) {
    return new UnreadableReceipt("receipt-version-unknown", detail);
  }
}
