package nl.peildatum.command.log;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.peildatum.checkpoint.NoteSignature;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.health.SupervisedThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one witness for a cosignature of the latest checkpoint, and after a failure again, after a
 * pause that grows to a minute.
 */
final class WitnessThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WitnessThread.class);
  private static final long FIRST_PAUSE_MILLIS = 500;
  private static final long LONGEST_PAUSE_MILLIS = 60_000;

  private final WitnessClient witness;
  private final SupervisedThread thread;
  private final Semaphore wakeUps = new Semaphore(0);
  private final AtomicReference<@Nullable Request> next = new AtomicReference<>();

  private record Request(SignedCheckpoint signed, Consumer<NoteSignature> onCosigned) {}

  WitnessThread(WitnessClient witness) {
    this.witness = witness;
    this.thread = new SupervisedThread("witness", this::askRepeatedly, this::report);
  }

  VerifierKey key() {
    return witness.key();
  }

  void start() {
    thread.start();
  }

  /** Asks for a checkpoint, in place of an earlier one that was not asked for yet. */
  void ask(SignedCheckpoint signed, Consumer<NoteSignature> onCosigned) {
    next.set(new Request(signed, onCosigned));
    wakeUps.release();
  }

  private void report(Throwable failed, long unreported) {
    LOG.warn("The witness {} fails: {} ({} more)", key().name(), failed.toString(), unreported);
  }

  private void askRepeatedly() throws InterruptedException {
    var pause = FIRST_PAUSE_MILLIS;
    while (thread.isWanted()) {
      var request = next.getAndSet(null);
      if (request == null) {
        wakeUps.acquire();
        wakeUps.drainPermits();
      } else if (isDone(request)) {
        pause = FIRST_PAUSE_MILLIS;
      } else {
        next.compareAndSet(null, request);
        TimeUnit.MILLISECONDS.sleep(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  private boolean isDone(Request request) throws InterruptedException {
    try {
      request.onCosigned.accept(witness.cosign(request.signed));
      if (thread.succeeded()) {
        LOG.info("The witness {} cosigns again", key().name());
      }
      return true;
    } catch (WitnessFailed failed) {
      LOG.warn("The witness {} {}", key().name(), failed.getMessage());
      return false;
    }
  }

  @Override
  public void close() {
    thread.stopByInterrupt();
    witness.close();
  }
}
