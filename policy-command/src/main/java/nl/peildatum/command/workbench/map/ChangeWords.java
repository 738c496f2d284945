package nl.peildatum.command.workbench.map;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;
import nl.peildatum.web.map.AreaReading;
import nl.peildatum.web.map.AreaWords;
import nl.peildatum.web.map.Fill;
import nl.peildatum.web.map.Meaning;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;
import tools.jackson.databind.JsonNode;

/** The words for what a decision changes in an area. */
record ChangeWords(PageTexts texts, AreaWords areas, PolicyWords policy) {
  static ChangeWords of(PageTexts texts, Gazetteer areas) {
    return new ChangeWords(
        texts, new AreaWords(texts, texts::text, areas), new PolicyWords(texts, areas::byId));
  }

  Change change(ComparedArea area) {
    var before =
        area.before().isEmpty() ? texts.text("workbench.map.noArea") : said(area.changedBefore());
    var after = said(area.changedAfter());
    return new Change(
        fill(area.after()),
        fill(area.before().orElse(List.of())),
        before,
        before.equals(after) ? texts.text("workbench.map.otherDecision", after) : after);
  }

  private String said(List<AreaReading> answers) {
    return answers.isEmpty()
        ? areas.noAnswer()
        : answers.stream().map(this::said).collect(joining("; "));
  }

  private String said(AreaReading answer) {
    return areas.told(answer, policy.reading(json(answer)));
  }

  private static JsonNode json(AreaReading answer) {
    var json =
        new JsonObject()
            .with("status", answer.status())
            .with("value", answer.value())
            .with("closedList", answer.isByClosedList());
    return Json.MAPPER.valueToTree(json.object());
  }

  Meaning before(ComparedArea area) {
    return area.before()
        .map(this::meaning)
        .orElseGet(() -> new Meaning(Fill.NO_ANSWER.pattern(), texts.text("workbench.map.noArea")));
  }

  Meaning after(ComparedArea area) {
    return meaning(area.after());
  }

  private Meaning meaning(List<AreaReading> answers) {
    var status = answers.stream().findFirst().map(areas::status).orElseGet(areas::noAnswer);
    return new Meaning(fill(answers).pattern(), status);
  }

  private static Fill fill(List<AreaReading> answers) {
    return Fill.of(answers.stream().findFirst());
  }

  /** What changes in one area, or in several alike; policy that stands comes first. */
  record Change(Fill fillAfter, Fill fillBefore, String before, String after)
      implements Comparable<Change> {
    @Override
    public int compareTo(Change other) {
      return Comparator.comparing(Change::fillAfter)
          .thenComparing(Change::fillBefore)
          .thenComparing(Change::after)
          .thenComparing(Change::before)
          .compare(this, other);
    }
  }
}
