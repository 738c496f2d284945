package nl.peildatum.health;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The health of a long-lived thread at one moment.
 *
 * @param alive whether it runs, or pauses before its work is run again
 * @param restarts number of failures after which its work was run again
 * @param lastFailure the last failure as text; {@code null} = its work never failed
 */
public record ThreadHealth(
    String name, boolean alive, long restarts, @Nullable String lastFailure) {
  /** The health of this thread if another thread restarts it after it has ended. */
  public ThreadHealth restartedBy(@Nullable ThreadHealth supervisor) {
    return new ThreadHealth(
        name, alive || (supervisor != null && supervisor.alive()), restarts, lastFailure);
  }

  Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("name", name);
    json.put("alive", alive);
    json.put("restarts", restarts);
    json.put("lastFailure", lastFailure);
    return json;
  }
}
