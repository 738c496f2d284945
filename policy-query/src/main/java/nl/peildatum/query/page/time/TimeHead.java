package nl.peildatum.query.page.time;

import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.decision.Basis;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.QuestionParameters;

/** What stands at the head of every page of time, and in its form. */
final class TimeHead {
  private TimeHead() {}

  /**
   * @param page the path after the country
   * @param answer with the areas whose names are like that of an unknown place
   */
  static Map<String, Object> of(
      PageRequest asked, Coordinates on, TimeLinks links, String page, Map<String, Object> answer) {
    var texts = asked.texts();
    var moment = on.moment();
    var place = asked.query().value(QuestionParameters.AREA);
    var area = place.flatMap(on.areas()::find);
    var country = texts.country(on.country().value());
    var model = new HashMap<String, Object>();
    model.put("action", links.path(page));
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
    model.put("kinds", Kinds.found().all().stream().map(Kind::name).sorted().toList());
    model.put("bekendOp", on.bekendOp() == null ? "" : texts.day(on.bekendOp()));
    model.put("given", given(asked));
    model.put("unknownPlace", area.isEmpty() ? place.orElse("") : "");
    model.put(
        "suggestions",
        objects(answer, "didYouMean").stream()
            .map(
                one ->
                    new Link(
                        text(one, "name").orElse(""),
                        links.ofArea(page, text(one, "id").orElse(""))))
            .toList());
    return model;
  }

  /** What the fields of the form hold; a moment is given by its sequence. */
  private static Map<String, String> given(PageRequest asked) {
    var given = new HashMap<String, String>();
    for (var name :
        List.of(
            QuestionParameters.AREA,
            QuestionParameters.SEQUENCE,
            QuestionParameters.BESCHIKBAAR_OP,
            "kind",
            "bekendOp",
            "from",
            "until",
            TimeLinks.SUBJECT,
            PageQuery.LANGUAGE)) {
      given.put(name, asked.query().value(name).orElse(""));
    }
    return given;
  }
}
