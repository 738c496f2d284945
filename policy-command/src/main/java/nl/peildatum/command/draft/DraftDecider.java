package nl.peildatum.command.draft;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import nl.peildatum.command.refusal.DraftRefused;
import nl.peildatum.command.security.Identity;
import nl.peildatum.wording.Wording;

/**
 * The rules of drafts with four eyes (<i>vier-ogenprincipe</i>): from a draft and a command they
 * make the next event, or refuse. It reads no clock and no store.
 */
record DraftDecider(DraftLimits limits) {

  /**
   * Hands in a draft.
   *
   * @param open number of drafts of the country that may still be revised
   */
  DraftEvent.Submitted submit(DraftId id, Identity by, DraftFile file, long open) {
    if (open >= limits.openPerCountry()) {
      throw new DraftRefused(
          "too-many-drafts", Wording.of("too-many-drafts", limits.openPerCountry()));
    }
    return new DraftEvent.Submitted(id, by, file);
  }

  /**
   * The next event of a draft.
   *
   * @param now by the store's clock
   */
  DraftEvent decide(Draft draft, DraftCommand command, Instant now) {
    var version = draft.version() + 1;
    return switch (command) {
      case DraftCommand.Revise revise -> {
        requireRevisable(draft, now);
        requireVersion(draft, OptionalInt.of(revise.expectedVersion()));
        requireRoom(draft);
        yield new DraftEvent.Revised(draft.id(), version, revise.by(), revise.file());
      }
      case DraftCommand.Withdraw(var by, var expectedVersion) -> {
        requireRevisable(draft, now);
        requireAuthor(draft, by);
        requireVersion(draft, expectedVersion);
        yield new DraftEvent.Withdrawn(draft.id(), version, by);
      }
      case DraftCommand.Reject reject -> {
        requireOtherPerson(draft, reject.by());
        requireOpen(draft, now);
        reject.expectedVersions().forEach(seen -> requireVersion(draft, OptionalInt.of(seen)));
        yield new DraftEvent.Rejected(draft.id(), version, reject.by(), reject.reason());
      }
      case DraftCommand.Approve approve -> {
        requireMayApprove(draft, approve.by(), approve.expectedVersion(), now);
        yield new DraftEvent.Approved(
            draft.id(),
            version,
            approve.by(),
            approve.reason(),
            draft.file().decisionId(),
            approve.firstSequence(),
            approve.lastSequence());
      }
      case DraftCommand.Lapse() -> new DraftEvent.Lapsed(draft.id(), version);
    };
  }

  /** Refuses a person who may not approve this version of the draft now. */
  void requireMayApprove(Draft draft, Identity by, OptionalInt expectedVersion, Instant now) {
    requireOtherPerson(draft, by);
    requireOpen(draft, now);
    requireVersion(draft, expectedVersion);
  }

  /** The status at this instant: a draft lapses by the clock, before an event says so. */
  DraftStatus statusAt(Draft draft, Instant now) {
    return isDue(draft, now) ? DraftStatus.LAPSED : draft.status();
  }

  /** Whether the time of the draft is over and no event says so yet. */
  boolean isDue(Draft draft, Instant now) {
    return draft.status().isRevisable() && !now.isBefore(limits.lapsesAt(draft.revisedAt()));
  }

  private void requireRevisable(Draft draft, Instant now) {
    var status = statusAt(draft, now);
    if (!status.isRevisable()) {
      throw notOpen(status);
    }
  }

  private void requireOpen(Draft draft, Instant now) {
    var status = statusAt(draft, now);
    if (status != DraftStatus.OPEN) {
      throw notOpen(status);
    }
  }

  private static DraftRefused notOpen(DraftStatus status) {
    var detail =
        switch (status) {
          case OPEN -> throw new IllegalStateException("the draft is open");
          case REJECTED -> Wording.of("draft-not-open.rejected");
          case APPROVED -> Wording.of("draft-not-open.approved");
          case WITHDRAWN -> Wording.of("draft-not-open.withdrawn");
          case LAPSED -> Wording.of("draft-not-open.lapsed");
        };
    return new DraftRefused("draft-not-open", detail, Map.of("draftStatus", status.name()));
  }

  private static void requireVersion(Draft draft, OptionalInt expected) {
    if (expected.isPresent() && expected.getAsInt() != draft.version()) {
      throw new DraftRefused(
          "stale-draft",
          Wording.of("stale-draft", expected.getAsInt(), draft.version()),
          Map.of("expected", expected.getAsInt(), "version", draft.version()));
    }
  }

  private void requireRoom(Draft draft) {
    if (draft.version() >= limits.versions()) {
      throw new DraftRefused(
          "too-many-revisions", Wording.of("too-many-revisions", limits.versions()));
    }
  }

  private static void requireAuthor(Draft draft, Identity by) {
    if (!draft.isWrittenBy(by)) {
      throw new DraftRefused("not-an-author", Wording.of("not-an-author"));
    }
  }

  private static void requireOtherPerson(Draft draft, Identity by) {
    if (draft.isWrittenBy(by)) {
      throw new DraftRefused("approver-is-author", Wording.of("approver-is-author"));
    }
  }
}
