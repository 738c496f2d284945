package nl.peildatum.command;

import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.command.clock.AppendMoment;
import nl.peildatum.command.clock.ComparisonResult;
import nl.peildatum.command.clock.LastComparison;
import nl.peildatum.command.clock.StoreClock;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.command.store.UniqueDecisionIds;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Violation;
import nl.peildatum.decision.Warning;
import nl.peildatum.json.Json;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.LawDay;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;

/**
 * The aggregate under Axon's fixture: given events, when a file is sent; real but store and clock.
 */
public final class PolicyFixture {
  public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final DecisionRules RULES = new RuleBookRules(PolicyFixture::today);

  private final SentDecision sent;
  private final CountryRecord head;
  private final ResultValidator<CountryPolicy> then;

  private PolicyFixture(
      SentDecision sent, CountryRecord head, ResultValidator<CountryPolicy> then) {
    this.sent = sent;
    this.head = head;
    this.then = then;
  }

  /** In Amsterdam. */
  static LocalDate today() {
    return LawDay.of(NOW);
  }

  public static PolicyFixture when(CountryRecord given, Map<String, Object> file) {
    var country = given.country();
    var canonical = Json.canonical(file);
    var sent = new SentDecision(country, file, canonical.length, EventCodec.sha256(canonical));
    var command =
        new RecordDecision(
            country.value(), sent, OptionalLong.empty(), null, TransactionParticipant.NONE);
    return new PolicyFixture(sent, given, fixture().given(given.events()).when(command));
  }

  private static AggregateTestFixture<CountryPolicy> fixture() {
    var fixture = new AggregateTestFixture<>(CountryPolicy.class);
    fixture.setReportIllegalStateChange(false);
    fixture.registerInjectableResource(RULES);
    var clean = new ComparisonResult(true, List.of(), Map.of());
    fixture.registerInjectableResource((StoreClock) lastOfCountry -> new AppendMoment(NOW, clean));
    fixture.registerInjectableResource((UniqueDecisionIds) decision -> {});
    fixture.registerInjectableResource((LastComparison) () -> clean);
    fixture.registerInjectableResource(new RecentRecords(1));
    return fixture;
  }

  /** Nothing was recorded; this is what was wrong. */
  public List<Violation> refused() {
    var violations = new ArrayList<Violation>();
    then.expectNoEvents()
        .expectException(
            matches(
                thrown ->
                    thrown instanceof DecisionRefused refused
                        && violations.addAll(refused.violations())));
    return violations;
  }

  /** These events were recorded: the decision's own, then its facts. */
  public List<RecordedEvent> recorded() {
    var events = new ArrayList<RecordedEvent>();
    then.expectSuccessfulHandlerExecution()
        .expectEventsMatching(
            payloadsMatching(
                matches(
                    (List<?> payloads) ->
                        payloads.stream().allMatch(p -> events.add((RecordedEvent) p)))));
    return events;
  }

  /** Exactly these facts were recorded, in their places of the chain, without a warning. */
  public void recorded(Statement... statements) {
    var accepted = new DecisionRules.Accepted(List.of(statements), List.<Warning>of());
    then.expectEvents(
        PreparedDecision.of(sent, accepted, head).recordedAt(NOW).stream()
            .map(nl.peildatum.codec.SealedEvent::event)
            .toArray());
  }
}
