package nl.peildatum.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One side of the product at one moment.
 *
 * @param name of the side, a member of the answer
 * @param threads those that must live for the side to do its work
 * @param notLive why the process must be started again; empty when it need not
 * @param notReady why it should be sent no work now; empty when it may
 * @param warnings what people must look at, though work may be sent here
 * @param details members of the answer beside the threads
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

  /** Why the process is not live, or not ready. */
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
