package nl.peildatum.command.workbench.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.web.page.JsonDays;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.wording.Wording;

/**
 * What is wrong with a decision, or what its author may not have meant, for who fills in a form: in
 * the words of its fields where the workbench has a text, else as the API tells it.
 */
public record ToldByForm(PageTexts texts) {
  private static final String OWN = "workbench.problem.";

  /** The values of a text that are indexes of acts: the rules count from 0 and people from 1. */
  private static final Map<String, Set<Integer>> POSITIONS =
      Map.of(
          "fact-not-live.corrected", Set.of(3),
          "fact-not-on-record.act", Set.of(1, 2),
          "fact-not-on-record.no-area", Set.of(0),
          "fact-not-on-record.other-areas", Set.of(0));

  private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z0-9_]+)\"");

  public String told(Wording wording) {
    return texts
        .found(OWN + wording.key(), values(wording).stream().map(this::shown).toArray())
        .orElseGet(() -> texts.told(wording));
  }

  private static List<Object> values(Wording wording) {
    var positions = POSITIONS.getOrDefault(wording.key(), Set.of());
    var values = new ArrayList<>(wording.values());
    positions.forEach(
        at -> {
          if (values.get(at) instanceof String index && index.matches("[0-9]{1,9}")) {
            values.set(at, Integer.toString(Integer.parseInt(index) + 1));
          }
        });
    return values;
  }

  private String shown(Object value) {
    if (value instanceof Wording part) {
      return shown(
          texts
              .found(OWN + part.key(), part.values().stream().map(this::shown).toArray())
              .orElseGet(() -> part.in(texts.language().locale())));
    }
    return shown(value.toString());
  }

  /** A day written out, and codes by their names. */
  private String shown(String value) {
    if (JsonDays.isDay(value)) {
      return texts.day(LocalDate.parse(value));
    }
    var named =
        QUOTED.matcher(value).replaceAll(one -> Matcher.quoteReplacement(name(one.group(1))));
    return named.equals(value) ? name(value) : named;
  }

  private String name(String code) {
    return Stream.of("code.", "act.", "kind.", "instrument.", "source.", "workbench.field.")
        .flatMap(prefix -> texts.found(prefix + code).stream())
        .findFirst()
        .orElse(code);
  }
}
