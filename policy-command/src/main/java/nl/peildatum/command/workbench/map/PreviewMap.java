package nl.peildatum.command.workbench.map;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.command.DryRun;
import nl.peildatum.decision.Basis;
import nl.peildatum.web.map.AreaShapes;
import nl.peildatum.web.map.AreaWords;
import nl.peildatum.web.map.MapDrawing;
import nl.peildatum.web.map.Meaning;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * The map of a country before and after a decision, as the preview shows it.
 *
 * @param kind the kind of policy that is shown
 * @param isFormal whether the map shows what holds in law, not what the IND acts by
 * @param choices other maps that can be shown
 * @param changes what changes on the day, policy that stands first
 * @param moreChanges the number of changes that are not listed
 * @param unchanged the number of areas in which nothing changes
 * @param areas those that are shown, the changed ones first; where nothing is drawn each is a tile
 * @param moreAreas the number of areas that are not shown
 * @param drawing null = no area of the country has a shape
 * @param notes how shapes differ from the areas of today
 */
public record PreviewMap(
    String kind,
    String day,
    boolean isFormal,
    MapChoices choices,
    List<AreaChange> changes,
    int moreChanges,
    int unchanged,
    List<ShownArea> areas,
    int moreAreas,
    List<Meaning> legend,
    @Nullable MapDrawing<ShownArea> drawing,
    List<String> notes) {
  private static final int MOST_AREAS = 300;
  private static final int MOST_CHANGES = 100;

  /** Whether an area changes from one answer without policy to another. */
  public boolean hasAbsences() {
    return areas.stream().anyMatch(one -> one.isChanged() && !one.isAboutPolicy());
  }

  /** The map that is asked for; empty where no change can stand on a map. */
  public static Optional<PreviewMap> of(DryRun.OfNew run, MapQuestion asked, PageTexts texts) {
    var kinds = ChangedKind.of(run);
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    var kind = asked.among(kinds);
    var day = asked.day().orElse(kind.first());
    var compared = Comparison.of(run, kind, day, texts);
    return compared.areas().isEmpty()
        ? Optional.empty()
        : Optional.of(of(compared, kind, day, MapChoices.of(kinds, kind, day, texts), texts));
  }

  private static PreviewMap of(
      Comparison compared, ChangedKind kind, LocalDate day, MapChoices choices, PageTexts texts) {
    var areas = first(compared.areas(), MOST_AREAS);
    var changes = first(compared.changes(), MOST_CHANGES);
    return new PreviewMap(
        texts.text("kind." + kind.name()),
        texts.day(day),
        kind.basis() == Basis.FORMAL,
        choices,
        changes,
        compared.changes().size() - changes.size(),
        compared.unchanged(),
        areas,
        compared.areas().size() - areas.size(),
        areas.stream().flatMap(one -> Stream.of(one.after(), one.before())).distinct().toList(),
        drawing(areas).orElse(null),
        areas.stream().flatMap(one -> note(one, texts).stream()).distinct().toList());
  }

  /** The changed areas are drawn last, so that no outline of another covers theirs. */
  private static Optional<MapDrawing<ShownArea>> drawing(List<ShownArea> areas) {
    return MapDrawing.of(
        areas.stream()
            .sorted(Comparator.comparing(ShownArea::isChanged))
            .flatMap(one -> one.drawn().stream())
            .toList());
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private static Optional<String> note(ShownArea shown, PageTexts texts) {
    return AreaShapes.drawn(shown.area())
        .flatMap(shape -> AreaWords.note(shown.area(), shape, texts));
  }
}
