package nl.peildatum.query.impact;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.peildatum.impact.ImpactSearch;
import nl.peildatum.impact.ReceiptLine;
import nl.peildatum.problem.Language;
import nl.peildatum.query.assessment.SentCases;
import nl.peildatum.query.parameters.MomentResolver;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.stream.BodyBytes;
import nl.peildatum.query.stream.LineProblems;
import org.jspecify.annotations.Nullable;

/**
 * Answers one receipt with the facts that changed its answer, no line where none did, or a problem.
 * The caller's thread waits until the record has been read far enough; the returned supplier
 * computes the line without waiting.
 */
final class ImpactLines {
  private static final byte[] NO_LINE = new byte[0];

  private final MomentResolver moments;
  private final ImpactSearch impacts = new ImpactSearch(new SharedCaches());

  ImpactLines(MomentResolver moments) {
    this.moments = moments;
  }

  /** Reads the draft in a first line; refuses a draft that could not be recorded now. */
  ImpactDraft draft(Map<String, Object> line) {
    var draft = new ImpactDraft(ImpactJson.readDraft(line), moments.today());
    draft.requireRecordable(moments.of(draft.country(), Parameters.none()).record());
    return draft;
  }

  /**
   * Supplies the line for a receipt.
   *
   * @param draft {@code null} = only what is recorded counts
   * @param language of the problem of a line
   */
  Supplier<byte[]> line(byte[] json, @Nullable ImpactDraft draft, Language language) {
    var problems = new LineProblems("receipt", language);
    return problems.inPlaceOfFailure(
        Optional.empty(),
        () -> {
          var line = ReceiptLine.read(BodyBytes.object(json));
          return problems.inPlaceOfFailure(
              line.receipt(),
              () -> {
                Refused.ifAny(line.violations());
                return answer(line.receipt().orElseThrow(), draft);
              });
        });
  }

  private Supplier<byte[]> answer(String text, @Nullable ImpactDraft draft) {
    var receipt = SentCases.receipt(text);
    var record = moments.pinned(receipt.question().country(), receipt.sequence()).record();
    return () -> {
      var facts =
          draft != null && draft.country().equals(record.country())
              ? draft.changes(receipt, record)
              : impacts.of(receipt, record);
      return facts.isEmpty() ? NO_LINE : ImpactJson.write(text, facts);
    };
  }
}
