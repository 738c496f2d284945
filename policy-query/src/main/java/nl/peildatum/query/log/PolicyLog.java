package nl.peildatum.query.log;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import nl.peildatum.area.CountryCode;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.merkle.ConsistencyProof;
import nl.peildatum.merkle.TreeHash;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log as this node knows it: the tree of the events that it read, held against every signed
 * checkpoint. Once one tells otherwise, no proof is given any more.
 */
public final class PolicyLog {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyLog.class);
  private static final int MOST_WAITING = 10_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final TreeMap<Long, SignedCheckpoint> waiting = new TreeMap<>();
  private LogTree log = new LogTree();
  private @Nullable SignedCheckpoint latest;
  private @Nullable String fork;
  private long progressAt = System.nanoTime();

  private record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {}

  /** Forgets all events, because they are read from another topic; checkpoints are kept. */
  public void startOver() {
    lock.lock();
    try {
      log = new LogTree();
      if (latest != null) {
        waiting.put(latest.checkpoint.size(), latest);
        latest = null;
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes an event; one that was taken before changes nothing.
   *
   * @param number the number of the event in the log, from 0
   * @param payload the stored bytes
   */
  public void take(String country, long sequence, long number, byte[] payload) {
    var leaf = TreeHash.ofLeaf(payload);
    lock.lock();
    try {
      var before = log.tree().size();
      log.take(country, sequence, number, leaf).ifPresent(this::fork);
      if (log.tree().size() > before) {
        progressAt = System.nanoTime();
      }
      while (!waiting.isEmpty() && waiting.firstKey() <= log.tree().size()) {
        verify(waiting.pollFirstEntry().getValue());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes a checkpoint that is signed by the log. */
  public void take(Checkpoint checkpoint, SignedNote note) {
    lock.lock();
    try {
      var signed = new SignedCheckpoint(checkpoint, note);
      if (checkpoint.size() <= log.tree().size()) {
        verify(signed);
        return;
      }
      if (waiting.isEmpty()) {
        progressAt = System.nanoTime();
      }
      var other = waiting.put(checkpoint.size(), signed);
      if (other != null && !other.checkpoint.equals(checkpoint)) {
        fork("two roots were signed for the size " + checkpoint.size());
      }
      if (waiting.size() > MOST_WAITING) {
        waiting.pollFirstEntry();
      }
    } finally {
      lock.unlock();
    }
  }

  private void verify(SignedCheckpoint signed) {
    var size = signed.checkpoint.size();
    var root = log.tree().root(size);
    if (!root.equals(signed.checkpoint.root())) {
      fork(
          "the checkpoint of size %d has the root %s and the events have %s"
              .formatted(size, signed.checkpoint.root(), root));
    } else if (latest == null
        || size > latest.checkpoint.size()
        || (size == latest.checkpoint.size()
            && signed.note.signatures().size() >= latest.note.signatures().size())) {
      latest = signed;
    }
  }

  private void fork(String detail) {
    if (fork == null) {
      LOG.error("alarm log-forked {}: no proof is given any more", detail);
      fork = detail;
    }
  }

  /**
   * The proof that an event is in the log, for the latest checkpoint.
   *
   * @throws LogUnavailable when no checkpoint covers the event, or one tells otherwise
   */
  public LoggedEvent inclusion(CountryCode country, long sequence) {
    lock.lock();
    try {
      var signed = verified();
      var size = signed.checkpoint.size();
      var number = log.numbers().of(country.value(), sequence).orElse(size);
      if (number >= size) {
        throw new LogUnavailable(LogUnavailable.Reason.NO_CHECKPOINT);
      }
      return new LoggedEvent(log.tree().inclusion(number, size), signed.note);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The proof that the log of one size is the beginning of the log of another; empty unless {@code
   * 0 <= from <= to} and {@code to} is at most the size of the latest checkpoint.
   *
   * @throws LogUnavailable when there is no checkpoint, or one tells otherwise
   */
  public Optional<ConsistencyProof> consistency(long from, long to) {
    lock.lock();
    try {
      return from < 0 || from > to || to > verified().checkpoint.size()
          ? Optional.empty()
          : Optional.of(log.tree().consistency(from, to));
    } finally {
      lock.unlock();
    }
  }

  /**
   * The latest checkpoint with which the events agree.
   *
   * @throws LogUnavailable when there is none, or one tells otherwise
   */
  public SignedNote checkpoint() {
    lock.lock();
    try {
      return verified().note;
    } finally {
      lock.unlock();
    }
  }

  private SignedCheckpoint verified() {
    if (fork != null) {
      throw new LogUnavailable(LogUnavailable.Reason.FORKED);
    }
    if (latest == null) {
      throw new LogUnavailable(LogUnavailable.Reason.NO_CHECKPOINT);
    }
    return latest;
  }

  /** The state of the log at one moment. */
  public LogState state() {
    lock.lock();
    try {
      return new LogState(
          log.tree().size(),
          latest == null ? 0 : latest.checkpoint.size(),
          waiting.isEmpty() ? 0 : waiting.lastKey(),
          waiting.isEmpty() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - progressAt),
          Optional.ofNullable(fork));
    } finally {
      lock.unlock();
    }
  }
}
