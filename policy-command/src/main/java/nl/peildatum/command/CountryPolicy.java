package nl.peildatum.command;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.SealedEvent;
import nl.peildatum.command.clock.LastComparison;
import nl.peildatum.command.clock.StoreClock;
import nl.peildatum.command.refusal.StaleHead;
import nl.peildatum.command.refusal.StoreNotTrusted;
import nl.peildatum.command.store.TakenDecisionId;
import nl.peildatum.command.store.UniqueDecisionIds;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.CountryRecord;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The aggregate of all decisions about one country. It gets all instants and ids from outside. */
@AggregateRoot(type = CountryPolicy.TYPE)
class CountryPolicy {
  static final String TYPE = "country-policy";

  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // Axon reads it
  private @Nullable String country;

  private @Nullable CountryRecord record;

  /** The constructor that Axon uses before the first event. */
  CountryPolicy() {}

  CountryPolicy(CountryRecord known) {
    country = known.country().value();
    record = known;
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  CountryRecord decide(
      RecordDecision command,
      DecisionRules rules,
      StoreClock clock,
      UniqueDecisionIds known,
      RecentRecords memory,
      LastComparison comparison) {
    memory.refuseIfEventLost(command.country());
    var sent = command.sent();
    var head = recordOf(sent.country());
    if (!command.isPreparedFor(head)) {
      StoreNotTrusted.refuse(comparison.result(), command.country());
    }
    memory.rememberAfterCommit(head);
    StaleHead.refuse(sent, command.expectedHead(), head);
    var draft = command.preparedFor(rules, head);
    var moment = clock.recordingMoment(head.headRecordedAt().orElse(null));
    // read after the loss check above: a loss is acknowledged only when the result is "not
    // compared"
    StoreNotTrusted.refuse(moment.comparison(), command.country());
    var sealed = draft.recordedAt(moment.recordedAt());
    TransactionEventBytes.keep(sealed);
    var events = sealed.stream().map(SealedEvent::event).toList();
    var taken =
        new TakenDecisionId(
            draft.id().value(),
            command.country(),
            sent.hash(),
            events.getFirst().sequence(),
            events.getLast().sequence());
    known.keep(taken);
    events.forEach(AggregateLifecycle::apply);
    command.also().store(taken);
    var after = recordOf(sent.country());
    memory.rememberAfterCommit(after);
    return after;
  }

  private CountryRecord recordOf(CountryCode code) {
    return record == null ? CountryRecord.empty(code) : record;
  }

  @EventSourcingHandler
  void evolve(RecordedEvent event) {
    var code = event.envelope().country();
    country = code.value();
    record = recordOf(code).and(event);
  }

  CountryRecord record() {
    return requireNonNull(record);
  }
}
