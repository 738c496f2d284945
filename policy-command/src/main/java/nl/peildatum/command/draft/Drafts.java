package nl.peildatum.command.draft;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.DryRun;
import nl.peildatum.command.refusal.DraftRefused;
import nl.peildatum.command.refusal.StaleHead;
import nl.peildatum.command.refusal.TooManyCollisions;
import nl.peildatum.command.security.Identity;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.command.store.TakenDecisionId;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Warning;
import nl.peildatum.wording.Wording;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drafts of decisions: one person hands a draft in, another approves it, and only then is the
 * decision recorded. Every step is an entry of the audit trail, stored in the same transaction.
 */
public final class Drafts {
  private static final int MAX_ATTEMPTS = 10;
  private static final int MAX_LISTED = 2_000;
  private static final int MAX_LAPSED_AT_A_TIME = 100;

  private final Decisions decisions;
  private final TransactionManager transactions;
  private final AuditChain chain;
  private final DraftTable table;
  private final StoredDrafts drafts;
  private final DraftDecider decider;
  private final DraftLimits limits;

  public Drafts(
      Decisions decisions, JdbcClient store, TransactionManager transactions, DraftLimits limits) {
    this.decisions = decisions;
    this.transactions = transactions;
    this.chain = new AuditChain(store);
    this.table = new DraftTable(store);
    this.drafts = new StoredDrafts(chain, table);
    this.decider = new DraftDecider(limits);
    this.limits = limits;
  }

  /**
   * Hands in a draft, which must satisfy every rule for recording it now. The same person who hands
   * in the same file again gets the draft of it, as long as it is open.
   *
   * @throws nl.peildatum.command.refusal.DecisionRefused with every broken rule together
   */
  public SubmittedDraft draft(Identity by, SentDecision sent) {
    decisions.requireTrustedStore(sent.country());
    requireNotRecorded(sent);
    var known = drafts.open(by, sent, notLapsedAt(chain.head().now()));
    if (known.isPresent()) {
      return again(known.get(), new DraftComparison(decisions).warnings(known.get(), sent));
    }
    var checked = check(sent);
    return inTransaction(
        () -> {
          var end = chain.lock();
          var country = sent.country();
          decisions.requireTrustedStore(country);
          var notLapsed = notLapsedAt(end.now());
          var sentBeside = drafts.open(by, sent, notLapsed);
          if (sentBeside.isPresent()) {
            return again(sentBeside.get(), checked.warnings());
          }
          var open = table.revisable(country, notLapsed);
          var id = new DraftId(country, table.newId());
          var event = decider.submit(id, by, checked.file(), open);
          drafts.append(end, event, sent);
          return new SubmittedDraft(id, event.version(), checked.warnings(), false);
        });
  }

  private static SubmittedDraft again(Draft draft, List<Warning> warnings) {
    return new SubmittedDraft(draft.id(), draft.version(), warnings, true);
  }

  /** Drafts last revised at or before this instant have lapsed. */
  private Instant notLapsedAt(Instant now) {
    return now.minus(limits.lifetime());
  }

  /**
   * Replaces the file of a draft; who revises becomes one of its authors.
   *
   * @param expectedVersion the version that the person saw
   */
  public SubmittedDraft revise(Identity by, DraftId id, int expectedVersion, SentDecision sent) {
    lapseIfDue(id);
    decisions.requireTrustedStore(id.country());
    requireMayRevise(by, id, expectedVersion);
    requireNotRecorded(sent);
    var checked = check(sent);
    var command = new DraftCommand.Revise(by, expectedVersion, checked.file());
    return inTransaction(
        () -> {
          var event = append(id, command);
          drafts.keepFile(event, sent);
          return new SubmittedDraft(id, event.version(), checked.warnings(), false);
        });
  }

  /** Refuses what can no longer be revised before the rules are asked about the new file. */
  private void requireMayRevise(Identity by, DraftId id, int expectedVersion) {
    var draft = drafts.read(id).draft();
    var command = new DraftCommand.Revise(by, expectedVersion, draft.file());
    decider.decide(draft, command, chain.head().now());
  }

  /**
   * Takes a draft back; only an author may.
   *
   * @param version the version that was read; empty where not stated
   */
  public void withdraw(Identity by, DraftId id, OptionalInt version) {
    lapseIfDue(id);
    inTransaction(() -> append(id, new DraftCommand.Withdraw(by, version)));
  }

  /**
   * Rejects a draft; none of its authors may.
   *
   * @param versions the versions that were stated as read, each of which must be the present one;
   *     empty where none is stated
   */
  public void reject(Identity by, DraftId id, Set<Integer> versions, String reason) {
    lapseIfDue(id);
    inTransaction(() -> append(id, new DraftCommand.Reject(by, versions, reason)));
  }

