package nl.peildatum.command.log;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.MalformedNote;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.command.topic.OperatorNeeded;
import nl.peildatum.merkle.CompactRange;
import nl.peildatum.merkle.TreeHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signs the checkpoints of the log. Each continues the last that was signed by any node: that is
 * kept in the event store before it is sent, and is compared with the topic when a node begins.
 */
public final class CheckpointLog {
  private final LastSigned lastSigned;
  private final LeafHashes leaves;
  private final LeafNumbers numbers;
  private final CheckpointKeys keys;
  private CompactRange tree = new CompactRange();
  private @Nullable SignedCheckpoint last;
  private boolean begun;

  /**
   * @param ownTransaction runs each write in a transaction of its own
   */
  public CheckpointLog(
      JdbcClient store, TransactionOperations ownTransaction, CheckpointKeys keys) {
    this.lastSigned = new LastSigned(store, ownTransaction);
    this.leaves = new LeafHashes(store);
    this.numbers = new LeafNumbers(store, ownTransaction);
    this.keys = keys;
  }

  public LeafHashes leaves() {
    return leaves;
  }

  /** Whether this node has keys. */
  public boolean signs() {
    return !keys.signers().isEmpty();
  }

  public String origin() {
    return keys.origin();
  }

  /**
   * Checks that one of this node's keys signed the last checkpoint, or none was signed yet.
   *
   * @throws UnusableLogKey when none did
   */
  public void requireContinuity() {
    if (!signs()) {
      return;
    }
    var note = lastSigned.of(origin());
    if (note.isPresent() && !keys.haveSigned(note.get())) {
      throw new UnusableLogKey(
          ("None of the keys in PEILDATUM_CHECKPOINT_KEYS (%s) signed the last checkpoint of the log"
                  + " %s, of %d leaves. Give the key that did, beside a new one while keys are"
                  + " rotated. If it is lost, the log has to go on under another name: a new key"
                  + " with another PEILDATUM_CHECKPOINT_ORIGIN (docs/operating.md).")
              .formatted(
                  keys.signers(), origin(), SignedCheckpoint.of(note.get()).checkpoint().size()));
    }
  }

  /** Whether the last checkpoint was compared with the leaves since {@link #forget}. */
  public boolean hasBegun() {
    return begun;
  }

  /** Forgets what was read, because the store or the topic may be another. */
  public void forget() {
    begun = false;
    tree = new CompactRange();
    last = null;
  }

  /**
   * Compares the last signed checkpoint, in the store or on the topic, with the leaves.
   *
   * @param onTopic messages of the log on the topic of checkpoints, oldest first
   * @return the last signed checkpoint; empty when there is none
   * @throws OperatorNeeded when the leaves do not continue it
   */
  public Optional<SignedCheckpoint> begin(List<byte[]> onTopic) {
    requireContinuity();
    var signed =
        Stream.concat(
                lastSigned.of(origin()).stream(),
                onTopic.stream().flatMap(bytes -> read(bytes).stream()).filter(keys::verify))
            .map(SignedCheckpoint::of)
            .filter(each -> each.checkpoint().origin().equals(origin()))
            .sorted(
                (one, other) -> Long.compare(one.checkpoint().size(), other.checkpoint().size()))
            .toList();
    signed.forEach(this::requireContinued);
    last = signed.isEmpty() ? null : signed.getLast();
    if (last != null) {
      lastSigned.keep(last.checkpoint(), last.note());
    }
    begun = true;
    return Optional.ofNullable(last);
  }

  private static Optional<SignedNote> read(byte[] bytes) {
    try {
      var note = SignedNote.read(bytes);
      Checkpoint.read(note.text());
      return Optional.of(note);
    } catch (MalformedNote foreign) {
      return Optional.empty();
    }
  }

  private void requireContinued(SignedCheckpoint signed) {
    var size = signed.checkpoint().size();
    if (size > numbers.count()) {
      throw new OperatorNeeded(
          "log-behind",
          ("A checkpoint of %d leaves was signed for the log %s, and the event store has %d leaves:"
                  + " it has lost some. No checkpoint is signed. Restore a store that has them all;"
                  + " if they are lost, the log has to go on under another name"
                  + " (docs/operating.md).")
              .formatted(size, origin(), numbers.count()));
    }
    if (!rootAt(size).equals(signed.checkpoint().root())) {
      throw new OperatorNeeded(
          "log-forked",
          ("A checkpoint of %d leaves was signed for the log %s with another root than the leaves in"
                  + " the event store have: they were changed. No checkpoint is signed. Restore the"
                  + " store that has the leaves that were signed; if they are lost, the log has to go"
                  + " on under another name (docs/operating.md).")
              .formatted(size, origin()));
    }
  }

  /** The root of the tree of this size, which is not smaller than any asked before. */
  private TreeHash rootAt(long size) {
    leaves.read(tree.size(), size, tree::append);
    return tree.root();
  }

  /**
   * Signs the checkpoint of a size and keeps it; empty when the log is not larger than at the last
   * one, or another node has signed a larger one.
   */
  public Optional<SignedCheckpoint> sign(long size) {
    if (size == 0 || size <= (last == null ? 0 : last.checkpoint().size())) {
      return Optional.empty();
    }
    var checkpoint = new Checkpoint(origin(), size, rootAt(size));
    var signed = new SignedCheckpoint(checkpoint, keys.sign(checkpoint));
    last = signed;
    return lastSigned.keep(checkpoint, signed.note()) ? Optional.of(signed) : Optional.empty();
  }

  /** Runs an action unless a larger checkpoint was signed; none is signed meanwhile. */
  public void ifStillLast(SignedCheckpoint signed, Runnable action) {
    lastSigned.ifStillLast(signed.checkpoint(), action);
  }
}
