package nl.peildatum.query.page.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.peildatum.problem.Language;
import nl.peildatum.query.parameters.Address;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.reply.QueryString;
import nl.peildatum.web.AcceptedLanguage;
import nl.peildatum.web.page.KeptLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The query string of a page. A form sends every field, also the empty ones: an empty parameter is
 * one that was not given, and so is a language that pages do not have. A form writes a space as a
 * plus.
 *
 * @param values by name, none of them blank
 */
public record PageQuery(Map<String, List<String>> values) {
  public static final String LANGUAGE = KeptLanguage.PARAMETER;

  public static PageQuery of(HttpServletRequest request) {
    var raw = request.getQueryString();
    var given = new LinkedHashMap<String, List<String>>();
    QueryString.of(raw == null ? null : raw.replace("+", "%20"))
        .values()
        .forEach(
            (name, values) -> {
              var filled = values.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
              if (!filled.isEmpty() && !isUnknownLanguage(name, filled)) {
                given.put(name, filled);
              }
            });
    return new PageQuery(given);
  }

  private static boolean isUnknownLanguage(String name, List<String> values) {
    return name.equals(LANGUAGE) && Language.tagged(values.getFirst()).isEmpty();
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).map(List::getFirst);
  }

  /**
   * The language of a page: the one named by the parameter, else the one that the client prefers,
   * else Dutch.
   */
  public Language language(HttpServletRequest request) {
    return value(LANGUAGE)
        .flatMap(Language::tagged)
        .orElseGet(() -> AcceptedLanguage.of(request, Language.DUTCH));
  }

  /** The parameters that the API takes too; those that only pages take are left out. */
  public Parameters parameters(Set<String> taken, String... ofThePage) {
    var declared = new TreeSet<>(taken);
    declared.addAll(Set.of(ofThePage));
    declared.add(LANGUAGE);
    return Parameters.of(new QueryString(values), declared);
  }

  /** This query with another value; a null value removes the parameter. */
  public PageQuery with(String name, @Nullable Object value) {
    var others = new LinkedHashMap<>(values);
    others.remove(name);
    if (value != null) {
      others.put(name, List.of(value.toString()));
    }
    return new PageQuery(others);
  }

  /** The address of a page with this query. */
  public String at(String path) {
    return new Address(path, values).text();
  }
}
