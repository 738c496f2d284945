package nl.peildatum.command.workbench.map;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.peildatum.area.AreaId;
import nl.peildatum.command.DryRun;
import nl.peildatum.web.page.PageTexts;

/**
 * The areas of a country before and after a decision, with a number for each change.
 *
 * @param areas those in which something changes come first
 * @param changes in the order of their numbers, from 1
 */
record Comparison(List<ShownArea> areas, List<AreaChange> changes) {
  /**
   * @param day Europe/Amsterdam
   */
  static Comparison of(DryRun.OfNew run, ChangedKind kind, LocalDate day, PageTexts texts) {
    var before = run.before().atHead(kind.basis());
    var after = run.after().atHead(kind.basis());
    var words = ChangeWords.of(texts, after.areas());
    return of(
        after.areas().all().stream()
            .map(area -> ComparedArea.of(area, before, after, kind.name(), day))
            .toList(),
        words);
  }

  private static Comparison of(List<ComparedArea> compared, ChangeWords words) {
    var byName = Collator.getInstance(Locale.of(words.texts().language().tag()));
    var alike =
        compared.stream()
            .filter(ComparedArea::differs)
            .collect(groupingBy(words::change, TreeMap::new, toList()));
    var changes = new ArrayList<AreaChange>();
    var numbers = new HashMap<AreaId, Integer>();
    alike.forEach(
        (change, areas) -> {
          var number = changes.size() + 1;
          var names = areas.stream().map(one -> one.area().name()).sorted(byName).toList();
          changes.add(AreaChange.of(number, names, change.before(), change.after()));
          areas.forEach(one -> numbers.put(one.area().id(), number));
        });
    var areas =
        compared.stream()
            .map(
                one ->
                    new ShownArea(
                        one.area(),
                        numbers.getOrDefault(one.area().id(), 0),
                        one.isAboutPolicy(),
                        words.before(one),
                        words.after(one)))
            .sorted(
                Comparator.comparing((ShownArea one) -> !one.isChanged())
                    .thenComparingInt(ShownArea::change)
                    .thenComparing(ShownArea::name, byName))
            .toList();
    return new Comparison(areas, List.copyOf(changes));
  }

  int unchanged() {
    return (int) areas.stream().filter(one -> !one.isChanged()).count();
  }
}
