package nl.peildatum.integrity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.json.Milliseconds;
import org.jspecify.annotations.Nullable;

/**
 * The result of one complete check.
 *
 * @param startedAt UTC
 * @param endedAt UTC
 * @param counted the number of things that were read, by what they are
 * @param damages the number of all findings
 * @param found the first findings
 */
public record CheckResult(
    Instant startedAt,
    Instant endedAt,
    Map<String, Long> counted,
    long damages,
    List<Damage> found) {

  public boolean isSound() {
    return damages == 0;
  }

  Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("sound", isSound());
    json.put("startedAt", Milliseconds.text(startedAt));
    json.put("endedAt", Milliseconds.text(endedAt));
    json.put("counted", counted);
    json.put("damages", damages);
    json.put("found", found.stream().map(Damage::json).toList());
    return json;
  }
}
