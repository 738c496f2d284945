package nl.peildatum.command.topic;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.axonframework.eventhandling.EventHandlerInvoker;

/** The parts of a relay that a test can wrap with something that fails or is slow. */
public interface RelayParts {
  RelayParts REAL = new RelayParts() {};

  default EventHandlerInvoker around(EventHandlerInvoker publishing) {
    return publishing;
  }

  default Producer<byte[], byte[]> around(Producer<byte[], byte[]> producer) {
    return producer;
  }

  /** Wraps the consumer of each reading of a topic. */
  default Consumer<byte[], byte[]> around(Consumer<byte[], byte[]> consumer) {
    return consumer;
  }
}
