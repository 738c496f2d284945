package nl.peildatum.query.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.ParsedEvent;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.view.PolicyView;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** The parts of the intake that tests replace: its consumer, its parser, its way into the view. */
interface IntakeParts {
  KafkaConsumer<byte[], byte[]> consumer(IntakeSettings settings);

  /**
   * Parses an event whose bytes match their hash; may be called for different countries at the same
   * time.
   */
  RecordedEvent event(ParsedEvent event);

  void apply(RecordedEvent event, PolicyView view);

  /** The parts of a running node. */
  static IntakeParts real() {
    return new IntakeParts() {
      private final Map<CountryCode, RecordedEvent> previous = new ConcurrentHashMap<>();

      @Override
      public KafkaConsumer<byte[], byte[]> consumer(IntakeSettings settings) {
        return TopicConsumer.open(settings);
      }

      @Override
      public RecordedEvent event(ParsedEvent parsed) {
        var country = parsed.envelope().country();
        var event = parsed.event(previous.get(country));
        previous.put(country, event);
        return event;
      }

      @Override
      public void apply(RecordedEvent event, PolicyView view) {
        view.take(event);
      }
    };
  }
}
