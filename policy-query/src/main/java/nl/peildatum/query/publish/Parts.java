package nl.peildatum.query.publish;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;

/** Makes what one needs to join, to read and to add. */
interface Parts {
  Admin admin();

  /** The next one for the same partition takes from this one whatever it did not commit. */
  Producer<byte[], byte[]> producer(int partition);

  /** Who joins may be given partitions; who is silent, or stands still, loses them. */
  KafkaConsumer<byte[], byte[]> member();

  /** Reads what was committed, and belongs to no group. */
  KafkaConsumer<byte[], byte[]> reader();
}
