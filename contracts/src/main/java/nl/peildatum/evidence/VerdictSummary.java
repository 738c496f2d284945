package nl.peildatum.evidence;

import java.util.ArrayList;
import java.util.List;
import nl.peildatum.checkpoint.VerifierKey;

/** Tells in a few lines what a valid bundle is evidence of. */
final class VerdictSummary {
  private VerdictSummary() {}

  static List<String> of(BundleVerdict verdict, List<VerifierKey> keys) {
    var lines = new ArrayList<String>();
    verdict.question().ifPresent(question -> lines.add("question: " + told(question)));
    verdict.answer().ifPresent(answer -> lines.addAll(AnswerSummary.of(answer)));
    verdict
        .checkpoint()
        .ifPresent(
            checkpoint ->
                lines.add(
                    "checkpoint: %s, %d events, root %s"
                        .formatted(
                            checkpoint.origin(), checkpoint.size(), checkpoint.root().base64())));
    verdict
        .note()
        .ifPresent(
            note ->
                keys.forEach(
                    key -> lines.addAll(WitnessSummary.of(note, key, verdict.recordedAt()))));
    return List.copyOf(lines);
  }

  private static String told(EvidenceQuestion question) {
    var parts = new ArrayList<String>();
    parts.add(question.country().value());
    if (question.kind() != null) {
      parts.add(question.kind());
    }
    parts.add("geldigOp " + question.geldigOp());
    parts.add("sequence " + question.sequence());
    parts.add(question.basis().name());
    if (question.bekendOp() != null) {
      parts.add("bekendOp " + question.bekendOp());
    }
    if (question.area() != null) {
      parts.add("area " + PrintableText.quoted(question.area()));
    }
    return String.join(", ", parts);
  }
}
