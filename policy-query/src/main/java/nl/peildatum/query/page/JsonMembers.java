package nl.peildatum.query.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Members of an answer of the API, read as plain maps. */
final class JsonMembers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonMembers() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> read(byte[] json) {
    return JSON.readValue(json, Map.class);
  }

  static Optional<String> text(Map<String, Object> members, String name) {
    return Optional.ofNullable(members.get(name)).map(Object::toString);
  }

  static Optional<LocalDate> day(Map<String, Object> members, String name) {
    return text(members, name).map(LocalDate::parse);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Map<String, Object> members, String name) {
    return members.get(name) instanceof Map<?, ?> object ? (Map<String, Object>) object : Map.of();
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> objects(Map<String, Object> members, String name) {
    return members.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
  }
}
