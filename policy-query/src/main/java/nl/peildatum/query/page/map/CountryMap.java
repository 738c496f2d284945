package nl.peildatum.query.page.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.peildatum.answer.Answer;
import nl.peildatum.area.Area;
import nl.peildatum.query.countries.AreasWriter.Shape;
import nl.peildatum.query.countries.MappedArea;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.frame.PageTexts;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.QuestionParameters;
import org.jspecify.annotations.Nullable;

/**
 * The areas of a country on a day as a page shows them, those with policy first.
 *
 * @param kind the kind of policy that is shown
 * @param drawing null = no area of the country has a shape
 * @param notes how shapes differ from the areas of today
 * @param isCut whether the country has more areas than the page shows
 */
public record CountryMap(
    String kind,
    List<Row> rows,
    List<Meaning> legend,
    @Nullable MapDrawing drawing,
    List<String> notes,
    boolean isCut) {

  private static final int MOST = 300;

  /**
   * An area in the table.
   *
   * @param since the first day of its status; empty = it has no first day
   */
  public record Row(String name, String address, String pattern, String status, String since) {}

  /** What a pattern means. */
  public record Meaning(String pattern, String status) {}

  private record Placed(MappedArea mapped, Fill fill, Row row, Meaning meaning) {}

  public static CountryMap of(PageRequest asked, Coordinates on) {
    var texts = asked.texts();
    var placed =
        MappedArea.of(on)
            .limit(MOST)
            .flatMap(mapped -> placed(asked, on, mapped).stream())
            .sorted(Comparator.comparing(Placed::fill).thenComparing(one -> one.row().name()))
            .toList();
    return new CountryMap(
        texts.text("kind." + on.kindOfAbsence()),
        placed.stream().map(Placed::row).toList(),
        placed.stream().map(Placed::meaning).distinct().toList(),
        drawing(placed).orElse(null),
        placed.stream().flatMap(one -> note(one.mapped(), texts).stream()).distinct().toList(),
        on.areas().all().size() > MOST);
  }

  private static Optional<Placed> placed(PageRequest asked, Coordinates on, MappedArea mapped) {
    var texts = asked.texts();
    return mapped
        .answer()
        .map(
            answer ->
                new Placed(
                    mapped,
                    Fill.of(answer),
                    new Row(
                        mapped.area().name(),
                        asked
                            .query()
                            .with(QuestionParameters.AREA, mapped.area().id().value())
                            .at("/landen/" + on.country().inPath()),
                        Fill.of(answer).pattern(),
                        words(answer, on, texts),
                        since(answer, texts)),
                    new Meaning(Fill.of(answer).pattern(), Fill.words(answer, texts))));
  }

  /** The status in words, and the other area whose lane answers. */
  private static String words(Answer answer, Coordinates on, PageTexts texts) {
    var words = Fill.words(answer, texts);
    return answer.lineage().isEmpty() || !isOfPolicy(answer)
        ? words
        : on.areas()
            .find(answer.lineage().getLast().area())
            .map(by -> texts.text("map.by", words, by.name()))
            .orElse(words);
  }

  /** The first day of policy that stands or has ended; an absence has no day to name. */
  private static String since(Answer answer, PageTexts texts) {
    return Optional.ofNullable(answer.from())
        .filter(from -> isOfPolicy(answer))
        .map(texts::day)
        .orElse("");
  }

  /** Whether the answer is about policy that stands or has ended, not about an absence. */
  private static boolean isOfPolicy(Answer answer) {
    return switch (answer.status()) {
      case IN_FORCE, DECLARED_NONE, DISPUTED, UNCERTAIN, ENDED, ANNULLED -> true;
      default -> false;
    };
  }

  private static Optional<MapDrawing> drawing(List<Placed> placed) {
    return MapDrawing.of(placed.stream().flatMap(one -> drawn(one).stream()).toList());
  }

  private static Optional<MapDrawing.Drawn> drawn(Placed one) {
    return one.mapped()
        .shape()
        .map(shape -> new MapDrawing.Drawn(one.row(), Outline.of(shape.geometry())));
  }

  /** The note beside a shape, by the code of its area or else of its country. */
  private static Optional<String> note(MappedArea mapped, PageTexts texts) {
    var area = mapped.area();
    return mapped
        .shape()
        .filter(shape -> shape.note() != null)
        .map(shape -> noteOf(area, shape, texts));
  }

  private static String noteOf(Area area, Shape shape, PageTexts texts) {
    var code = String.valueOf(area.isoCode());
    return texts
        .found("map.note." + code, area.name())
        .or(() -> texts.found("map.note." + code.substring(0, 2)))
        .orElseGet(() -> area.name() + ": " + shape.note());
  }
}
