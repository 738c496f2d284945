package nl.peildatum.health;

import java.util.LinkedHashMap;
import java.util.List;
import nl.peildatum.json.Json;
import org.jspecify.annotations.Nullable;

/** Combines the health of all sides of this process into replies. */
public final class Health {
  private static final int OK = 200;
  private static final int SERVICE_UNAVAILABLE = 503;

  private final List<HealthSource> sources;

  public Health(List<HealthSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * The reply to a health check.
   *
   * @param status 200 or 503
   * @param body JSON, UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  public record Reply(int status, byte[] body) {}

  /**
   * The reply of the liveness check: 200 while every thread runs or is being restarted, also while
   * it waits.
   */
  public Reply live() {
    var sides = sides();
    return reply(sides.stream().allMatch(SideHealth::isLive), sides);
  }

  /** The reply of the readiness check: 200 while work may be sent to this process. */
  public Reply ready() {
    var sides = sides();
    return reply(sides.stream().allMatch(SideHealth::isReady), sides);
  }

  private List<SideHealth> sides() {
    return sources.stream().map(HealthSource::health).toList();
  }

  private static Reply reply(boolean well, List<SideHealth> sides) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("live", sides.stream().allMatch(SideHealth::isLive));
    json.put("ready", sides.stream().allMatch(SideHealth::isReady));
    json.put("reasons", sides.stream().flatMap(SideHealth::reasonsInJson).toList());
    json.put("warnings", sides.stream().flatMap(SideHealth::warningsInJson).toList());
    sides.forEach(side -> json.put(side.name(), side.json()));
    return new Reply(well ? OK : SERVICE_UNAVAILABLE, Json.canonical(json));
  }
}
