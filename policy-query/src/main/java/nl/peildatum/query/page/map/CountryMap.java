package nl.peildatum.query.page.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.peildatum.query.countries.MappedArea;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.PublicBy;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.web.map.AreaWords;
import nl.peildatum.web.map.Fill;
import nl.peildatum.web.map.MapDrawing;
import nl.peildatum.web.map.MapTopic;
import nl.peildatum.web.map.Meaning;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * The areas of a country on a day as a page shows them, those with policy first.
 *
 * @param kind the kind of policy that is shown
 * @param topics the kinds that can be shown; the one that is shown has no address
 * @param leavesOut whether policy of the kind is not of an area, and so not on the map
 * @param rows as many areas as a page holds; where nothing is drawn each is a tile
 * @param drawing null = no area of the country has a shape
 * @param notes how shapes differ from the areas of today
 * @param isCut whether the country has more areas than the page shows
 */
public record CountryMap(
    String kind,
    List<Link> topics,
    boolean leavesOut,
    List<Row> rows,
    AreaTable table,
    List<Meaning> legend,
    @Nullable MapDrawing<Row> drawing,
    List<String> notes,
    boolean isCut) {

  private static final int MOST = 300;

  /**
   * An area in the table.
   *
   * @param since the first day of its status; empty = it has no first day
   */
  public record Row(String name, String address, String pattern, String status, String since) {}

  private record Placed(MappedArea mapped, Fill fill, Row row, Meaning meaning) {}

  /** What the words of an area are made with. */
  private record Words(PageRequest asked, Coordinates on, AreaWords words) {
    Placed of(MappedArea mapped) {
      var reading = mapped.colouring().map(MappedArea.Colouring::reading);
      var fill = Fill.of(reading);
      var status = reading.map(words::status).orElseGet(words::noAnswer);
      var row =
          new Row(
              mapped.area().name(),
              asked
                  .query()
                  .with(QuestionParameters.AREA, mapped.area().id().value())
                  .at("/landen/" + on.country().inPath()),
              fill.pattern(),
              reading.map(words::told).orElse(status),
              mapped.colouring().map(of -> words.since(of.reading(), of.from())).orElse(""));
      return new Placed(mapped, fill, row, new Meaning(fill.pattern(), status));
    }
  }

  public static CountryMap of(PageRequest asked, Coordinates on) {
    var texts = asked.texts();
    var topic = MapTopic.of(on.known(), on.kindOfAbsence());
    var entries = new AnswerEntries(texts, Object::toString, on.areas(), PublicBy.of(on));
    var words = new Words(asked, on, new AreaWords(texts, entries::said, on.areas()));
    var placed =
        topic.isOnTheMap()
            ? MappedArea.of(on)
                .map(words::of)
                .sorted(Comparator.comparing(Placed::fill).thenComparing(one -> one.row().name()))
                .limit(MOST)
                .toList()
            : List.<Placed>of();
    var rows = placed.stream().map(Placed::row).toList();
    return new CountryMap(
        texts.text("kind." + topic.kind()),
        topics(asked, on, topic),
        topic.leavesOut(),
        rows,
        AreaTable.of(rows),
        placed.stream().map(Placed::meaning).distinct().toList(),
        drawing(placed).orElse(null),
        placed.stream().flatMap(one -> note(one.mapped(), texts).stream()).distinct().toList(),
        on.areas().all().size() > MOST);
  }

  /** The kinds that the map can show; the one that it shows has no address. */
  private static List<Link> topics(PageRequest asked, Coordinates on, MapTopic shown) {
    var all = MapTopic.all(on.known());
    return all.stream()
        .map(
            kind ->
                new Link(
                    asked.texts().text("kind." + kind),
                    kind.equals(shown.kind()) ? null : address(asked, on, kind, all)))
        .toList();
  }

  /** The page with the map of a kind; the first kind is shown without being named. */
  private static String address(PageRequest asked, Coordinates on, String kind, List<String> all) {
    return asked
        .query()
        .with(QuestionParameters.KIND, kind.equals(all.getFirst()) ? null : kind)
        .at("/landen/" + on.country().inPath());
  }

  private static Optional<MapDrawing<Row>> drawing(List<Placed> placed) {
    return MapDrawing.of(placed.stream().flatMap(one -> drawn(one).stream()).toList());
  }

  private static Optional<MapDrawing.Drawn<Row>> drawn(Placed one) {
    return one.mapped()
        .shape()
        .map(shape -> MapDrawing.Drawn.of(one.row(), one.row().name(), shape));
  }

  private static Optional<String> note(MappedArea mapped, PageTexts texts) {
    return mapped.shape().flatMap(shape -> AreaWords.note(mapped.area(), shape, texts));
  }
}
