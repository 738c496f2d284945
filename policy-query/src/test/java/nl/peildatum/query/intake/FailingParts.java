package nl.peildatum.query.intake;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.peildatum.codec.ParsedEvent;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.view.PolicyView;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;

/** Real parts, of which some throw what a test wants. */
final class FailingParts implements IntakeParts {
  private final IntakeParts real = IntakeParts.real();
  private final ConcurrentLinkedQueue<Supplier<Error>> onOpening = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<KafkaConsumer<byte[], byte[]>> opened =
      new ConcurrentLinkedQueue<>();
  private volatile Consumer<RecordedEvent> beforeApplying = _ -> {};
  private volatile @Nullable Failure onUnderstanding;
  private volatile @Nullable Failure onApplying;

  private record Failure(Predicate<RecordedEvent> meant, Supplier<Error> error) {
    static void throwIfMeant(@Nullable Failure failure, RecordedEvent event) {
      if (failure != null && failure.meant.test(event)) {
        throw failure.error.get();
      }
    }
  }

  /** The next opening of a consumer fails. */
  void failOnOpening(Supplier<Error> error) {
    onOpening.add(error);
  }

  void failOnUnderstanding(Predicate<RecordedEvent> meant, Supplier<Error> error) {
    onUnderstanding = new Failure(meant, error);
  }

  void failOnApplying(Predicate<RecordedEvent> meant, Supplier<Error> error) {
    onApplying = new Failure(meant, error);
  }

  void beforeApplying(Consumer<RecordedEvent> happening) {
    beforeApplying = happening;
  }

  /** The intake ends what it reads and starts again, in the process that goes on. */
  void endReading() {
    opened.forEach(KafkaConsumer::wakeup);
  }

  /** As after an upgrade. */
  void failNoMore() {
    onUnderstanding = null;
    onApplying = null;
  }

  @Override
  public KafkaConsumer<byte[], byte[]> consumer(IntakeSettings settings) {
    var error = onOpening.poll();
    if (error != null) {
      throw error.get();
    }
    var consumer = real.consumer(settings);
    opened.add(consumer);
    return consumer;
  }

  @Override
  public RecordedEvent event(ParsedEvent event) {
    Failure.throwIfMeant(onUnderstanding, event.event(null));
    return real.event(event);
  }

  @Override
  public void apply(RecordedEvent event, PolicyView view) {
    beforeApplying.accept(event);
    Failure.throwIfMeant(onApplying, event);
    real.apply(event, view);
  }
}
