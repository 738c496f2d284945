package nl.peildatum.command.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.command.refusal.AuditDamaged;
import nl.peildatum.command.refusal.DraftRefused;
import nl.peildatum.command.security.Identity;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.json.Json;
import nl.peildatum.wording.Wording;

/**
 * Reads drafts from their events, and appends events to them. Each event and file that is read is
 * compared with its hash.
 */
final class StoredDrafts {
  private final AuditChain chain;
  private final DraftTable table;

  StoredDrafts(AuditChain chain, DraftTable table) {
    this.chain = chain;
    this.table = table;
  }

  /**
   * A draft as read.
   *
   * @param entries its events, from the first
   */
  record Stored(Draft draft, List<AuditEntry> entries) {
    /** The version that brought the present file. */
    int fileVersion() {
      return broughtBefore(Integer.MAX_VALUE).version();
    }

    /** The event that brought the file that was rejected last; empty while that is the file. */
    Optional<DraftEvent> rejected() {
      return events()
          .filter(DraftEvent.Rejected.class::isInstance)
          .reduce((_, last) -> last)
          .map(rejection -> broughtBefore(rejection.version()))
          .filter(brought -> brought.version() < fileVersion());
    }

    private DraftEvent broughtBefore(int version) {
      return events()
          .filter(event -> event.version() < version)
          .filter(e -> e instanceof DraftEvent.Submitted || e instanceof DraftEvent.Revised)
          .reduce((_, last) -> last)
          .orElseThrow();
    }

    private Stream<DraftEvent> events() {
      return entries.stream().map(entry -> (DraftEvent) entry.event());
    }
  }

  /**
   * Reads a draft.
   *
   * @throws DraftRefused when there is none
   * @throws AuditDamaged when one of its entries was changed or removed
   */
  Stored read(DraftId id) {
    var version =
        table
            .version(id)
            .orElseThrow(() -> new DraftRefused("unknown-draft", Wording.of("unknown-draft")));
    var entries = new ArrayList<AuditEntry>();
    Optional<Draft> draft = Optional.empty();
    for (var payload : chain.about(id.value())) {
      var entry = AuditEntryCodec.read(payload).orElseThrow(() -> damaged(id));
      if (!(entry.event() instanceof DraftEvent event)
          || !event.draft().equals(id)
          || event.version() != entries.size() + 1) {
        throw damaged(id);
      }
      draft = Optional.of(after(draft, event, entry.at()));
      entries.add(entry);
    }
    if (entries.size() < version) {
      throw damaged(id);
    }
    return new Stored(draft.orElseThrow(() -> damaged(id)), List.copyOf(entries));
  }

  /** Who handed these drafts in or revised them, each once; entries are not compared. */
  Map<DraftId, List<Identity>> authors(List<DraftId> ids) {
    var authors = new HashMap<DraftId, List<Identity>>();
    for (var payload : chain.about(ids.stream().map(DraftId::value).toList())) {
      AuditEntryCodec.read(payload)
          .map(AuditEntry::event)
          .filter(e -> e instanceof DraftEvent.Submitted || e instanceof DraftEvent.Revised)
          .map(DraftEvent.class::cast)
          .ifPresent(event -> event.by().ifPresent(by -> addOnce(authors, event.draft(), by)));
    }
    return authors;
  }

  private static void addOnce(
      Map<DraftId, List<Identity>> authors, DraftId draft, Identity author) {
    var known = authors.computeIfAbsent(draft, _ -> new ArrayList<>());
    if (!known.contains(author)) {
      known.add(author);
    }
  }

  private static Draft after(Optional<Draft> before, DraftEvent event, Instant at) {
    return before
        .map(draft -> draft.and(event, at))
        .orElseGet(() -> Draft.of((DraftEvent.Submitted) event, at));
  }

  private static AuditDamaged damaged(DraftId id) {
    return new AuditDamaged("entries about draft %s were changed or removed".formatted(id));
  }

  /**
   * The present file of a draft.
   *
   * @throws AuditDamaged when it was changed or removed
   */
  SentDecision file(Stored stored) {
    return file(stored.draft().id(), stored.fileVersion(), stored.draft().file());
  }

  /**
   * The file that was rejected last; empty where none was, or the draft was not revised since.
   *
   * @throws AuditDamaged when it was changed or removed
   */
  Optional<SentDecision> rejectedFile(Stored stored) {
    return stored.rejected().map(event -> file(event.draft(), event.version(), broughtBy(event)));
  }

  private static DraftFile broughtBy(DraftEvent event) {
    return switch (event) {
      case DraftEvent.Submitted submitted -> submitted.file();
      case DraftEvent.Revised revised -> revised.file();
      default -> throw new IllegalStateException("brings no file: " + event);
    };
  }

  private SentDecision file(DraftId id, int version, DraftFile brought) {
    return table
        .file(id, version)
        .filter(bytes -> EventCodec.sha256(bytes).equals(brought.hash()))
        .map(bytes -> SentDecision.read(id.country(), bytes))
        .orElseThrow(() -> new AuditDamaged("the file of draft %s was changed".formatted(id)));
  }

  /**
   * The open draft in which this person is an author and this is the present file.
   *
   * @param revisedAfter drafts last revised at or before this instant have lapsed
   */
  Optional<Draft> open(Identity by, SentDecision sent, Instant revisedAfter) {
    return Optional.ofNullable(sent.id()).stream()
        .flatMap(id -> table.open(sent.country(), id.value(), sent.hash(), revisedAfter).stream())
        .map(id -> read(id).draft())
        .filter(draft -> draft.isWrittenBy(by))
        .findFirst();
  }

  /** Appends the first event of a draft, with its file. */
  void append(AuditChain.Head end, DraftEvent.Submitted event, SentDecision sent) {
    keepFile(event, sent);
    table.keep(Draft.of(event, chain.append(end, event).at()));
  }

  /** Appends the next event of a draft. */
  void append(AuditChain.Head end, Draft draft, DraftEvent event) {
    table.keep(draft.and(event, chain.append(end, event).at()));
  }

  void keepFile(DraftEvent event, SentDecision sent) {
    table.keepFile(event.draft(), event.version(), Json.canonical(sent.file()));
  }
}
