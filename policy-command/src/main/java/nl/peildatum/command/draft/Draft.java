package nl.peildatum.command.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.command.security.Identity;

/**
 * The state of a draft (<i>concept</i>) after its events.
 *
 * @param version the number of its events
 * @param authors everyone who handed it in or revised it, each once
 * @param revisedAt when it was handed in or last revised
 * @param approval empty unless its status is APPROVED
 */
public record Draft(
    DraftId id,
    DraftStatus status,
    int version,
    DraftFile file,
    List<Identity> authors,
    Instant revisedAt,
    Optional<DraftEvent.Approved> approval) {

  /** The draft that was just handed in. */
  static Draft of(DraftEvent.Submitted event, Instant at) {
    var authors = List.of(event.author());
    return new Draft(
        event.draft(), DraftStatus.OPEN, 1, event.file(), authors, at, Optional.empty());
  }

  /** The draft after its next event. */
  Draft and(DraftEvent event, Instant at) {
    return switch (event) {
      case DraftEvent.Submitted submitted -> of(submitted, at);
      case DraftEvent.Revised revised -> revised(revised, at);
      case DraftEvent.Rejected _ -> with(DraftStatus.REJECTED, event.version());
      case DraftEvent.Withdrawn _ -> with(DraftStatus.WITHDRAWN, event.version());
      case DraftEvent.Lapsed _ -> with(DraftStatus.LAPSED, event.version());
      case DraftEvent.Approved approved ->
          new Draft(
              id,
              DraftStatus.APPROVED,
              approved.version(),
              file,
              authors,
              revisedAt,
              Optional.of(approved));
    };
  }

  private Draft revised(DraftEvent.Revised event, Instant at) {
    var everyone = Stream.concat(authors.stream(), Stream.of(event.author())).distinct().toList();
    return new Draft(
        id, DraftStatus.OPEN, event.version(), event.file(), everyone, at, Optional.empty());
  }

  private Draft with(DraftStatus next, int nextVersion) {
    return new Draft(id, next, nextVersion, file, authors, revisedAt, approval);
  }

  boolean isWrittenBy(Identity person) {
    return authors.contains(person);
  }
}
