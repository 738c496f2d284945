package nl.peildatum.decisionfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.AreaId;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.json.HiddenCharacters;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
import nl.peildatum.kind.Field;
import nl.peildatum.wording.Wording;

/** Reads the fields of an act that its kind declares. */
final class ValueReader {
  private ValueReader() {}

  /**
   * The values of the fields that are stated and can be read, in the order that the kind declares.
   */
  static Map<String, Object> read(RequestObject act, List<Field> fields, FileContext context) {
    var value = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      if (act.has(field.name())) {
        field(act, field, context).ifPresent(read -> value.put(field.name(), read));
      }
    }
    return value;
  }

  static Optional<?> field(RequestObject act, Field field, FileContext context) {
    return switch (field.form()) {
      case TEXT -> act.text(field.name());
      case NAME -> act.name(field.name());
      case CODE -> act.code(field.name(), field.codes());
      case FLAG -> act.flag(field.name());
      case TEXTS -> texts(act, field.name());
      case AREA -> context.area(act, field.name()).map(AreaId::value);
      case TEXT_OR_TEXTS ->
          act.item(field.name()).value() instanceof String
              ? act.text(field.name())
              : texts(act, field.name());
      case COUNT -> act.whole(field.name(), 1);
      case AREA_OR_COUNTRY -> TargetReader.read(act, field.name(), context);
      case GROUP -> act.object(field.name()).map(ValueReader::group);
      case GROUPS -> groups(act, field.name());
      case ANY -> act.item(field.name()).value() == null ? Optional.empty() : any(act, field);
    };
  }

  private static Optional<?> any(RequestObject act, Field field) {
    return Optional.ofNullable(act.item(field.name()).value());
  }

  /** Checks and returns a group. Its definition may be a text or an object of any form. */
  private static Map<String, Object> group(RequestObject group) {
    group.onlyFields(List.of("id", "name", "definition")).require("id");
    group.name("id");
    group.atMost(SizeLimits.GROUP_ID, "id");
    group.name("name");
    return group.object();
  }

  private static Optional<List<Object>> texts(RequestObject act, String name) {
    return list(act, name, Wording.of("what.text"), item -> item instanceof String);
  }

  /** A list of groups, each by its id or as {@code {id, name, definition}}. */
  private static Optional<List<Object>> groups(RequestObject act, String name) {
    for (var item : act.list(name)) {
      if (item.value() instanceof Map<?, ?>) {
        RequestObject.of(item, act.violations()).ifPresent(ValueReader::group);
      } else if (item.value() instanceof String id) {
        HiddenCharacters.refuse(id, item.pointer(), Wording.of("what.this-id"), act.violations());
        if (id.length() > SizeLimits.GROUP_ID) {
          act.violations()
              .add(
                  "invalid-value",
                  item.pointer(),
                  Wording.of(
                      "invalid-value.too-long",
                      Wording.of("what.this-id"),
                      SizeLimits.GROUP_ID,
                      id.length()));
        }
      }
    }
    return list(
        act,
        name,
        Wording.of("what.group"),
        item -> item instanceof String || item instanceof Map<?, ?>);
  }

  private static Optional<List<Object>> list(
      RequestObject act, String name, Wording what, java.util.function.Predicate<Object> allowed) {
    var read = new ArrayList<Object>();
    for (var item : act.list(name)) {
      var value = item.value();
      if (value instanceof String text && text.isBlank()) {
        act.unreadable().add(name);
        act.violations()
            .add("invalid-value", item.pointer(), Wording.of("invalid-value.empty-text"));
      } else if (value != null && allowed.test(value)) {
        read.add(value);
      } else {
        act.unreadable().add(name);
        act.violations()
            .add(
                "wrong-type",
                item.pointer(),
                Wording.of("wrong-type.item", what, Suggestions.shown(value)));
      }
    }
    return act.unreadable().contains(name) ? Optional.empty() : Optional.of(read);
  }
}
