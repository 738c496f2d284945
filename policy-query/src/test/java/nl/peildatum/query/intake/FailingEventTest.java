package nl.peildatum.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Target;
import nl.peildatum.query.parts.Broker;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.MongoFile;
import nl.peildatum.query.parts.Relay;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("an event that cannot be read or folded")
@BesideOthers
class FailingEventTest {
  private static final String NINE = "2026-11-24T09:00:00.000Z";
  private static final String TEN = "2026-11-24T10:00:00.000Z";
  private static final String ELEVEN = "2026-11-24T11:00:00.000Z";

  private static Broker broker;
  private static MongoFile mongo;

  private final Country mali = new Country("ML");
  private final Country iraq = new Country("IQ");
  private final List<RecordedEvent> first = mali.decides("first", NINE, "2012-01-01");
  private final List<RecordedEvent> second = mali.decides("second", TEN, "2014-01-01");
  private final FailingParts parts = new FailingParts();
  private Relay relay;
  private Node node;

  @BeforeAll
  static void startParts() {
    broker = new Broker();
    mongo = MongoFile.open();
  }

  @AfterAll
  static void stopParts() {
    mongo.close();
    broker.close();
  }

  @BeforeEach
  void startNode() {
    relay = new Relay(broker);
    node = new Node(relay, mongo, parts);
  }

  @AfterEach
  void stopNode() {
    node.close();
    relay.close();
  }

  static Stream<Supplier<Error>> errors() {
    return Stream.of(
        StackOverflowError::new, OutOfMemoryError::new, () -> new LinkageError("no such class"));
  }

  private static Predicate<RecordedEvent> lastOf(List<RecordedEvent> decision) {
    return event -> event.envelope().hash().equals(decision.getLast().envelope().hash());
  }

  @ParameterizedTest
  @MethodSource("errors")
  @DisplayName("whose reading ends in an error stops its country, and no other")
  void cannotBeRead(Supplier<Error> error) {
    parts.failOnUnderstanding(lastOf(second), error);
    assertOnlyMaliStops();
  }

  @ParameterizedTest
  @MethodSource("errors")
  @DisplayName("whose folding ends in an error stops its country, and no other")
  void cannotBeFolded(Supplier<Error> error) {
    parts.failOnApplying(lastOf(second), error);
    assertOnlyMaliStops();
  }

  private void assertOnlyMaliStops() {
    relay.publish(first);
    relay.watermark(NINE);
    node.awaitRecordedThrough(NINE);
    relay.publish(second);
    relay.publish(iraq.decides("iraq", TEN, "2012-01-01"));
    relay.watermark(TEN);
    node.awaitRecordedThrough(TEN);
    node.awaitTrouble("ML", CountryFault.UNREADABLE);
    assertThat(node.view().record(mali.code()).head()).isEqualTo(2);
    assertThat(node.view().record(iraq.code()).head()).isEqualTo(2);
    assertThat(node.view().trouble(iraq.code())).isEmpty();
    assertThat(node.thread().restarts()).isZero();
  }

  @Test
  @DisplayName("that names a fact otherwise than it was recorded stops its country")
  void namesAnotherFact() {
    relay.publish(first);
    relay.publish(second);
    var begins = new Statement.DecisionRecorded(5, 6, Map.of(), List.of());
    var origin = Country.origin(0);
    var target = new Target(2, new DecisionId("second"), "coverage-stated.v1", null);
    relay.publish(
        List.of(
            mali.sealedAsItIs("third", ELEVEN, begins),
            mali.sealedAsItIs("third", ELEVEN, new Statement.Retracted(origin, target))));
    relay.watermark(ELEVEN);
    node.awaitRecordedThrough(ELEVEN);
    node.awaitTrouble("ML", CountryFault.UNREADABLE);
    assertThat(node.view().record(mali.code()).head()).isEqualTo(4);
  }

