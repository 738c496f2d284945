package nl.peildatum.command.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.command.Decisions;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;

/** What a form changes about a recorded decision, read from the acts in it. */
record ChangeTitle(Decisions decisions, PageTexts texts) {

  /** The type of the act that all acts of the file are; empty = the form is no change. */
  static String change(Map<String, Object> file) {
    var types = acts(file).map(act -> String.valueOf(act.get("type"))).distinct().toList();
    return types.size() == 1 && ChangeForm.isKnown(types.getFirst()) ? types.getFirst() : "";
  }

  /** The heading of the form. */
  String of(OpenForm form) {
    var country = texts.country(form.country().value());
    var file = form.content().file();
    var change = change(file);
    if (form.isRevision()) {
      return texts.text("workbench.form.revise", country);
    }
    return change.isEmpty()
        ? texts.text("workbench.form.title", country)
        : texts.text("workbench.form.change." + change, decision(file, country));
  }

  private String decision(Map<String, Object> file, String country) {
    return acts(file)
        .flatMap(act -> named(act).stream())
        .findFirst()
        .map(this::title)
        .orElseGet(() -> texts.text("workbench.form.change.unnamed", country));
  }

  private String title(String id) {
    return decisions
        .find(id)
        .map(one -> RecordedDecisionView.title(one.decision().statement().decision(), texts))
        .map(title -> texts.text("workbench.form.change.decision", title, id))
        .orElse(id);
  }

  /** The id of the decision that an act names. */
  private static Optional<String> named(Map<?, ?> act) {
    var facts = act.get("facts") instanceof List<?> all && !all.isEmpty() ? all.getFirst() : "";
    return Stream.of(
            act.get("decision") instanceof String id ? id : "",
            member(act.get("fact")),
            member(facts))
        .filter(id -> !id.isEmpty())
        .findFirst();
  }

  private static String member(@Nullable Object fact) {
    return fact instanceof Map<?, ?> members && members.get("decisionId") instanceof String id
        ? id
        : "";
  }

  private static Stream<Map<?, ?>> acts(Map<String, Object> file) {
    return file.get("acts") instanceof List<?> acts
        ? acts.stream()
            .<Map<?, ?>>mapMulti(
                (act, to) -> {
                  if (act instanceof Map<?, ?> members) {
                    to.accept(members);
                  }
                })
        : Stream.empty();
  }
}
