package nl.peildatum.query.intake;

import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.json.EventCodec;
import nl.peildatum.query.view.PolicyView;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;

/** What the intake reads, understands and applies events with. */
interface IntakeParts {
  KafkaConsumer<byte[], byte[]> consumer(IntakeSettings settings);

  /** An event whose bytes are what their hash says. */
  RecordedEvent understand(byte[] payload);

  void apply(RecordedEvent event, PolicyView view);

  /** Those of a node that runs; tests replace them with parts that fail. */
  static IntakeParts real() {
    return new IntakeParts() {
      private final AtomicReference<@Nullable RecordedEvent> last = new AtomicReference<>();

      @Override
      public KafkaConsumer<byte[], byte[]> consumer(IntakeSettings settings) {
        return TopicConsumer.open(settings);
      }

      @Override
      public RecordedEvent understand(byte[] payload) {
        var event = EventCodec.read(payload, last.get());
        last.set(event);
        return event;
      }

      @Override
      public void apply(RecordedEvent event, PolicyView view) {
        view.take(event);
      }
    };
  }
}
