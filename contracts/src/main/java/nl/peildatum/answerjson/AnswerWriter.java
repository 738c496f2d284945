package nl.peildatum.answerjson;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.peildatum.answer.Answer;
import nl.peildatum.areaanswer.OtherAreaAnswer;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.codec.StatementJson;
import nl.peildatum.decision.Warning;
import nl.peildatum.difference.AbsenceDifference;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.difference.LaneDifference;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonBody;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.Utf8;

/** Writes answers as bytes; equal answers have equal bytes. */
public final class AnswerWriter {
  private static final AnswerJson RECORDED = new AnswerJson(sequence -> true);

  private static final byte[] OTHERS = ",\"mayAlsoBear\":".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BETWEEN = ",\"answers\":".getBytes(StandardCharsets.UTF_8);

  private AnswerWriter() {}

  /**
   * The answer to a counterfactual question.
   *
   * @param supposing the parameters that state how the record is supposed to differ
   * @param others answers of other areas, for a question about an area
   * @param absence the answer if no lane is in the list
   */
  public static JsonBody hypothetical(
      AnswerHead head,
      Map<String, String> supposing,
      List<Answer> answers,
      List<OtherAreaAnswer> others,
      Optional<Answer> absence) {
    return JsonBody.of(
        head.write()
            .with("hypothetical", true)
            .with("supposing", supposing)
            .with("answers", JsonBody.list(answers::stream, RECORDED::answer))
            .with("mayAlsoBear", JsonBody.listIfAny(others::stream, AnswerWriter::other))
            .with("absence", absence.map(AnswerWriter::absence).orElse(null)));
  }

  /**
   * The answers about an area without their head, which is the part that does not change with time.
   *
   * @param most greatest number of bytes; the result is empty if there are more
   */
  public static Optional<byte[]> withoutHead(
      List<Answer> answers, List<OtherAreaAnswer> others, int most) {
    var to = new Utf8();
    var json = new AnswerBytes(to);
    var fits = list(answers, json::answer, to, most);
    if (fits && !others.isEmpty()) {
      to.raw(OTHERS);
      fits = list(others, other -> json.other(other.area(), other.answer()), to, most);
    }
    return fits ? Optional.of(to.toBytes()) : Optional.empty();
  }

  private static <T> boolean list(List<T> items, Consumer<T> json, Utf8 to, int most) {
    to.raw('[');
    for (var i = 0; i < items.size(); i++) {
      if (i > 0) {
        to.raw(',');
      }
      json.accept(items.get(i));
      if (to.length() > most) {
        return false;
      }
    }
    to.raw(']');
    return true;
  }

  public static Map<String, Object> other(OtherAreaAnswer other) {
    return new JsonObject()
        .with("area", AnswerHead.otherArea(other.area()))
        .withAll(RECORDED.answer(other.answer()))
        .object();
  }

  /** The head of an answer as an object of its own. */
  public static byte[] head(AnswerHead head) {
    return new Utf8().plain(head.write().object()).toBytes();
  }

  /**
   * A whole answer about an area, joined from its parts; equal to the bytes of {@link
   * AnswerLists#ofArea}.
   *
   * @param begin as {@link #head} wrote it
   * @param answers as {@link #withoutHead} wrote them, including the answers of other areas
   */
  public static byte[] answers(byte[] begin, byte[] answers) {
    var whole = new byte[begin.length + BETWEEN.length + answers.length];
    var end = begin.length - 1;
    System.arraycopy(begin, 0, whole, 0, end);
    System.arraycopy(BETWEEN, 0, whole, end, BETWEEN.length);
    System.arraycopy(answers, 0, whole, end + BETWEEN.length, answers.length);
    whole[whole.length - 1] = '}';
    return whole;
  }

  public static Map<String, Object> absence(Answer answer) {
    var members = RECORDED.answer(answer);
    members.keySet().removeAll(List.of("kind", "subject", "from", "until"));
    members.keySet().removeAll(List.of("previousChange", "nextChange"));
    return members;
  }

  /**
   * The preview of a draft decision.
   *
   * @param head the country's last recorded sequence; later sequences belong to the draft
   * @param areas the changed answers about areas whose path changes
   * @param absence the changed answers about lanes without any fact
   */
  public static byte[] preview(
      long head,
      List<Warning> warnings,
      List<LaneDifference> changes,
      List<AreaDifference> areas,
      List<AbsenceDifference> absence) {
    var json = new AnswerJson(sequence -> sequence <= head);
    return bytes(
        new JsonObject()
            .with("head", head)
            .with("warnings", warnings.stream().map(StatementJson::warning).toList())
            .with("changes", changes.stream().map(change -> difference(json, change)).toList())
            .withAny("areas", areas.stream().map(change -> difference(json, change)).toList())
            .withAny("absence", absence.stream().map(run -> difference(json, run)).toList()));
  }

  public static Map<String, Object> difference(AnswerJson json, AbsenceDifference run) {
    return new JsonObject()
        .withAny("kinds", run.kinds())
        .with("basis", run.basis())
        .withNull("from", run.from())
        .withNull("until", run.until())
        .with("before", json.reading(run.before(), new JsonObject()))
        .with("after", json.reading(run.after(), new JsonObject()))
        .object();
  }

  public static Map<String, Object> difference(AnswerJson json, AreaDifference change) {
    return PolicyFactJson.lane(change.lane(), new JsonObject())
        .with("basis", change.basis())
        .withNull("from", change.from())
        .withNull("until", change.until())
        .with("before", json.answer(change.before()))
        .with("after", json.answer(change.after()))
        .object();
  }

  public static Map<String, Object> difference(AnswerJson json, LaneDifference change) {
    return PolicyFactJson.lane(change.lane(), new JsonObject())
        .with("basis", change.basis())
        .withNull("from", change.from())
        .withNull("until", change.until())
        .with("before", json.reading(change.before(), new JsonObject()))
        .with("after", json.reading(change.after(), new JsonObject()))
        .object();
  }

  static byte[] bytes(JsonObject to) {
    return Json.MAPPER.writeValueAsBytes(to.object());
  }
}
