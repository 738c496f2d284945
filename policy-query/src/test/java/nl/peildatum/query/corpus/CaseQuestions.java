package nl.peildatum.query.corpus;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.governing.CaseDate;
import nl.peildatum.governing.ProcedureStage;
import tools.jackson.databind.json.JsonMapper;

/** Questions about cases, pinned, around the same days and places as the others. */
final class CaseQuestions {
  private static final List<List<CaseDate>> ORDERED =
      List.of(
          List.of(
              CaseDate.APPLICATION,
              CaseDate.DECISION,
              CaseDate.HEARING,
              CaseDate.RULING,
              CaseDate.DISTRICT_COURT_RULING),
          List.of(CaseDate.GRANT, CaseDate.REVIEW),
          List.of(CaseDate.TERM_END),
          List.of(CaseDate.AS_KNOWN_ON));

  private static final Pattern GROUP = Pattern.compile("\"group\":\\{[^}]*\"id\":\"([a-z0-9-]+)\"");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Questions around;
  private final List<String> groups;

  CaseQuestions(List<String> stored, Questions around) {
    this.around = around;
    this.groups = groups(stored);
  }

  private static List<String> groups(List<String> stored) {
    var named =
        stored.stream()
            .flatMap(line -> GROUP.matcher(line).results())
            .map(found -> found.group(1))
            .distinct()
            .sorted();
    return Stream.concat(named, Stream.of("nobody")).toList();
  }

  /** As they are sent. */
  List<String> some(int count) {
    var cases = new LinkedHashSet<String>();
    while (cases.size() < count) {
      cases.add(JSON.writeValueAsString(one()));
    }
    return List.copyOf(cases);
  }

  private Map<String, Object> one() {
    var country = around.country();
    var sent = new LinkedHashMap<String, Object>();
    sent.put("country", country.value());
    sent.put("area", around.any(around.spellings(country)));
    sent.put("stage", around.any(List.of(ProcedureStage.values())));
    sent.put("dates", dates());
    sent.put("groups", around.onceIn(2) ? List.of() : List.of(around.any(groups)));
    sent.put("onlyRiskIs15c", around.onceIn(2));
    sent.put("basis", around.any(List.of(Basis.values())));
    sent.put("sequence", around.sequence(country));
    if (around.onceIn(2)) {
      sent.put(
          "options", List.of(around.any(List.of("AT_TERM_END", "MORE_FAVOURABLE", "AS_KNOWN_ON"))));
    }
    if (around.onceIn(4)) {
      sent.put("bekendOp", around.day().toString());
    }
    return sent;
  }

  /** In the order that a case has them; of a case with a ruling only, now and then. */
  private Map<String, String> dates() {
    var dates = new TreeMap<String, String>();
    for (var dated : ORDERED) {
      var days = dated.stream().map(date -> around.day()).sorted().toList();
      for (var i = 0; i < days.size(); i++) {
        dates.put(dated.get(i).written(), days.get(i).toString());
      }
    }
    if (around.onceIn(3)) {
      dates.remove(CaseDate.HEARING.written());
    }
    return dates;
  }
}
