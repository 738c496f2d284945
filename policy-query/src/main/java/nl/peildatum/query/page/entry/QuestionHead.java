package nl.peildatum.query.page.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.peildatum.area.Area;
import nl.peildatum.decision.Basis;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.QuestionParameters;

/**
 * What the head of a page says of the question: the place, the moment of the record, the filters.
 */
public final class QuestionHead {
  private QuestionHead() {}

  /**
   * The model of the head.
   *
   * @param answer with the areas whose names are like that of an unknown place
   * @param ofArea the address of this page for the area with an id
   */
  public static Map<String, Object> of(
      PageRequest asked, Coordinates on, Map<String, Object> answer, UnaryOperator<String> ofArea) {
    var texts = asked.texts();
    var moment = on.moment();
    var place = asked.query().value(QuestionParameters.AREA);
    var area = place.flatMap(on.areas()::find);
    var country = texts.country(on.country().value());
    var model = new HashMap<String, Object>();
    model.put(
        "place",
        place
            .map(written -> area.map(Area::name).orElse(written))
            .map(name -> texts.text("country.title.area", name, country))
            .orElse(country));
    model.put("sequence", Long.toString(moment.sequence()));
    model.put("isLatest", moment.sequence() == moment.record().head());
    model.put("isFinal", moment.isFinal());
    model.put(
        "recorded",
        Optional.ofNullable(moment.beschikbaarOp())
            .map(texts::instant)
            .orElseGet(() -> texts.text("country.beschikbaarOp.none")));
    model.put("basis", on.basis().name());
    model.put("bases", List.of(Basis.OPERATIONAL.name(), Basis.FORMAL.name()));
    model.put("bekendOp", on.bekendOp() == null ? "" : texts.day(on.bekendOp()));
    model.put(
        "publicMore",
        PublicBy.of(on)
            .filter(PublicBy::hidesPolicy)
            .map(filter -> texts.text("country.public.more", texts.day(filter.day())))
            .orElse(""));
    model.put("unknownPlace", area.isEmpty() ? place.orElse("") : "");
    model.put("suggestions", SuggestedAreas.links(answer, on.areas(), texts, ofArea));
    return model;
  }
}
