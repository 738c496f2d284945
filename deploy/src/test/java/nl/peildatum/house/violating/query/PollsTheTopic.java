package nl.peildatum.house.violating.query;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.NullMarked;

@NullMarked
record PollsTheTopic(TopicPartition partition) {}
