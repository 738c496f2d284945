package nl.peildatum.command.workbench;

import java.util.Optional;

/**
 * An approval or a rejection as the page of a draft sends it, with a field of its own for the text
 * of each: an objection must not become the remark of an approval.
 *
 * @param isConfirmed whether the person approves after a question about the reason typed
 */
record SentJudgement(
    boolean isRejection, boolean isConfirmed, Optional<String> remark, Optional<String> reason) {
  static final String REMARK = "remark";
  static final String REASON = "reason";

  static SentJudgement of(Visit visit) {
    var action = visit.parameter("do").orElse("");
    return new SentJudgement(
        action.equals("reject"),
        action.equals("approveAnyway"),
        visit.parameter(REMARK),
        visit.parameter(REASON));
  }

  /** Whether a text is typed in the field of the other judgement. */
  boolean isUnclear() {
    return isRejection
        ? reason.isPresent() && remark.isPresent()
        : reason.isPresent() && !isConfirmed;
  }

  /** The name of the field whose text goes with this judgement. */
  String field() {
    return isRejection ? REASON : REMARK;
  }

  /** The text that goes with this judgement. */
  Optional<String> text() {
    return isRejection ? reason : remark;
  }
}
