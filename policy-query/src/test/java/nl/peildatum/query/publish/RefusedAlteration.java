package nl.peildatum.query.publish;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.server.policy.AlterConfigPolicy;

/** A cluster that lets nobody but its operators alter a topic. */
public final class RefusedAlteration implements AlterConfigPolicy {
  private static final AtomicBoolean operator = new AtomicBoolean();

  /** As kafka-topics.sh and kafka-configs.sh do. */
  static void asOperator(Runnable deed) {
    operator.set(true);
    try {
      deed.run();
    } finally {
      operator.set(false);
    }
  }

  @Override
  public void validate(RequestMetadata asked) {
    // the broker makes topics of its own, with settings
    if (!operator.get() && !asked.resource().name().startsWith("__")) {
      throw new PolicyViolationException("only operators alter topics");
    }
  }

  @Override
  public void configure(Map<String, ?> configs) {}

  @Override
  public void close() {}
}
