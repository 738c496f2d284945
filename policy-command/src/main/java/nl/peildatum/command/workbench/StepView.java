package nl.peildatum.command.workbench;

import nl.peildatum.command.draft.AuditEntry;
import nl.peildatum.command.draft.DecisionRecordedAtOnce;
import nl.peildatum.command.draft.DraftEvent;

/**
 * A step of the audit trail, in words.
 *
 * @param who empty = it happened by itself
 * @param about the decision or draft; empty = none
 * @param address of the draft; empty = none
 * @param reason empty = none was given
 */
public record StepView(
    long number, String at, String who, String what, String about, String address, String reason) {

  static StepView of(AuditEntry entry, People people) {
    var texts = people.texts();
    var event = entry.event();
    return new StepView(
        entry.number(),
        texts.instant(entry.at()),
        event.by().map(people::name).orElseGet(() -> texts.text("workbench.audit.itself")),
        texts.text("workbench.event." + event.getClass().getSimpleName()),
        switch (event) {
          case DraftEvent.Submitted submitted -> submitted.file().decisionId();
          case DraftEvent.Revised revised -> revised.file().decisionId();
          case DraftEvent.Approved approved -> approved.decisionId();
          case DraftEvent other -> other.draft().value();
          case DecisionRecordedAtOnce recorded -> recorded.decisionId();
          default -> "";
        },
        event instanceof DraftEvent draft ? DraftAddress.of(draft.draft()) : "",
        switch (event) {
          case DraftEvent.Rejected rejected -> rejected.reason();
          case DraftEvent.Approved approved -> approved.reason().orElse("");
          default -> "";
        });
  }
}
