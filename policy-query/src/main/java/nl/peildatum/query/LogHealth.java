package nl.peildatum.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.health.SideHealth.Reason;
import nl.peildatum.query.intake.CheckpointIntake;
import nl.peildatum.query.log.PolicyLog;
import org.jspecify.annotations.Nullable;

/** The health of the transparency log on this node; its troubles are warnings. */
record LogHealth(PolicyLog log, CheckpointIntake checkpoints) {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  List<Reason> warnings() {
    var warnings = new ArrayList<Reason>();
    var state = log.state();
    state
        .fork()
        .ifPresent(
            detail ->
                warnings.add(
                    new Reason(
                        "log-forked",
                        "A signed checkpoint and the events that were read differ: %s. No proof is given."
                            .formatted(detail))));
    if (state.awaitedFor().compareTo(LONGEST_WAIT) > 0) {
      warnings.add(
          new Reason(
              "log-incomplete",
              "A checkpoint of %d leaves was signed, and this node has read %d for over %d s."
                  .formatted(state.awaited(), state.leaves(), LONGEST_WAIT.toSeconds())));
    }
    checkpoints.foreign().warning().ifPresent(warnings::add);
    return warnings;
  }

  Map<String, @Nullable Object> details() {
    var state = log.state();
    var details = new LinkedHashMap<String, @Nullable Object>();
    details.put("leaves", state.leaves());
    details.put("checkpoint", state.checkpoint());
    details.put("awaitedCheckpoint", state.awaited());
    details.put("forked", state.fork().isPresent());
    return details;
  }
}
