package nl.peildatum.decisionfile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.AreaId;
import nl.peildatum.json.RequestObject;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Field;
import nl.peildatum.wording.Wording;

/**
 * Reads the lanes that an act is about: its areas and subject fields, which stand in the act itself
 * or in one nested field.
 */
final class PlaceReader {
  private PlaceReader() {}

  /**
   * The areas and subject of an act.
   *
   * @param areas none = one lane that is not narrowed to an area
   * @param written names of the nested fields that count as stated because the field that holds
   *     them is
   */
  record Place(List<AreaId> areas, Map<String, Object> subject, Set<String> written) {
    static final Place UNREADABLE = new Place(List.of(), Map.of(), Set.of());
  }

  /** The names of the area field and the subject fields. */
  static List<String> fields(ActType type) {
    return Stream.concat(Stream.of(type.scope().areas()), type.subject().stream().map(Field::name))
        .toList();
  }

  static Place read(RequestObject act, ActType type, FileContext context) {
    if (!type.scope().isNested()) {
      return read(act, type, context, Set.of());
    }
    var within = type.scope().within();
    return act.object(within)
        .map(category -> nested(act, category, type, context))
        .orElse(Place.UNREADABLE);
  }

  private static Place nested(
      RequestObject act, RequestObject category, ActType type, FileContext context) {
    category.onlyFields(fields(type));
    category.require(
        type.subject().stream().filter(Field::required).map(Field::name).toArray(String[]::new));
    var place = read(category, type, context, Set.copyOf(fields(type)));
    if (!category.unreadable().isEmpty()) {
      act.unreadable().addAll(category.unreadable());
      act.unreadable().add(type.scope().within());
    }
    return place;
  }

  private static Place read(
      RequestObject in, ActType type, FileContext context, Set<String> written) {
    var unselected = type.subject().stream().filter(field -> !isSelector(field, type)).toList();
    return new Place(areas(in, type, context), ValueReader.read(in, unselected, context), written);
  }

  private static boolean isSelector(Field field, ActType type) {
    return type.selector().filter(by -> by.field().equals(field.name())).isPresent();
  }

  private static List<AreaId> areas(RequestObject in, ActType type, FileContext context) {
    var name = type.scope().areas();
    var areas = new LinkedHashSet<AreaId>();
    for (var item : in.words(name)) {
      area(item, areas, context).ifPresent(areas::add);
    }
    if (in.has(name) && in.item(name).value() instanceof List<?> list && list.isEmpty()) {
      in.refuse(
          "missing-field",
          name,
          Wording.of(
              type.scope().everywhere() ? "missing-field.areas-or-country" : "missing-field.areas",
              name));
    }
    if (areas.size() < in.words(name).size()) {
      in.unreadable().add(name);
    }
    return List.copyOf(areas);
  }

  private static Optional<AreaId> area(
      RequestObject.Item item, Set<AreaId> before, FileContext context) {
    var area = context.area(item);
    if (area.filter(before::contains).isPresent()) {
      context
          .violations()
          .add("duplicate-area", item.pointer(), Wording.of("duplicate-area", area.get()));
      return Optional.empty();
    }
    return area;
  }
}
