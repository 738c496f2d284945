package nl.peildatum.command.log;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import nl.peildatum.checkpoint.NoteSignature;
import org.jspecify.annotations.Nullable;

/**
 * Asks each witness on a thread of its own to cosign the latest checkpoint. Whatever a witness
 * does, nobody else waits for it.
 */
public final class Witnesses implements AutoCloseable {
  private final WitnessTree tree;
  private final List<WitnessThread> threads;
  private final AtomicReference<@Nullable SignedCheckpoint> latest = new AtomicReference<>();

  /** Held by threads of witnesses only, so that what is published last has all cosignatures. */
  private final ReentrantLock publishing = new ReentrantLock();

  private boolean started;

  public Witnesses(List<WitnessAddress> addresses, LeafHashes leaves) {
    tree = new WitnessTree(leaves);
    threads =
        addresses.stream().map(each -> new WitnessThread(new WitnessClient(each, tree))).toList();
  }

  /**
   * Asks the witnesses to cosign a checkpoint, without waiting for them.
   *
   * @param publish takes the checkpoint with each cosignature more; called on other threads
   */
  public void ask(SignedCheckpoint signed, Consumer<SignedCheckpoint> publish) {
    latest.set(signed);
    if (!started) {
      started = true;
      threads.forEach(WitnessThread::start);
    }
    threads.stream()
        .filter(thread -> signed.note().cosignedAt(thread.key()).isEmpty())
        .forEach(thread -> thread.ask(signed, cosignature -> add(signed, cosignature, publish)));
  }

  private void add(
      SignedCheckpoint asked, NoteSignature cosignature, Consumer<SignedCheckpoint> publish) {
    latest.updateAndGet(now -> with(now, asked, cosignature));
    publishing.lock();
    try {
      var cosigned = latest.get();
      if (cosigned != null && cosigned.checkpoint().equals(asked.checkpoint())) {
        publish.accept(cosigned);
      }
    } finally {
      publishing.unlock();
    }
  }

  private static @Nullable SignedCheckpoint with(
      @Nullable SignedCheckpoint now, SignedCheckpoint asked, NoteSignature cosignature) {
    return now != null && now.checkpoint().equals(asked.checkpoint())
        ? new SignedCheckpoint(now.checkpoint(), now.note().and(cosignature))
        : now;
  }

  /** Forgets the tree, because the store may be another. */
  public void forget() {
    tree.forget();
  }

  @Override
  public void close() {
    if (started) {
      threads.forEach(WitnessThread::close);
    }
  }
}
