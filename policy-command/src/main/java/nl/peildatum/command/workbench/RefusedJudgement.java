package nl.peildatum.command.workbench;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.json.Json;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;

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

  static RefusedJudgement of(Problem problem, PolicyWords words) {
    var texts = words.texts();
    return new RefusedJudgement(
        problem.status(),
        texts
            .found("workbench.judge.refused." + problem.type().slug())
            .orElseGet(() -> texts.told(problem.detail())),
        WorkbenchReplies.decisions(problem),
        changes(problem, "changesThen", words),
        changes(problem, "changesNow", words));
  }

  private static List<String> changes(Problem problem, String member, PolicyWords words) {
    if (!(problem.members().get(member) instanceof List<?> changes)) {
      return List.of();
    }
    var body = Json.canonical(Map.of("changes", changes));
    return PreviewModel.changes(body, words).stream()
        .flatMap(
            section -> section.changes().stream().flatMap(one -> told(section, one, words.texts())))
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
