package nl.peildatum.query.page.entry;

import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.web.page.NamesToldApart;
import nl.peildatum.web.page.PageTexts;

/** Links to the areas that an answer about an unknown place suggests. */
public final class SuggestedAreas {
  private SuggestedAreas() {}

  /**
   * The links; none if the answer suggests nothing.
   *
   * @param ofArea gives the address for the id of an area
   */
  public static List<Link> links(
      Map<String, Object> answer, Gazetteer known, PageTexts texts, UnaryOperator<String> ofArea) {
    var areas =
        objects(answer, "didYouMean").stream()
            .flatMap(near -> text(near, "id").stream())
            .flatMap(id -> known.byId(new AreaId(id)).stream())
            .toList();
    var names = new NamesToldApart(areas, known, texts);
    return areas.stream()
        .map(area -> new Link(names.of(area), ofArea.apply(area.id().value())))
        .toList();
  }
}
