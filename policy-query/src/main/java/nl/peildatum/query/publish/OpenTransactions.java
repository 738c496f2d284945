package nl.peildatum.query.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.peildatum.topic.BrokerReply;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the transactions that are open on a partition, so that a reader of committed messages can
 * read to its end. The caller has fenced off the earlier holders, so the broker should have ended
 * their transactions. A coordinator that aborts one while the broker starts may not know the topic
 * yet, and then leaves it open for ever (seen with Kafka 4.3.1). Transactions of foreign producers
 * are ended too; those of a later holder, which has fenced off the caller, are not.
 */
final class OpenTransactions {
  private static final Logger LOG = LoggerFactory.getLogger(OpenTransactions.class);
  private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** The epoch of a coordinator that has not yet ended a transaction of the producer. */
  private static final int FIRST_COORDINATOR = 0;

  private static final Set<TransactionState> ENDED =
      Set.of(
          TransactionState.EMPTY,
          TransactionState.COMPLETE_ABORT,
          TransactionState.COMPLETE_COMMIT);

  private final Admin admin;
  private final TopicPartition partition;
  private final String holders;

  /**
   * @param holders the transactional id that all holders of the partition share
   */
  OpenTransactions(Admin admin, TopicPartition partition, String holders) {
    this.admin = admin;
    this.partition = partition;
    this.holders = holders;
  }

  /**
   * Waits until none of the transactions that were open at the call is open any more.
   *
   * @throws TimeoutException when one is still open after {@code atMost}
   */
  void end(Duration atMost) {
    var began = System.nanoTime();
    var endThen = endOffset(IsolationLevel.READ_UNCOMMITTED);
    while (endOffset(IsolationLevel.READ_COMMITTED) < endThen) {
      if (System.nanoTime() - began > atMost.toNanos()) {
        throw new TimeoutException("a transaction stays open on " + partition);
      }
      abortOpen();
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
  }

  /**
   * Aborts the open transactions. The coordinator's knowledge is asked for before the list of open
   * ones, so that a transaction that begins later is not aborted.
   */
  private void abortOpen() {
    var known =
        BrokerReply.await(admin.describeTransactions(List.of(holders)).description(holders));
    open().stream().filter(producer -> !isOfLaterHolder(producer, known)).forEach(this::abort);
  }

  /** Whether the producer is that of a later holder: holders have ascending epochs. */
  private static boolean isOfLaterHolder(ProducerState producer, TransactionDescription known) {
    return producer.producerId() == known.producerId()
        && (producer.producerEpoch() >= known.producerEpoch() || !ENDED.contains(known.state()));
  }

  private long endOffset(IsolationLevel level) {
    var found =
        admin.listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(level));
    return BrokerReply.await(found.partitionResult(partition)).offset();
  }

  private List<ProducerState> open() {
    var found = admin.describeProducers(List.of(partition)).partitionResult(partition);
    return BrokerReply.await(found).activeProducers().stream()
        .filter(producer -> producer.currentTransactionStartOffset().isPresent())
        .toList();
  }

  private void abort(ProducerState producer) {
    LOG.warn(
        "a transaction that nobody ended is aborted: producer {} of {} at offset {}",
        producer.producerId(),
        partition,
        producer.currentTransactionStartOffset().orElseThrow());
    var spec =
        new AbortTransactionSpec(
            partition,
            producer.producerId(),
            (short) producer.producerEpoch(),
            producer.coordinatorEpoch().orElse(FIRST_COORDINATOR));
    BrokerReply.await(admin.abortTransaction(spec).all());
  }
}
