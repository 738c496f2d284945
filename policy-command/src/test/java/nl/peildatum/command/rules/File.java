package nl.peildatum.command.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.json.Json;
import org.jspecify.annotations.Nullable;

/** A decision file in the words of a test. */
public final class File {
  private final Map<String, @Nullable Object> body = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> instrument = new LinkedHashMap<>();
  private final List<@Nullable Object> sources = new ArrayList<>();

  private File(String id, String type, String decidedOn) {
    body.put("country", "ML");
    body.put("decisionId", id);
    instrument.put("type", type);
    instrument.put("decidedOn", decidedOn);
    body.put("instrument", instrument);
    body.put("sources", sources);
    body.put("acts", List.of());
  }

  public static File letter(String id, String decidedOn) {
    return new File(id, "KAMERBRIEF", decidedOn);
  }

  public static File ruling(String id, String decidedOn) {
    return new File(id, "RULING", decidedOn).source(Map.of("type", "RULING", "date", decidedOn));
  }

  public static File correction(String id, String decidedOn) {
    return new File(id, "DATA_CORRECTION", decidedOn);
  }

  public File instrument(String field, @Nullable Object value) {
    instrument.put(field, value);
    return this;
  }

  public File source(Map<String, Object> source) {
    sources.add(source);
    return this;
  }

  public File with(String field, @Nullable Object value) {
    body.put(field, value);
    return this;
  }

  public File without(String field) {
    body.remove(field);
    return this;
  }

  public File acts(An... acts) {
    body.put("acts", Arrays.stream(acts).map(An::fields).toList());
    return this;
  }

  public String id() {
    return String.valueOf(body.get("decisionId"));
  }

  /** As the API would read it. */
  public Map<String, Object> sent() {
    return Json.object(Json.canonical(body));
  }
}
