package nl.peildatum.command.draft;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.peildatum.command.security.Identity;

/** What somebody wants to do with a draft. */
sealed interface DraftCommand {
  /**
   * Replaces the file.
   *
   * @param expectedVersion the version that the person saw
   */
  record Revise(Identity by, int expectedVersion, DraftFile file) implements DraftCommand {}

  /**
   * @param expectedVersion the version that the person saw; empty where not stated
   */
  record Withdraw(Identity by, OptionalInt expectedVersion) implements DraftCommand {}

  /**
   * @param expectedVersions the versions that the person stated to have seen, each of which must be
   *     the present one; empty where none is stated
   */
  record Reject(Identity by, Set<Integer> expectedVersions, String reason)
      implements DraftCommand {}

  /**
   * @param expectedVersion the version that the person saw; empty where not stated
   * @param firstSequence sequence of the decision's own event
   * @param lastSequence sequence of the decision's last fact, inclusive
   */
  record Approve(
      Identity by,
      OptionalInt expectedVersion,
      Optional<String> reason,
      long firstSequence,
      long lastSequence)
      implements DraftCommand {}

  /** Ends a draft whose time is over. */
  record Lapse() implements DraftCommand {}
}
