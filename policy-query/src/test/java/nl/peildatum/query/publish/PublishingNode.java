package nl.peildatum.query.publish;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.health.SideHealth.Reason;
import nl.peildatum.health.ThreadHealth;
import nl.peildatum.query.feed.Feeds;
import nl.peildatum.query.view.PolicyView;

/** A node that knows what a test tells it, and publishes what follows from that. */
final class PublishingNode implements AutoCloseable {
  private final PolicyView view = new PolicyView();
  private final Publisher publisher;

  PublishingNode(PublishSettings settings) {
    this(settings, parts -> parts);
  }

  PublishingNode(PublishSettings settings, UnaryOperator<PublisherClients> otherwise) {
    var derived = new DerivedChanges(view, new Feeds(view), settings.source());
    publisher =
        new Publisher(settings, otherwise.apply(new KafkaPublisherClients(settings)), derived);
    view.ready();
    publisher.start();
  }

  PublishingNode knows(List<RecordedEvent> events) {
    events.forEach(view::take);
    return this;
  }

  /** Everything recorded up to then. */
  PublishingNode knowsAllThrough(String instant) {
    view.recordedThrough(Instant.parse(instant));
    return this;
  }

  ThreadHealth health() {
    return publisher.health();
  }

  /** What people must look at. */
  List<Reason> warnings() {
    return publisher.warnings();
  }

  PolicyView view() {
    return view;
  }

  @Override
  public void close() {
    publisher.close();
  }
}
