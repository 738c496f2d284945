package nl.peildatum.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;
import nl.peildatum.merkle.InclusionProof;
import nl.peildatum.merkle.TreeHash;
import nl.peildatum.record.CountryRecord;

/** Writes bundles: an answer with all that is needed to derive it again and to find it recorded. */
public final class EvidenceBundle {
  /** The form that is written and read. */
  public static final String FORM = "peildatum-evidence.v1";

  private final EvidenceQuestion question;
  private final byte[] answer;
  private final List<Long> decidingEvents;
  private final List<Object> sources;
  private final InclusionProof inclusion;
  private final SignedNote checkpoint;

  /**
   * @param record at least up to the sequence of the question
   * @param inclusion of the event with that sequence, in the tree of the checkpoint
   */
  public EvidenceBundle(
      EvidenceQuestion question,
      CountryRecord record,
      InclusionProof inclusion,
      SignedNote checkpoint) {
    this.question = question;
    this.inclusion = inclusion;
    this.checkpoint = checkpoint;
    var body = Json.object(PinnedAnswer.body(question, record));
    this.answer = Json.canonical(body);
    var references = new AnswerReferences(body, question, record);
    this.decidingEvents = references.decidingEvents();
    this.sources = references.sources();
  }

  /**
   * Writes the bundle in RFC 8785 form.
   *
   * @param events the stored bytes of the events of the country, from the first up to the sequence
   *     of the question
   */
  public void write(Iterable<byte[]> events, OutputStream to) throws IOException {
    raw("{\"answer\":", to);
    to.write(answer);
    member("checkpoint", checkpoint.toString(), to);
    member("decidingEvents", decidingEvents, to);
    raw(",\"events\":[", to);
    var separator = "";
    for (var event : events) {
      raw(separator, to);
      to.write(event);
      separator = ",";
    }
    raw("]", to);
    member("form", FORM, to);
    member("inclusion", inclusion(), to);
    member("question", question.json(), to);
    member("sources", sources, to);
    raw("}", to);
  }

  private Map<String, Object> inclusion() {
    return new JsonObject()
        .with("leafIndex", inclusion.leafIndex())
        .with("treeSize", inclusion.treeSize())
        .with("hashes", inclusion.hashes().stream().map(TreeHash::base64).toList())
        .object();
  }

  private static void member(String name, Object value, OutputStream to) throws IOException {
    raw(",\"" + name + "\":", to);
    to.write(Json.canonical(value));
  }

  private static void raw(String text, OutputStream to) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
