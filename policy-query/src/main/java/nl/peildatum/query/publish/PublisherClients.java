package nl.peildatum.query.publish;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;

/** Creates the Kafka clients that a publisher needs. */
interface PublisherClients {
  Admin admin();

  /**
   * The producer for a partition; the next producer for that partition aborts what this one did not
   * commit.
   */
  Producer<byte[], byte[]> producer(int partition);

  /**
   * A member of the group, which can be assigned partitions; a member that is silent or makes no
   * progress loses them.
   */
  KafkaConsumer<byte[], byte[]> member();

  /** A consumer of committed messages that belongs to no group. */
  KafkaConsumer<byte[], byte[]> reader();
}
