package nl.peildatum.command.topic;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.axonframework.eventhandling.EventHandlerInvoker;

/** Wraps parts of a relay; a test uses it to make them fail or slow. */
public interface RelayPartWrappers {
  RelayPartWrappers REAL = new RelayPartWrappers() {};

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
