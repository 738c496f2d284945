package nl.peildatum.house.violating.decision;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.NullMarked;

@NullMarked
record HoldsAGuest(TopicPartition partition) implements Statement {}
