package nl.peildatum.command.workbench;

import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.area.Area;
import nl.peildatum.areaanswer.PathVerdicts;
import nl.peildatum.command.DryRun;
import nl.peildatum.decision.Basis;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.web.page.PageTexts;
import tools.jackson.databind.JsonNode;

/**
 * What a change is about that no lane with facts has: what no decision is about, or what a closed
 * list leaves out, with the names of the areas.
 */
record AbsentSubject(DryRun run, PageTexts texts) {
  private static final int MOST_AREAS = 100;

  /**
   * @param change of the absence, as the preview has it
   */
  String of(JsonNode change) {
    if (isLeftOut(change.path("after"))) {
      return leftOut(change, run.after());
    }
    return isLeftOut(change.path("before"))
        ? leftOut(change, run.before())
        : texts.text("workbench.preview.unnamed");
  }

  private static boolean isLeftOut(JsonNode reading) {
    return reading.path("closedList").asBoolean(false);
  }

  private String leftOut(JsonNode change, CountryRecord record) {
    var kind = change.path("kinds").path(0).asString("");
    var names =
        kind.equals(Kinds.found().foremost().name()) ? names(change, record) : List.<String>of();
    if (names.isEmpty()) {
      return texts.text("workbench.preview.leftOut");
    }
    var shown = String.join(", ", names.subList(0, Math.min(MOST_AREAS, names.size())));
    var more = names.size() - MOST_AREAS;
    return texts.text(
        "workbench.preview.leftOut.areas",
        more > 0 ? texts.text("workbench.preview.leftOut.more", shown, more) : shown);
  }

  private List<String> names(JsonNode change, CountryRecord record) {
    var known = record.atHead(Basis.valueOf(change.path("basis").asString("")));
    var day = day(change);
    return run.after().areas().asOf(run.after().head()).all().stream()
        .filter(area -> isLeftOut(area, known, day))
        .map(Area::name)
        .sorted(Collator.getInstance(Locale.of(texts.language().tag())))
        .toList();
  }

  /** Whether the list is the reason for what is told of an area about which there is no fact. */
  private static boolean isLeftOut(Area area, RecordAsOf known, LocalDate day) {
    return PathVerdicts.of(known, area, Set.of(Kinds.found().foremost().name()))
        .on(day)
        .anyMatch(
            answer ->
                answer.by().lane().facts().isEmpty()
                    && Objects.equals(answer.verdict().closedList(), true));
  }

  /** A day of the run, on all of which the list is closed. */
  private static LocalDate day(JsonNode change) {
    return text(change, "from")
        .map(LocalDate::parse)
        .or(() -> text(change, "until").map(until -> LocalDate.parse(until).minusDays(1)))
        .orElse(LocalDate.EPOCH);
  }

  private static Optional<String> text(JsonNode node, String member) {
    return Optional.of(node.path(member)).filter(JsonNode::isString).map(JsonNode::asString);
  }
}
