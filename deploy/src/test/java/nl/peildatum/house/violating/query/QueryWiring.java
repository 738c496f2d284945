package nl.peildatum.house.violating.query;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.NullMarked;

/** Breaks no rule: wiring may touch all guests, and the clock. */
@NullMarked
record QueryWiring(TopicPartition partition, Document document) {
  Supplier<Instant> clock() {
    return Clock.systemUTC()::instant;
  }
}
