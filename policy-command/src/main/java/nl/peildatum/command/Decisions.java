package nl.peildatum.command;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import nl.peildatum.answerjson.RecordedDecisionWriter;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.clock.PostgresClock;
import nl.peildatum.command.clock.TopicComparison;
import nl.peildatum.command.pace.CountryLocks;
import nl.peildatum.command.pace.RecordingPace;
import nl.peildatum.command.refusal.DecisionIdReused;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.command.refusal.EventLost;
import nl.peildatum.command.refusal.ExpectedHeadMissing;
import nl.peildatum.command.refusal.StaleHead;
import nl.peildatum.command.refusal.StoreNotTrusted;
import nl.peildatum.command.refusal.TooManyCollisions;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.command.store.DecisionIdTable;
import nl.peildatum.command.store.TakenDecisionId;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Violation;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/** Records each decision once, and previews the changes that a decision would make. */
public final class Decisions {
  private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);
  private static final int MAX_ATTEMPTS = 50;
  static final Duration MAX_WAIT = Duration.ofSeconds(5);

  /**
   * The result of recording.
   *
   * @param record the record with the decision
   */
  public record Recorded(
      DecisionId id, CountryRecord record, RecordedDecision decision, boolean replayed) {
    /**
     * The bytes of the response, with the warnings in a language. The warnings of a replay were
     * read from the record, which keeps them in English.
     */
    public byte[] body(Locale language) {
      return RecordedDecisionWriter.recorded(record, decision, language);
    }
  }

  private final CommandGateway commands;
  private final DecisionIdTable decisionIds;
  private final RecordReader records;
  private final DecisionRules rules;
  private final PostgresClock clock;
  private final TopicComparison comparison;
  private final RecentRecords memory;
  private final RecordingPace pace;
  private final CountryLocks gates = new CountryLocks(MAX_WAIT);

  Decisions(
      CommandGateway commands,
      DecisionIdTable decisionIds,
      RecordReader records,
      DecisionRules rules,
      PostgresClock clock,
      TopicComparison comparison,
      RecentRecords memory,
      RecordingPace pace) {
    this.commands = commands;
    this.decisionIds = decisionIds;
    this.records = records;
    this.rules = rules;
    this.clock = clock;
    this.comparison = comparison;
    this.memory = memory;
    this.pace = pace;
  }

  public Recorded record(SentDecision sent, OptionalLong expectedHead) {
    return record(sent, expectedHead, TransactionParticipant.NONE);
  }

  public Recorded record(
      SentDecision sent, OptionalLong expectedHead, TransactionParticipant also) {
    return record(sent, () -> expectedHead, also);
  }

  /**
   * Records a decision, or returns what was recorded if it is recorded already.
   *
   * @param expectedHead asked before each attempt, while this node records nothing else about the
   *     country; what it throws ends the recording
   * @param also what is stored in the same transaction; not called for what is recorded already
   */
  public Recorded record(
      SentDecision sent, Supplier<OptionalLong> expectedHead, TransactionParticipant also) {
    return reportingLoss(
        () -> replayIfRecorded(sent).orElseGet(() -> recordNew(sent, expectedHead, also)));
  }

  private Recorded recordNew(
      SentDecision sent, Supplier<OptionalLong> expectedHead, TransactionParticipant also) {
    return pace.runWhenAllowed(
        sent,
        () -> gates.runAlone(sent.country(), () -> recordWithRetries(sent, expectedHead, also)));
  }

  private Recorded recordWithRetries(
      SentDecision sent, Supplier<OptionalLong> expectedHead, TransactionParticipant also) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      try {
        return recordOnce(sent, expectedHead.get(), also);
      } catch (ConcurrencyException
          | AggregateStreamCreationException
          | DuplicateKeyException collision) {
        // another node or request recorded first: its decision is read before the next attempt
        var earlier = replayIfRecorded(sent);
        if (earlier.isPresent()) {
          return earlier.get();
        }
      } catch (ExpectedHeadMissing | StaleHead | DecisionRefused refused) {
        // the same decision may have been recorded in the meantime
        return replayIfRecorded(sent).orElseThrow(() -> refused);
      }
    }
    throw new TooManyCollisions();
  }

  /** Records a decision in one attempt; the slow work is done before the transaction. */
  private Recorded recordOnce(
      SentDecision sent, OptionalLong expectedHead, TransactionParticipant also) {
    if (sent.id() != null && expectedHead.isEmpty() && sent.revisesRecord()) {
      throw new ExpectedHeadMissing();
    }
    var prepared = prepare(sent, expectedHead);
    var command = new RecordDecision(sent.country().value(), sent, expectedHead, prepared, also);
    CountryRecord after = commands.sendAndWait(command);
    pace.add(sent.country(), prepared.events().size(), prepared.bytes());
    return recordedAnswer(after, after.decisions().getLast().id(), false);
  }

  /**
   * Checks the decision against the record that this node remembers; the transaction later compares
   * that record with the store. If the decision would be refused, the committed record is read
   * first and the decision is checked against that.
   */
  private PreparedDecision prepare(SentDecision sent, OptionalLong expectedHead) {
    var remembered = memory.remembered(sent.country());
    if (remembered.isEmpty()) {
      return prepare(sent, expectedHead, committedRecord(sent));
    }
    try {
      return prepare(sent, expectedHead, remembered.get());
    } catch (StaleHead | DecisionRefused refused) {
      var committed = committedRecord(sent);
      if (committed.headHash().equals(remembered.get().headHash())) {
        throw refused;
      }
      return prepare(sent, expectedHead, committed);
    }
  }

  private CountryRecord committedRecord(SentDecision sent) {
    requireTrustedStore(sent.country());
    return records.committed(sent.country());
  }

  private PreparedDecision prepare(
      SentDecision sent, OptionalLong expectedHead, CountryRecord head) {
    StaleHead.refuse(sent, expectedHead, head);
    return PreparedDecision.of(sent, rules, head);
  }

  /**
   * Refuses to write anything about a country while the store is not known to be complete.
   *
   * @throws StoreNotTrusted when it lacks events, or was not compared with the topic
   */
  public void requireTrustedStore(CountryCode country) {
    StoreNotTrusted.refuse(comparison.result(), country.value());
  }

  /** Whether the store is known to have every event about a country. */
  public boolean trustsStore(CountryCode country) {
    return comparison.result().allows(country.value());
  }

  /** Whether a decision with this id is recorded, whatever its content. */
  public boolean knows(SentDecision sent) {
    return Optional.ofNullable(sent.id()).flatMap(id -> decisionIds.find(id.value())).isPresent();
  }

  /**
   * The rules broken by a decision that will be refused for other reasons anyway; empty for an id
   * that is already recorded.
   */
  public List<Violation> brokenRules(SentDecision sent) {
    if (knows(sent)) {
      return List.of();
    }
    try {
      rules.check(sent.country(), sent.file(), currentRecord(sent.country()));
      return List.of();
    } catch (DecisionRefused refused) {
      return refused.violations();
    }
  }

  /**
   * What was recorded, if this decision is on record with this content.
   *
   * @throws DecisionIdReused when its id is that of another decision
   */
  public Optional<Recorded> recorded(SentDecision sent) {
    return reportingLoss(() -> replayIfRecorded(sent));
  }

  /** The recorded decision with an id; empty if there is none. */
  public Optional<Recorded> find(String id) {
    return reportingLoss(
        () ->
            decisionIds
                .find(id)
                .map(
                    taken ->
                        recordedAnswer(
                            records.committed(new CountryCode(taken.country())),
                            new DecisionId(taken.id()),
                            true)));
  }

  private Optional<Recorded> replayIfRecorded(SentDecision sent) {
    return Optional.ofNullable(sent.id())
        .flatMap(id -> decisionIds.find(id.value()))
        .map(earlier -> replay(sent, earlier));
  }

  private Recorded replay(SentDecision sent, TakenDecisionId earlier) {
    if (!earlier.requestHash().equals(sent.hash())
        || !earlier.country().equals(sent.country().value())) {
      throw new DecisionIdReused(earlier, sent.country(), sent.hash());
    }
    return recordedAnswer(records.committed(sent.country()), new DecisionId(earlier.id()), true);
  }

  private static Recorded recordedAnswer(CountryRecord record, DecisionId id, boolean replayed) {
    var decision = record.decision(id).orElseThrow(() -> new EventLost(record.country(), id));
    return new Recorded(id, record, decision, replayed);
  }

  /**
   * Runs the checks of recording without a lock and without storing anything; returns the changes
   * that the decision would make, with the warnings in a language.
   */
  public byte[] preview(SentDecision sent, OptionalLong expectedHead, Locale language) {
    return dryRun(sent, expectedHead).body(language);
  }

  /** Runs the checks of recording without a lock and without storing anything. */
  public DryRun dryRun(SentDecision sent, OptionalLong expectedHead) {
    requireTrustedStore(sent.country());
    return reportingLoss(() -> dryRunOnHead(sent, expectedHead));
  }

  /**
   * Runs the work. If it finds that an event is lost, the stored comparison with the topic is
   * deleted, so that nothing is recorded until the store is compared again.
   */
  private <T> T reportingLoss(Supplier<T> work) {
    try {
      return work.get();
    } catch (EventLost lost) {
      LOG.error(
          "alarm event-lost {}: the store is compared with the topic again", lost.getMessage());
      comparison.forget();
      memory.acknowledge(lost);
      throw lost;
    }
  }

  private DryRun dryRunOnHead(SentDecision sent, OptionalLong expectedHead) {
    var recorded = replayIfRecorded(sent);
    if (recorded.isPresent()) {
      return new DryRun.OfRecorded(recorded.get().record(), recorded.get().decision());
    }
    var head = records.committed(sent.country());
    StaleHead.refuse(sent, expectedHead, head);
    return dryRunAfter(head, sent);
  }

  /**
   * The warnings about a decision that could be recorded after this record.
   *
   * @throws DecisionRefused with every broken rule together
   */
  public List<Warning> warnings(SentDecision sent, CountryRecord head) {
    var accepted = rules.check(sent.country(), sent.file(), head);
    PreparedDecision.of(sent, accepted, head);
    return accepted.warnings();
  }

  /**
   * The preview of a decision that is recorded after this record, which may be an earlier one.
   *
   * @throws DecisionRefused with every broken rule together
   */
  public byte[] previewAfter(CountryRecord head, SentDecision sent, Locale language) {
    return dryRunAfter(head, sent).body(language);
  }

  private DryRun dryRunAfter(CountryRecord head, SentDecision sent) {
    var accepted = rules.check(sent.country(), sent.file(), head);
    var after = head;
    var instant = clock.nextInstantWithoutLock(head.headRecordedAt().orElse(null));
    for (var sealed : PreparedDecision.of(sent, accepted, head).recordedAt(instant)) {
      after = after.and(sealed.event());
    }
    return DryRun.OfNew.of(head, after, accepted.warnings());
  }

  /** The country's last sequence; 0 when nothing is recorded. */
  public long headOf(CountryCode country) {
    return currentRecord(country).head();
  }

  /** The country's record as committed now. */
  public CountryRecord currentRecord(CountryCode country) {
    return reportingLoss(() -> records.committed(country));
  }
}
