package nl.peildatum.json;

import java.util.Map;

/**
 * Explains how to state a missing field, with an example if the name does not make the form clear.
 */
public final class MissingField {
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("act", "0"),
          Map.entry("acts", "[{ \"type\": \"LiftRegion15c\", \"areas\": [\"gao\"] }]"),
          Map.entry("area", "\"gao\""),
          Map.entry("areas", "[\"gao\", \"menaka\"]"),
          Map.entry("by", "0, counted from 0 in sources"),
          Map.entry("category", "{} for everyone, or { \"areas\": [\"gao\"] }"),
          Map.entry("cohort", "\"holders of a permit under this policy\""),
          Map.entry("country", "\"ML\""),
          Map.entry("decidedOn", "\"2023-01-11\""),
          Map.entry("decision", "\"mali-2023-01-11\""),
          Map.entry("decisionId", "\"mali-2023-01-11\""),
          Map.entry("fact", "5, its sequence in the record"),
          Map.entry("facts", "[5, 6], their sequences in the record"),
          Map.entry("formalFrom", "\"2023-01-20\""),
          Map.entry("from", "\"2023-01-11\""),
          Map.entry("group", "{ \"id\": \"lhbt\" }"),
          Map.entry("instrument", "{ \"type\": \"KAMERBRIEF\", \"decidedOn\": \"2023-01-11\" }"),
          Map.entry("level", "\"EXCEPTIONAL\""),
          Map.entry("moratorium", "\"DECISION\" or \"moratorium\": \"DEPARTURE\""),
          Map.entry("on", "\"2016-01-19\""),
          Map.entry("origins", "[\"gao\"]"),
          Map.entry("plannedUntil", "\"2023-07-11\""),
          Map.entry("predecessor", "\"gao\""),
          Map.entry("publishedOn", "\"2023-01-20\""),
          Map.entry("ruling", "0, counted from 0 in sources"),
          Map.entry("scheme", "\"PRE_2024\" or \"scheme\": \"2024\""),
          Map.entry("source", "0, counted from 0 in sources"),
          Map.entry("stage", "\"FIRST_DECISION\""),
          Map.entry("successors", "[\"menaka\"]"),
          Map.entry("target", "\"bamako\""));

  private MissingField() {}

  /** The detail of the violation. */
  public static String detail(String name) {
    var example = EXAMPLES.get(name);
    return name
        + " is missing. State it"
        + (example == null ? "." : ", for example \"" + name + "\": " + example + ".");
  }
}
