package nl.peildatum.governing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.decision.Violations;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
import nl.peildatum.wording.Wording;

/** Reads the options that a question asks for in addition to those of its stage. */
record CaseOptionsReader(RequestObject sent, GoverningRules rules, Violations violations) {

  /**
   * The options that the stage does not have by itself; adds a violation for each unknown one.
   *
   * @param given the dates that the case states
   */
  List<GoverningOption> extra(ProcedureStage stage, Set<CaseDate> given) {
    var allowed =
        Arrays.stream(GoverningOption.values())
            .filter(option -> rules.isExtra(option) || rules.optionsOf(stage).contains(option))
            .map(GoverningOption::name)
            .toList();
    var extra = new ArrayList<GoverningOption>();
    for (var item : sent.words("options")) {
      if (item.value() instanceof String name && allowed.contains(name)) {
        extra.add(GoverningOption.valueOf(name));
      } else {
        violations.add(
            "invalid-value",
            item.pointer(),
            allowed.isEmpty()
                ? Wording.of("invalid-value.no-options", Suggestions.shown(item.value()), stage)
                : Wording.of(
                    "invalid-value.option",
                    Suggestions.shown(item.value()),
                    stage,
                    String.join(", ", allowed)),
            Map.of("allowed", allowed));
      }
    }
    extra.removeAll(rules.options(stage, given));
    return extra.stream().distinct().toList();
  }
}
