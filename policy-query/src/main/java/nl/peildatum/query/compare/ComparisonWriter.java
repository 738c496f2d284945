package nl.peildatum.query.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.Listing;
import nl.peildatum.json.Table;

/** Writes comparisons as JSON, lines or tables. */
public final class ComparisonWriter {
  static final String MAY_ALSO_BEAR = "mayAlsoBear";

  private static final Table FIELDS =
      Table.of(
              List.of(
                  "country",
                  "geldigOp",
                  "beschikbaarOp",
                  "sequence",
                  "other.geldigOp",
                  "other.beschikbaarOp",
                  "other.sequence",
                  "final",
                  "basis",
                  "bekendOp"),
              List.of("kind", "subject", "nature", "natures", "field", "one", "other", "because"))
          .rows(ComparisonWriter::fields);

  private static final Table FIELDS_OF_AREA =
      FIELDS.headSecond("area.id").rowBegins(MAY_ALSO_BEAR, "area.id");

  private ComparisonWriter() {}

  /**
   * Writes the differences about a country.
   *
   * @param one with the members that both sides share: country, basis, filter, and whether both are
   *     final
   * @param differences computed one at a time, anew at each call
   * @param absence the difference where neither side has a lane
   */
  public static Listing comparison(
      AnswerHead one,
      AnswerHead other,
      Supplier<Stream<Comparison.LaneDifference>> differences,
      Optional<Comparison.LaneDifference> absence) {
    var head = one.write().with("other", other.writeClocks(new JsonObject()));
    var listing =
        Listing.of(
            head, "differences", () -> differences.get().map(ComparisonJson::difference), FIELDS);
    return absence
        .map(lane -> listing.then("absence", ComparisonJson.absence(lane)))
        .orElse(listing);
  }

  /**
   * Writes the differences about a place and about the other areas whose policy may also bear.
   *
   * @param one with the members that both sides share: country, area, basis, filter, whether both
   *     are final
   */
  public static Listing comparison(
      AnswerHead one, AnswerHead other, Comparison.PlaceDifferences differences) {
    var head = one.write().with("other", other.writeClocks(new JsonObject()));
    return Listing.of(
            head,
            "differences",
            () -> differences.own().stream().map(ComparisonJson::difference),
            FIELDS_OF_AREA)
        .then(MAY_ALSO_BEAR, differences.beside(), ComparisonJson::difference);
  }

  /** One table row for each field that differs. */
  private static Stream<Map<String, Object>> fields(Map<String, Object> difference) {
    var because =
        list(difference, "because").stream()
            .flatMap(cause -> list(cause, "facts").stream())
            .map(fact -> String.valueOf(fact.get("decisionId")))
            .distinct()
            .collect(Collectors.joining(" "));
    return list(difference, "fields").stream()
        .map(
            field -> {
              var row = new LinkedHashMap<>(difference);
              row.keySet().removeAll(List.of("one", "other"));
              row.putAll(field);
              row.put("because", because);
              row.put("natures", String.join(" ", texts(difference, "natures")));
              return row;
            });
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> of, String member) {
    return (List<Map<String, Object>>) of.getOrDefault(member, List.of());
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Map<String, Object> of, String member) {
    return (List<String>) of.getOrDefault(member, List.of());
  }
}
