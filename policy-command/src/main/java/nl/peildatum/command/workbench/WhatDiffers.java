package nl.peildatum.command.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;
import tools.jackson.databind.JsonNode;

/** Names what differs between two answers whose status and value read the same in a row. */
record WhatDiffers(PolicyWords words) {
  private static final int LONGEST = 100;

  /** Members of a fact that say when or how it was recorded, which a draft has none of yet. */
  private static final Set<String> OF_RECORDING = Set.of("sequence", "recordedAt", "recordedLate");

  /** The names of members of a fact, where the form of a decision names them otherwise. */
  private static final Map<String, String> OF_FACT =
      Map.of("decisionId", "workbench.preview.decision", "retroactive", "workbench.preview.back");

  /** A text for each member; not empty. */
  List<String> between(JsonNode before, JsonNode after) {
    var told = new ArrayList<>(differing(before.path("value"), after.path("value")).toList());
    told.addAll(differing(before.path("fact"), after.path("fact")).toList());
    if (!before.path("lineage").equals(after.path("lineage"))) {
      told.add(texts().text("workbench.preview.lineage"));
    }
    return told.isEmpty() ? List.of(texts().text("workbench.preview.otherFact")) : told;
  }

  /** A text for each member of a document that differs; none where it is the same. */
  List<String> ofDocument(JsonNode before, JsonNode after) {
    return differing(before, after).toList();
  }

  private Stream<String> differing(JsonNode before, JsonNode after) {
    var names = new LinkedHashSet<>(before.propertyNames());
    names.addAll(after.propertyNames());
    return names.stream()
        .filter(name -> !OF_RECORDING.contains(name))
        .filter(name -> !before.path(name).equals(after.path(name)))
        .map(name -> told(name, before.path(name), after.path(name)));
  }

  private String told(String name, JsonNode before, JsonNode after) {
    var was = shown(name, before);
    var becomes = shown(name, after);
    return was.length() > LONGEST || becomes.length() > LONGEST || was.equals(becomes)
        ? texts().text("workbench.preview.differs.long", label(name))
        : texts().text("workbench.preview.differs", label(name), was, becomes);
  }

  private String shown(String name, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return texts().text("workbench.preview.differs." + (name.equals("until") ? "open" : "none"));
    }
    if (name.equals("until")) {
      return texts().day(LocalDate.parse(value.asString("")));
    }
    return value.isBoolean()
        ? texts().text("code." + value.asBoolean())
        : value.isNumber()
            ? value.toString()
            : texts().found("instrument." + value.asString("")).orElseGet(() -> words.shown(value));
  }

  private String label(String name) {
    return Stream.of(
            OF_FACT.getOrDefault(name, ""),
            "workbench.field." + name,
            "field." + name,
            "decision." + name)
        .flatMap(key -> texts().found(key).stream())
        .findFirst()
        .orElse(name);
  }

  private PageTexts texts() {
    return words.texts();
  }
}
