package nl.peildatum.query.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import nl.peildatum.answer.Answer;
import nl.peildatum.answerjson.AnswerBytes;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.area.Area;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;
import nl.peildatum.query.governing.AssessmentElement;
import nl.peildatum.query.governing.Note;

/** Writes an assessment as JSON, directly as bytes. */
public final class AssessmentWriter {
  private static final byte[] DOES_NOT_APPLY = ",\"applies\":false}".getBytes(UTF_8);

  private AssessmentWriter() {}

  /**
   * Writes the answers for one governing day.
   *
   * @param answers the answers of the element, in its order
   * @param sequence the last sequence of the record that counts, inclusive
   * @param sized receives, after each answer, the number of bytes that {@code to} holds
   */
  static void element(
      AssessmentElement element,
      List<Answer> answers,
      long sequence,
      String language,
      ByteArrayOutputStream to,
      LongConsumer sized) {
    var rule = element.on().rule();
    text(to, "{\"option\":\"");
    text(to, rule.option().name());
    text(to, "\",\"rule\":");
    to.writeBytes(Json.MAPPER.writeValueAsBytes(rule.rule()));
    text(to, ",\"checkedAgainst\":\"");
    text(to, rule.checkedAgainst());
    text(to, "\",\"geldigOp\":\"");
    text(to, element.on().day().toString());
    var bekendOp = element.on().bekendOp();
    if (bekendOp != null) {
      text(to, "\",\"bekendOp\":\"");
      text(to, bekendOp.toString());
    }
    text(to, "\",\"sequence\":");
    text(to, Long.toString(sequence));
    text(to, ",\"answers\":[");
    for (var i = 0; i < answers.size(); i++) {
      if (i > 0) {
        to.write(',');
      }
      answer(AnswerBytes.of(answers.get(i)), element.answers().get(i).applies(), to);
      sized.accept(to.size());
    }
    text(to, "],\"notes\":");
    to.writeBytes(notes(element.notes(), language));
    to.write('}');
  }

  private static void answer(byte[] written, boolean applies, ByteArrayOutputStream to) {
    if (applies) {
      to.writeBytes(written);
    } else {
      to.write(written, 0, written.length - 1);
      to.writeBytes(DOES_NOT_APPLY);
    }
  }

  private static byte[] notes(List<Note> notes, String language) {
    return notes.isEmpty()
        ? "[]".getBytes(UTF_8)
        : Json.MAPPER.writeValueAsBytes(notes.stream().map(n -> note(n, language)).toList());
  }

  /** The JSON of a remark, with its text in a language. */
  public static Map<String, Object> note(Note note, String language) {
    var to =
        new JsonObject().with("code", note.code()).with("detail", NoteTexts.detail(note, language));
    var lane = note.lane();
    return (lane == null ? to : PolicyFactJson.lane(lane, to)).object();
  }

  /**
   * The whole assessment, as one object in one line.
   *
   * @param elements as a JSON list
   * @param didYouMean the areas that may have been meant by an unknown place; the receipt does not
   *     cover them, so an answer that names its moment or its receipt never has them
   */
  static byte[] whole(
      Optional<String> caseReference, byte[] elements, List<Area> didYouMean, String receipt) {
    var to = new ByteArrayOutputStream(elements.length + receipt.length() + 300);
    to.write('{');
    caseReference.ifPresent(
        reference -> {
          text(to, "\"caseReference\":");
          to.writeBytes(Json.MAPPER.writeValueAsBytes(reference));
          to.write(',');
        });
    text(to, "\"elements\":");
    to.writeBytes(elements);
    if (!didYouMean.isEmpty()) {
      var areas = didYouMean.stream().map(near -> AnswerHead.named(near).object()).toList();
      text(to, ",\"didYouMean\":");
      to.writeBytes(Json.MAPPER.writeValueAsBytes(areas));
    }
    text(to, ",\"receipt\":\"");
    text(to, receipt);
    text(to, "\"}");
    return to.toByteArray();
  }

  private static void text(ByteArrayOutputStream to, String text) {
    to.writeBytes(text.getBytes(UTF_8));
  }
}
