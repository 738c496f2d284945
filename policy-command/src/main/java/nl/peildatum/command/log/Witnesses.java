package nl.peildatum.command.log;

import java.util.List;
import java.util.function.Consumer;

/** Asks each witness on a thread of its own to cosign the latest checkpoint. */
public final class Witnesses implements AutoCloseable {
  public Witnesses(List<WitnessAddress> addresses, LeafHashes leaves) {}

  /**
   * Asks the witnesses to cosign a checkpoint, without waiting for them.
   *
   * @param publish takes the checkpoint with each cosignature more
   */
  public void ask(SignedCheckpoint signed, Consumer<SignedCheckpoint> publish) {}

  /** Forgets the tree, because the store may be another. */
  public void forget() {}

  @Override
  public void close() {}
}
