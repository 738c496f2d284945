package nl.peildatum.decisionfile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.peildatum.decision.Violation;
import nl.peildatum.decision.Violations;
import nl.peildatum.json.Json;
import nl.peildatum.json.RequestObject;
import nl.peildatum.source.PersonalData;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the number of a person in every text of a decision file or of another request, whatever
 * its field: a field that is added later is checked too.
 */
public final class PersonalDataCheck {
  private static final String RULE = "personal-data";

  private PersonalDataCheck() {}

  /** Adds a violation for each text that holds such a number and has no such violation yet. */
  public static void addTo(Violations violations, Map<String, Object> file) {
    var told =
        violations.all().stream()
            .filter(violation -> violation.rule().equals(RULE))
            .map(Violation::pointer)
            .collect(Collectors.toSet());
    var found = new Violations();
    check(file, "", found);
    violations.addAll(
        found.all().stream().filter(violation -> !told.contains(violation.pointer())).toList());
  }

  /**
   * A violation for each text, number or name of a member that holds such a number, in a file that
   * breaks other rules too.
   */
  public static List<Violation> inUnfinished(Map<String, Object> file) {
    var found = new Violations();
    checkAll(file, "", found);
    return found.all();
  }

  private static void checkAll(@Nullable Object value, String pointer, Violations found) {
    switch (value) {
      case Map<?, ?> object ->
          object.forEach(
              (name, item) -> {
                if (PersonalData.holdsVNumber("" + name)) {
                  found.add(RULE, pointer, Wording.of("personal-data"));
                } else {
                  checkAll(item, pointer + "/" + RequestObject.escaped("" + name), found);
                }
              });
      case List<?> list -> {
        for (var i = 0; i < list.size(); i++) {
          checkAll(list.get(i), pointer + "/" + i, found);
        }
      }
      case Number number -> check(plain(number), pointer, found);
      case null, default -> check(value, pointer, found);
    }
  }

  private static String plain(Number number) {
    return new String(Json.canonical(number), StandardCharsets.UTF_8);
  }

  private static void check(@Nullable Object value, String pointer, Violations found) {
    switch (value) {
      case String text when PersonalData.holdsVNumber(text) ->
          found.add(RULE, pointer, Wording.of("personal-data"));
      case Map<?, ?> object ->
          object.forEach(
              (name, item) -> check(item, pointer + "/" + RequestObject.escaped("" + name), found));
      case List<?> list -> {
        for (var i = 0; i < list.size(); i++) {
          check(list.get(i), pointer + "/" + i, found);
        }
      }
      case null, default -> {}
    }
  }
}
