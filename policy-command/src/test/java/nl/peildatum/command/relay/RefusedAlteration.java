package nl.peildatum.command.relay;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.server.policy.AlterConfigPolicy;

/** A policy of a cluster on which only its operators alter topics. */
public final class RefusedAlteration implements AlterConfigPolicy {
  static final AtomicBoolean asOperator = new AtomicBoolean();

  @Override
  public void validate(RequestMetadata requested) {
    if (!asOperator.get()) {
      throw new PolicyViolationException("only operators alter topics here");
    }
  }

  @Override
  public void configure(Map<String, ?> settings) {}

  @Override
  public void close() {}
}
