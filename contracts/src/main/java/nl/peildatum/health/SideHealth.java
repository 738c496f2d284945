package nl.peildatum.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The health of one side of the product (the command side, the query side) at one moment.
 *
 * @param name name of the side; a member of the reply has this name
 * @param threads the threads that must be alive for the side to do its work
 * @param notLive reasons to restart the process; empty = none
 * @param notReady reasons to send it no work now; empty = none
 * @param warnings problems that an operator must look at, although work may be sent
 * @param details members of the reply beside the threads
 */
public record SideHealth(
    String name,
    List<ThreadHealth> threads,
    List<Reason> notLive,
    List<Reason> notReady,
    List<Reason> warnings,
    Map<String, @Nullable Object> details) {

  public SideHealth(
      String name,
      List<ThreadHealth> threads,
      List<Reason> notReady,
      Map<String, @Nullable Object> details) {
    this(name, threads, List.of(), notReady, List.of(), details);
  }

  /**
   * A reason for a state of health.
   *
   * @param code lower-case words with hyphens, for programs
   * @param detail a sentence, for people
   */
  public record Reason(String code, String detail) {}

  boolean isLive() {
    return notLive.isEmpty() && threads.stream().allMatch(ThreadHealth::alive);
  }

  boolean isReady() {
    return notLive.isEmpty() && notReady.isEmpty();
  }

  Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("live", isLive());
    json.put("ready", isReady());
    json.put("threads", threads.stream().map(ThreadHealth::json).toList());
    json.putAll(details);
    return json;
  }

  /** The reasons for which the process is not live or not ready. */
  Stream<Map<String, String>> reasonsInJson() {
    return Stream.of(notLive, notReady).flatMap(this::json);
  }

  Stream<Map<String, String>> warningsInJson() {
    return json(warnings);
  }

  private Stream<Map<String, String>> json(List<Reason> reasons) {
    return reasons.stream()
        .map(why -> Map.of("side", name, "code", why.code(), "detail", why.detail()));
  }
}