  @Test
  @DisplayName("stops its country until a build that reads it is started, though more follows it")
  void readAfterAnUpgrade() {
    parts.failOnUnderstanding(lastOf(second), () -> new LinkageError("an older build"));
    relay.publish(first);
    relay.publish(second);
    relay.publish(mali.decides("third", ELEVEN, "2015-01-01"));
    relay.watermark(ELEVEN);
    node.awaitRecordedThrough(ELEVEN);
    node.awaitTrouble("ML", CountryFault.UNREADABLE);
    node.stop();
    node.startAgain();
    node.awaitRecordedThrough(ELEVEN);
    node.awaitTrouble("ML", CountryFault.UNREADABLE);
    node.stop();
    parts.failNoMore();
    node.startAgain();
    node.awaitRecordedThrough(ELEVEN);
    node.awaitNoTrouble("ML");
    assertThat(node.view().record(mali.code()).head()).isEqualTo(6);
    assertThat(node.documents().alarms()).isEmpty();
  }

  @Test
  @DisplayName("is folded after an upgrade of the folding")
  void foldedAfterAnUpgrade() {
    parts.failOnApplying(lastOf(second), StackOverflowError::new);
    relay.publish(first);
    relay.publish(second);
    relay.watermark(TEN);
    node.awaitTrouble("ML", CountryFault.UNREADABLE);
    node.stop();
    parts.failNoMore();
    node.startAgain();
    node.awaitRecordedThrough(TEN);
    node.awaitHead("ML", 4);
    node.awaitNoTrouble("ML");
    assertThat(node.documents().alarms()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("keeps its country in trouble until all that follows it was applied too")
  void readByAnIntakeThatStartsAgain(boolean understood) {
    if (understood) {
      parts.failOnApplying(lastOf(second), OutOfMemoryError::new);
    } else {
      parts.failOnUnderstanding(lastOf(second), OutOfMemoryError::new);
    }
    relay.publish(first);
    relay.publish(second);
    relay.publish(mali.decides("third", ELEVEN, "2015-01-01"));
    relay.watermark(ELEVEN);
    node.awaitRecordedThrough(ELEVEN);
    node.awaitTrouble("ML", CountryFault.UNREADABLE);
    var view = node.view();
    var troubles = new ConcurrentLinkedQueue<Optional<CountryFault>>();
    parts.beforeApplying(_ -> troubles.add(view.trouble(mali.code())));
    parts.failNoMore();
    parts.endReading();
    node.awaitNoTrouble("ML");
    assertThat(view.record(mali.code()).head()).isEqualTo(6);
    assertThat(troubles).hasSize(6).containsOnly(Optional.of(CountryFault.UNREADABLE));
    assertThat(node.documents().alarms()).isEmpty();
  }

  @Test
  @DisplayName("keeps its country in trouble when documents are lost before it is read again")
  void documentsLostMeanwhile() {
    parts.failOnUnderstanding(lastOf(second), OutOfMemoryError::new);
    relay.publish(first);
    relay.publish(second);
    relay.watermark(TEN);
    node.awaitRecordedThrough(TEN);
    node.awaitTrouble("ML", CountryFault.UNREADABLE);
    var view = node.view();
    var headWhenOver = new AtomicLong();
    node.documents().startOver(node.documents().topicId().orElseThrow());
    parts.failNoMore();
    parts.endReading();
    node.await(
        () -> {
          if (view.trouble(mali.code()).isPresent()) {
            return false;
          }
          headWhenOver.compareAndSet(0, view.record(mali.code()).head());
          return true;
        });
    assertThat(headWhenOver).hasValue(4);
  }

  @ParameterizedTest
  @MethodSource("errors")
  @DisplayName("is not the only thing that fails: the intake survives any error of its own")
  void intakeSurvives(Supplier<Error> error) {
    node.stop();
    parts.failOnOpening(error);
    node.startAgain();
    relay.publish(first);
    relay.watermark(NINE);
    node.awaitRecordedThrough(NINE);
    assertThat(node.thread().alive()).isTrue();
    assertThat(node.thread().restarts()).isEqualTo(1);
    assertThat(node.thread().lastFailure()).contains("Error");
  }
}
