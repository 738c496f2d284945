package nl.peildatum.query.page.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.query.page.entry.QuestionHead;
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
    var model = QuestionHead.of(asked, on, answer, area -> links.ofArea(page, area));
    model.put("action", links.path(page));
    model.put("kinds", Kinds.found().all().stream().map(Kind::name).sorted().toList());
    model.put("given", given(asked));
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
