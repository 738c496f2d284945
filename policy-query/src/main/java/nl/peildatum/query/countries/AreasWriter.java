package nl.peildatum.query.countries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.peildatum.answer.Answer;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.answerjson.AnswerJson;
import nl.peildatum.answerjson.AnswerWriter;
import nl.peildatum.area.Area;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.OtherAreaAnswer;
import nl.peildatum.json.JsonBody;
import nl.peildatum.json.JsonObject;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.web.map.AreaShape;

/** Writes a country's gazetteer as JSON, or as GeoJSON (RFC 7946) with policy. */
public final class AreasWriter {
  private static final AnswerJson RECORDED = new AnswerJson(sequence -> true);

  private AreasWriter() {}

  /** The areas as JSON. */
  public static JsonBody gazetteer(AnswerHead head, RecordAsOf known) {
    var json = new AreaHistoryJson(known);
    var areas = known.areas().all();
    return JsonBody.of(
        head.write().with("areas", JsonBody.list(areas::stream, area -> json.area(area).object())));
  }

  /**
   * The areas as GeoJSON, with the answers about each.
   *
   * @param source the origin of the shapes, and how reliable they are
   * @param day the day of the head, Europe/Amsterdam
   * @param from gives the answers about an area, as known at the head
   * @param keeps which answers are written; the status that colours a map does not depend on it
   */
  public static JsonBody features(
      AnswerHead head,
      RecordAsOf known,
      String source,
      Function<Area, Optional<AreaShape>> shapes,
      LocalDate day,
      Function<Area, AreaAnswers> from,
      Predicate<Answer> keeps) {
    var json = new AreaHistoryJson(known);
    var areas = known.areas().all();
    var features =
        JsonBody.list(
            areas::stream,
            area -> {
              var answers = from.apply(area);
              return feature(
                  area,
                  json.area(area),
                  answers.mayBearOn(day).stream().filter(of -> keeps.test(of.answer())).toList(),
                  shapes.apply(area),
                  answers.on(day),
                  keeps);
            });
    var to = new JsonObject().with("type", "FeatureCollection").withAll(head.write().object());
    return JsonBody.of(to.with("shapes", source).with("features", features));
  }

  private static Map<String, Object> feature(
      Area area,
      JsonObject properties,
      List<OtherAreaAnswer> others,
      Optional<AreaShape> known,
      List<Answer> answers,
      Predicate<Answer> keeps) {
    properties.with("mayAlsoBear", JsonBody.listIfAny(others::stream, AnswerWriter::other));
    var shape = known.filter(of -> area.determinable());
    properties.with("shapeNote", shape.map(AreaShape::note).orElse(null));
    if (shape.isEmpty()) {
      properties.with("noShape", area.determinable() ? "NOT_KNOWN" : "NOT_DETERMINABLE");
    }
    foremost(answers)
        .ifPresent(
            answer -> properties.with("status", answer.status()).with("value", answer.value()));
    properties.with(
        "answers", JsonBody.list(() -> answers.stream().filter(keeps), RECORDED::answer));
    return new JsonObject()
        .with("type", "Feature")
        .with("id", area.id().value())
        .withNull("geometry", shape.map(AreaShape::geometry).orElse(null))
        .with("properties", properties)
        .object();
  }

  /** The answer that colours a map: of the kind that is always answered, or else the first. */
  static Optional<Answer> foremost(List<Answer> answers) {
    return answers.stream()
        .filter(
            answer ->
                Kinds.found().named(answer.lane().kind()).filter(Kind::alwaysAnswered).isPresent())
        .findFirst()
        .or(() -> answers.stream().findFirst());
  }
}
