package nl.peildatum.problem;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** All types of problem of this product, from the table {@code problems.json}. */
public final class ProblemTypes {
  private static final Map<String, ProblemType> BY_SLUG = load();

  private ProblemTypes() {}

  public static Optional<ProblemType> named(String slug) {
    return Optional.ofNullable(BY_SLUG.get(slug));
  }

  /** All types, in the order of the table. */
  public static Collection<ProblemType> all() {
    return BY_SLUG.values();
  }

  private static Map<String, ProblemType> load() {
    var table = ProblemTypes.class.getResourceAsStream("problems.json");
    var bySlug = new LinkedHashMap<String, ProblemType>();
    for (var type : JsonMapper.builder().build().readValue(table, ProblemType[].class)) {
      if (bySlug.put(type.slug(), type) != null) {
        throw new AssertionError("problems.json names " + type.slug() + " twice");
      }
    }
    return Collections.unmodifiableMap(bySlug);
  }
}
