package nl.peildatum.command.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.peildatum.command.topic.RelayPartWrappers;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;

/** Real parts of a relay, which throw once what a test wants. */
final class FailingRelayParts implements RelayPartWrappers {
  private static final String HANDLING = "";

  private final Map<String, Supplier<Error>> due = new ConcurrentHashMap<>();

  void failOnHandling(Supplier<Error> error) {
    due.put(HANDLING, error);
  }

  void failOnSending(String topic, Supplier<Error> error) {
    due.put(topic, error);
  }

  private void failIfDue(String what) {
    var error = due.remove(what);
    if (error != null) {
      throw error.get();
    }
  }

  @Override
  public EventHandlerInvoker around(EventHandlerInvoker publishing) {
    return new EventHandlerInvoker() {
      @Override
      public boolean canHandle(EventMessage<?> message, Segment segment) {
        return publishing.canHandle(message, segment);
      }

      @Override
      public void handle(EventMessage<?> message, Segment segment) throws Exception {
        failIfDue(HANDLING);
        publishing.handle(message, segment);
      }
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  public Producer<byte[], byte[]> around(Producer<byte[], byte[]> producer) {
    return (Producer<byte[], byte[]>)
        Proxy.newProxyInstance(
            FailingRelayParts.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (_, method, arguments) -> {
              if (method.getName().equals("send")) {
                failIfDue(((ProducerRecord<?, ?>) arguments[0]).topic());
              }
              return invoke(producer, method, arguments);
            });
  }

  private static @Nullable Object invoke(
      Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException refused) {
      throw refused.getCause();
    }
  }
}
