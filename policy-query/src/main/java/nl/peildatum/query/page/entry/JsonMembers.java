package nl.peildatum.query.page.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Members of an answer of the API, read as plain maps. */
public final class JsonMembers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonMembers() {}

  @SuppressWarnings("unchecked")
  public static Map<String, Object> read(byte[] json) {
    return JSON.readValue(json, Map.class);
  }

  public static Optional<String> text(Map<String, Object> members, String name) {
    return Optional.ofNullable(members.get(name)).map(Object::toString);
  }

  public static Optional<LocalDate> day(Map<String, Object> members, String name) {
    return text(members, name).map(LocalDate::parse);
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Map<String, Object> members, String name) {
    return members.get(name) instanceof Map<?, ?> object ? (Map<String, Object>) object : Map.of();
  }

  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> objects(Map<String, Object> members, String name) {
    return members.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
  }
}
