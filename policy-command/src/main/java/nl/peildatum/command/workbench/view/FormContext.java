package nl.peildatum.command.workbench.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.area.Area;
import nl.peildatum.decision.Basis;
import nl.peildatum.kind.Field;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.NamesToldApart;
import nl.peildatum.web.page.PageTexts;

/**
 * What a form about a country offers to choose from.
 *
 * @param areas names of the areas of the country by id, in the order of names
 * @param groups names of the groups that the record of the country names, by id
 */
public record FormContext(
    PageTexts texts, CountryRecord record, Map<String, String> areas, Map<String, String> groups) {
  /** Members of acts of no kind that list areas. */
  private static final Set<String> LISTING = Set.of("successors");

  /** Members of acts of no kind that name an area. */
  private static final Set<String> NAMING = Set.of("predecessor", "parent", "area");

  private static final Set<String> LISTS =
      Stream.concat(
              LISTING.stream(), Kinds.found().actTypes().stream().map(act -> act.scope().areas()))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> NAMES =
      Stream.concat(
              NAMING.stream(),
              Kinds.found().actTypes().stream()
                  .flatMap(act -> Stream.concat(act.subject().stream(), act.value().stream()))
                  .filter(FormContext::isArea)
                  .map(Field::name))
          .collect(Collectors.toUnmodifiableSet());

  public static FormContext of(PageTexts texts, CountryRecord record) {
    var known = record.areas();
    var names = new NamesToldApart(known.all(), known, texts);
    var areas = new LinkedHashMap<String, String>();
    known.all().stream()
        .sorted(Comparator.comparing(Area::name, TextOrder.of(texts.language())))
        .forEach(area -> areas.put(area.id().value(), names.of(area)));
    var groups = new LinkedHashMap<String, String>();
    KnownGroup.of(record.atHead(Basis.OPERATIONAL), Set.of())
        .forEach(group -> groups.put(group.id(), group.name()));
    return new FormContext(texts, record, areas, groups);
  }

  private static boolean isArea(Field field) {
    return field.form() == Field.Form.AREA || field.form() == Field.Form.AREA_OR_COUNTRY;
  }

  static boolean listsAreas(String member) {
    return LISTS.contains(member);
  }

  static boolean namesArea(String member) {
    return NAMES.contains(member);
  }
}
