/**
 * What the Kafka sides of both services share: finding topics, and reading partitions to their end.
 */
@NullMarked
package nl.peildatum.topic;

import org.jspecify.annotations.NullMarked;
