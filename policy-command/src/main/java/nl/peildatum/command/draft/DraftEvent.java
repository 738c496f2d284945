package nl.peildatum.command.draft;

import java.util.Optional;
import nl.peildatum.command.security.Identity;

/** One step in the life of a draft. Each step gives the draft its next version, from 1. */
public sealed interface DraftEvent extends AuditEvent {
  DraftId draft();

  int version();

  /** A draft was handed in. */
  record Submitted(DraftId draft, Identity author, DraftFile file) implements DraftEvent {
    @Override
    public int version() {
      return 1;
    }

    @Override
    public Optional<Identity> by() {
      return Optional.of(author);
    }
  }

  /** The file of a draft was replaced; a rejected draft is open again. */
  record Revised(DraftId draft, int version, Identity author, DraftFile file)
      implements DraftEvent {
    @Override
    public Optional<Identity> by() {
      return Optional.of(author);
    }
  }

  /** Somebody other than its authors rejected the draft. */
  record Rejected(DraftId draft, int version, Identity approver, String reason)
      implements DraftEvent {
    @Override
    public Optional<Identity> by() {
      return Optional.of(approver);
    }
  }

  /**
   * Somebody other than its authors approved the draft, and its decision was recorded.
   *
   * @param firstSequence sequence of the decision's own event
   * @param lastSequence sequence of the decision's last fact, inclusive
   */
  record Approved(
      DraftId draft,
      int version,
      Identity approver,
      Optional<String> reason,
      String decisionId,
      long firstSequence,
      long lastSequence)
      implements DraftEvent {
    @Override
    public Optional<Identity> by() {
      return Optional.of(approver);
    }
  }

  /** An author took the draft back. */
  record Withdrawn(DraftId draft, int version, Identity author) implements DraftEvent {
    @Override
    public Optional<Identity> by() {
      return Optional.of(author);
    }
  }

  /** The draft was not revised in time. */
  record Lapsed(DraftId draft, int version) implements DraftEvent {
    @Override
    public Optional<Identity> by() {
      return Optional.empty();
    }
  }
}
