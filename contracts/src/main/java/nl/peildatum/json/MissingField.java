package nl.peildatum.json;

import java.util.Map;
import nl.peildatum.wording.Wording;

/**
 * Explains how to state a missing field, with an example if the name does not make the form clear.
 */
public final class MissingField {
  private static final Map<String, Object> EXAMPLES =
      Map.ofEntries(
          Map.entry("act", "0"),
          Map.entry("acts", "[{ \"type\": \"LiftRegion15c\", \"areas\": [\"gao\"] }]"),
          Map.entry("area", "\"gao\""),
          Map.entry("areas", "[\"gao\", \"menaka\"]"),
          Map.entry("by", Wording.of("what.source-index")),
          Map.entry("category", Wording.of("what.category")),
          Map.entry("cohort", Wording.of("what.cohort")),
          Map.entry("country", "\"ML\""),
          Map.entry("decidedOn", "\"2023-01-11\""),
          Map.entry("decision", "\"mali-2023-01-11\""),
          Map.entry("decisionId", "\"mali-2023-01-11\""),
          Map.entry("fact", Wording.of("what.fact")),
          Map.entry("facts", Wording.of("what.facts")),
          Map.entry("formalFrom", "\"2023-01-20\""),
          Map.entry("from", "\"2023-01-11\""),
          Map.entry("group", "{ \"id\": \"lhbt\" }"),
          Map.entry("instrument", "{ \"type\": \"KAMERBRIEF\", \"decidedOn\": \"2023-01-11\" }"),
          Map.entry("level", "\"EXCEPTIONAL\""),
          Map.entry("moratorium", Wording.of("what.moratorium")),
          Map.entry("on", "\"2016-01-19\""),
          Map.entry("origins", "[\"gao\"]"),
          Map.entry("plannedUntil", "\"2023-07-11\""),
          Map.entry("predecessor", "\"gao\""),
          Map.entry("publishedOn", "\"2023-01-20\""),
          Map.entry("ruling", Wording.of("what.source-index")),
          Map.entry("scheme", Wording.of("what.scheme")),
          Map.entry("source", Wording.of("what.source-index")),
          Map.entry("stage", "\"FIRST_DECISION\""),
          Map.entry("successors", "[\"menaka\"]"),
          Map.entry("target", "\"bamako\""));

  private MissingField() {}

  /** The detail of the violation. */
  public static Wording detail(String name) {
    var example = EXAMPLES.get(name);
    return example == null
        ? Wording.of("missing-field", name)
        : Wording.of("missing-field.example", name, example);
  }
}
