package nl.peildatum.command.workbench;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.json.Json;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.page.PageTexts;

/**
 * Why an approval or a rejection was not recorded, as the page of the draft says it.
 *
 * @param status of the reply
 * @param decisions the ids of what was recorded in between
 * @param then what the draft would have changed when it was handed in, and no longer does
 * @param now what it would change by now, and did not then
 */
public record RefusedJudgement(
    int status, String text, List<String> decisions, List<String> then, List<String> now) {

  static RefusedJudgement of(Problem problem, CountryCode country, PageTexts texts) {
    return new RefusedJudgement(
        problem.status(),
        texts
            .found("workbench.judge.refused." + problem.type().slug())
            .orElseGet(() -> texts.told(problem.detail())),
        WorkbenchReplies.decisions(problem),
        changes(problem, "changesThen", country, texts),
        changes(problem, "changesNow", country, texts));
  }

  private static List<String> changes(
      Problem problem, String member, CountryCode country, PageTexts texts) {
    if (!(problem.members().get(member) instanceof List<?> changes)) {
      return List.of();
    }
    var body = Json.canonical(Map.of("changes", changes));
    return PreviewModel.changes(body, country.value(), texts).stream()
        .flatMap(section -> section.changes().stream().flatMap(one -> told(section, one, texts)))
        .toList();
  }

  private static Stream<String> told(
      PreviewModel.Section section, PreviewModel.Change change, PageTexts texts) {
    return Stream.of(
        texts.text(
            "workbench.judge.change",
            section.heading(),
            change.subject(),
            change.days(),
            change.before(),
            change.after()));
  }
}
