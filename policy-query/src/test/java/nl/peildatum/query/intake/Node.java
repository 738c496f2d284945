package nl.peildatum.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.health.ThreadHealth;
import nl.peildatum.query.parts.MongoFile;
import nl.peildatum.query.parts.Relay;
import nl.peildatum.query.log.PolicyLog;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.query.view.PolicyView;

/** A query node that can be stopped and started again on its documents. */
final class Node implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Relay relay;
  private final EventDocuments documents;
  private final IntakeParts parts;
  private PolicyView view;
  private PolicyLog log = new PolicyLog();
  private Intake intake;

  Node(Relay relay, MongoFile mongo) {
    this(relay, mongo, IntakeParts.real());
  }

  Node(Relay relay, MongoFile mongo, IntakeParts parts) {
    this.relay = relay;
    this.parts = parts;
    this.documents = EventDocuments.open(mongo.uri(relay.settings().eventsTopic()));
    this.view = new PolicyView();
    this.intake = started();
  }

  private Intake started() {
    var started = new Intake(relay.settings(), documents, view, log, parts);
    started.start();
    return started;
  }

  EventDocuments documents() {
    return documents;
  }

  PolicyLog log() {
    return log;
  }

  PolicyView view() {
    return view;
  }

  ThreadHealth thread() {
    return intake.health();
  }

  void stop() {
    intake.close();
  }

  void startAgain() {
    view = new PolicyView();
    log = new PolicyLog();
    intake = started();
  }

  void awaitHead(String country, long sequence) {
    await(() -> view.record(new CountryCode(country)).head() == sequence);
  }

  void awaitRecordedThrough(String instant) {
    await(() -> view.recordedThrough().equals(Optional.of(Instant.parse(instant))));
  }

  void awaitTrouble(String country, CountryFault trouble) {
    await(() -> view.trouble(new CountryCode(country)).equals(Optional.of(trouble)));
  }

  void awaitNoTrouble(String country) {
    await(() -> view.trouble(new CountryCode(country)).isEmpty());
  }

  void await(BooleanSupplier condition) {
    assertThat(view.await(condition, PATIENCE)).isTrue();
  }

  /** The payloads of all documents, by country and sequence. */
  Map<String, String> payloads() {
    var payloads = new TreeMap<String, String>();
    kept()
        .forEach(
            kept ->
                payloads.put(
                    kept.country() + kept.sequence(),
                    new String(kept.payload().bytes(), java.nio.charset.StandardCharsets.UTF_8)));
    return payloads;
  }

  /** All documents, by country and sequence. */
  List<KeptEvent> kept() {
    var kept = new ArrayList<KeptEvent>();
    CountryCode.iso3166().forEach(country -> documents.scan(country, kept::addAll));
    return kept;
  }

  @Override
  public void close() {
    intake.close();
    documents.close();
  }
}
