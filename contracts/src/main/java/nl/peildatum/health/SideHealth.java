package nl.peildatum.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One side of the product at one moment.
 *
 * @param name of the side, a member of the answer
 * @param threads those that must live for the side to do its work
 * @param notReady why it should be sent no work now; empty when it may
 * @param details members of the answer beside the threads
 */
public record SideHealth(
    String name,
    List<ThreadHealth> threads,
    List<Reason> notReady,
    Map<String, @Nullable Object> details) {

  /**
   * @param code lower-case words with hyphens, for programs
   * @param detail a sentence, for people
   */
  public record Reason(String code, String detail) {}

  boolean isLive() {
    return threads.stream().allMatch(ThreadHealth::alive);
  }

  Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("live", isLive());
    json.put("ready", notReady.isEmpty());
    json.put("threads", threads.stream().map(ThreadHealth::json).toList());
    json.putAll(details);
    return json;
  }

  List<Map<String, String>> reasons() {
    return notReady.stream()
        .map(why -> Map.of("side", name, "code", why.code(), "detail", why.detail()))
        .toList();
  }
}
