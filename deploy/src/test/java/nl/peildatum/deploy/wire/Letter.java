package nl.peildatum.deploy.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An invented document, as an administrator types it into a decision file. */
final class Letter {
  private final String id;
  private final Map<String, @Nullable Object> instrument = new LinkedHashMap<>();
  private final List<Map<String, Object>> sources = new ArrayList<>();
  private final List<Map<String, @Nullable Object>> acts = new ArrayList<>();

  private Letter(String id, String type, String decidedOn) {
    this.id = id;
    instrument.put("type", type);
    instrument.put("title", "Invented for a test");
    instrument.put("decidedOn", decidedOn);
  }

  static Letter letter(String id, String decidedOn) {
    return new Letter(id, "KAMERBRIEF", decidedOn)
        .on(Map.of("type", "KAMERSTUK", "role", "BASIS", "title", "Invented for " + id));
  }

  /** Its only source is the ruling itself. */
  static Letter ruling(String id, String decidedOn) {
    return new Letter(id, "RULING", decidedOn)
        .on(Map.of("type", "RULING", "court", "Rechtbank X", "caseNumber", "NL00.1"));
  }

  static Letter register(String id, String decidedOn) {
    return new Letter(id, "REGISTER", decidedOn);
  }

  /** This register's own mistake. */
  static Letter dataCorrection(String id, String decidedOn) {
    return new Letter(id, "DATA_CORRECTION", decidedOn);
  }

  Letter announcedOn(String day) {
    return with("announcedOn", day);
  }

  Letter publishedOn(String day) {
    return with("publishedOn", day);
  }

  Letter operationalFrom(String day) {
    return with("operationalFrom", day);
  }

  Letter formalFrom(String day) {
    return with("formalFrom", day);
  }

  Letter with(String name, @Nullable Object value) {
    instrument.put(name, value);
    return this;
  }

  Letter on(Map<String, Object> source) {
    sources.add(source);
    return this;
  }

  Letter without(String name) {
    instrument.remove(name);
    return this;
  }

  /** Its only source is this one. */
  Letter citing(Map<String, Object> source) {
    sources.clear();
    return on(source);
  }

  Letter does(Deed... deeds) {
    for (var deed : deeds) {
      acts.add(deed.fields());
    }
    return this;
  }

  String id() {
    return id;
  }

  Map<String, Object> file(String country) {
    var file = new LinkedHashMap<String, Object>();
    file.put("country", country);
    file.put("decisionId", id);
    file.put("instrument", instrument);
    file.put("sources", sources);
    file.put("acts", acts);
    return file;
  }

  String json(String country) {
    return JsonMapper.shared().writeValueAsString(file(country));
  }
}
