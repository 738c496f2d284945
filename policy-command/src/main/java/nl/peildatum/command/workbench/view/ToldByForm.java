package nl.peildatum.command.workbench.view;

import java.time.LocalDate;
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
  private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z0-9_]+)\"");

  public String told(Wording wording) {
    return texts
        .found(OWN + wording.key(), wording.values().stream().map(this::shown).toArray())
        .orElseGet(() -> texts.told(wording));
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