  /**
   * Approves a draft and records its decision, both in one transaction; none of its authors may.
   * The same approver gets the first result again.
   *
   * @throws DraftRefused with {@code draft-outdated} when decisions came in between that change
   *     what the draft does, unless the approval states the head
   */
  public Decisions.Recorded approve(DraftId id, Approval approval) {
    lapseIfDue(id);
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      var stored = drafts.read(id);
      var sent = drafts.file(stored);
      if (isApprovedBy(approval.by(), stored.draft())) {
        return decisions.recorded(sent).orElseThrow();
      }
      decider.requireMayApprove(
          stored.draft(), approval.by(), approval.version(), chain.head().now());
      try {
        if (decisions.recorded(sent).isEmpty()) {
          var recorded = record(stored.draft(), sent, approval);
          if (!recorded.replayed()) {
            return recorded;
          }
        }
        refuseIfStillOpen(id);
      } catch (StaleHead stale) {
        if (approval.head().isPresent()) {
          throw stale;
        }
      }
    }
    throw new TooManyCollisions();
  }

  private Decisions.Recorded record(Draft draft, SentDecision sent, Approval approval) {
    return decisions.record(
        sent, () -> head(draft, sent, approval), taken -> append(draft, approval, taken));
  }

  private OptionalLong head(Draft draft, SentDecision sent, Approval approval) {
    return approval.head().isPresent()
        ? approval.head()
        : OptionalLong.of(new DraftComparison(decisions).headToRecordAfter(draft, sent));
  }

  private static boolean isApprovedBy(Identity person, Draft draft) {
    return draft.approval().map(DraftEvent.Approved::approver).filter(person::equals).isPresent();
  }

  /** The decision is recorded: by another approval of this draft, or without it. */
  private void refuseIfStillOpen(DraftId id) {
    if (drafts.read(id).draft().status().isRevisable()) {
      throw alreadyRecorded();
    }
  }

  private static DraftRefused alreadyRecorded() {
    return new DraftRefused("draft-already-recorded", Wording.of("draft-already-recorded"));
  }

  /** The draft as it is now, with its file and history. */
  public DraftDetails find(DraftId id) {
    var stored = drafts.read(id);
    var draft = stored.draft();
    return new DraftDetails(
        draft,
        decider.statusAt(draft, chain.head().now()),
        drafts.file(stored),
        drafts.rejectedFile(stored),
        limits.lapsesAt(draft.revisedAt()),
        stored.entries());
  }

  /** Everyone who handed in or revised each of these drafts; their files are not read. */
  public Map<DraftId, List<Identity>> authors(List<DraftId> ids) {
    return drafts.authors(ids);
  }

  /** The drafts of a country, the last revised first; at most 2,000. */
  public List<DraftSummary> list(CountryCode country, Optional<DraftStatus> status) {
    return list(Optional.of(country), status, MAX_LISTED);
  }

  /** The drafts of one country or of all, the last revised first. */
  public List<DraftSummary> list(
      Optional<CountryCode> country, Optional<DraftStatus> status, int most) {
    lapseAllDue();
    return table.list(country, status, most);
  }

  /**
   * What recording the draft now would change: a dry run of its file.
   *
   * @throws nl.peildatum.command.refusal.DecisionRefused when it breaks rules by now
   */
  public DryRun dryRun(DraftId id) {
    return decisions.dryRun(drafts.file(drafts.read(id)), OptionalLong.empty());
  }

  /** Writes the event of drafts whose time is over; at most 100 at a time. */
  public void lapseAllDue() {
    table.due(notLapsedAt(chain.head().now()), MAX_LAPSED_AT_A_TIME).forEach(this::lapseIfDue);
  }

  private void lapseIfDue(DraftId id) {
    if (decider.isDue(drafts.read(id).draft(), chain.head().now())
        && decisions.trustsStore(id.country())) {
      inTransaction(() -> lapse(id));
    }
  }

  private boolean lapse(DraftId id) {
    var end = chain.lock();
    var draft = drafts.read(id).draft();
    var due = decider.isDue(draft, end.now()) && decisions.trustsStore(id.country());
    if (due) {
      drafts.append(end, draft, decider.decide(draft, new DraftCommand.Lapse(), end.now()));
    }
    return due;
  }

  private record Checked(DraftFile file, List<Warning> warnings) {}

  private void requireNotRecorded(SentDecision sent) {
    if (decisions.recorded(sent).isPresent()) {
      throw alreadyRecorded();
    }
  }

  /** Checks a file that is not on record as a dry run does. */
  private Checked check(SentDecision sent) {
    var head = decisions.currentRecord(sent.country());
    var warnings = decisions.warnings(sent, head);
    DecisionId decision = requireNonNull(sent.id(), "accepted without an id");
    return new Checked(new DraftFile(decision.value(), sent.hash(), head.head()), warnings);
  }

  private DraftEvent append(DraftId id, DraftCommand command) {
    var end = chain.lock();
    decisions.requireTrustedStore(id.country());
    var draft = drafts.read(id).draft();
    var event = decider.decide(draft, command, end.now());
    drafts.append(end, draft, event);
    return event;
  }

  /** Appends the approval in the transaction that records the decision. */
  private void append(Draft checked, Approval approval, TakenDecisionId taken) {
    append(
        checked.id(),
        new DraftCommand.Approve(
            approval.by(),
            OptionalInt.of(checked.version()),
            approval.reason(),
            taken.firstSequence(),
            taken.lastSequence()));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return transactions.fetchInTransaction(work);
  }
}
