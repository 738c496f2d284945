package nl.peildatum.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.decision.ActType;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.Field;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Terms;

/** What a Set or an End of any kind says, driven by the kind's own table of fields. */
record TermsReader(Reading reading) {
  private static final List<String> COMMON =
      List.of(
          "type",
          "from",
          "fromClaims",
          "startUnknown",
          "formalFrom",
          "formalFromClaims",
          "overrules");

  /** An act that stands on its own: what it must state, it states; null says nothing. */
  Terms act(Sent act, Kinds.Act kind) {
    requireAll(act, kind.type());
    var written = act.names().stream().filter(act::has).collect(Collectors.toSet());
    if (isFalse(act, "startUnknown")) {
      written.remove("startUnknown");
    }
    return read(act, kind, written);
  }

  /** A replacement: absent is inherited, {@code null} is stated. */
  Terms replacement(Sent act, Kinds.Act kind) {
    if (isFalse(act, "startUnknown") && !act.has("from") && !act.has("fromClaims")) {
      act.note("missing-field", "from", "The start is said to be known: state it.");
    }
    return read(act, kind, act.names());
  }

  private static boolean isFalse(Sent act, String flag) {
    return Boolean.FALSE.equals(act.item(flag).value());
  }

  private static void requireAll(Sent act, ActType type) {
    act.require(type.areas());
    Stream.concat(type.subject().stream(), type.value().stream())
        .filter(Field::required)
        .forEach(field -> act.require(field.name()));
  }

  private Terms read(Sent act, Kinds.Act kind, Set<String> written) {
    var type = kind.type();
    act.onlyFields(fields(type));
    var areas = areas(act, type.areas());
    var subject = ValueReader.read(act, type.subject(), reading);
    var start = StartReader.OPERATIONAL.read(act, reading);
    var formal = StartReader.FORMAL.read(act, reading);
    var until = act.date("until");
    var overrules = act.flag("overrules").orElse(false);
    var onlyThese = act.flag("onlyThese").orElse(false);
    var remarks = new LinkedHashMap<>(RemarksReader.read(act));
    var value = value(act, type, subject, remarks);
    return new Terms(
        kind,
        areas,
        ids(subject),
        Set.copyOf(written),
        Set.copyOf(act.unreadable()),
        start,
        until.orElse(null),
        formal,
        overrules,
        onlyThese,
        value,
        remarks);
  }

  private static Set<String> fields(ActType type) {
    var names = new LinkedHashSet<>(COMMON);
    names.addAll(RemarksReader.FIELDS);
    names.add(type.areas());
    type.subject().forEach(field -> names.add(field.name()));
    type.value().forEach(field -> names.add(field.name()));
    if (type.mechanism() == Mechanism.SET) {
      names.add("until");
    }
    if (type.closable()) {
      names.add("onlyThese");
    }
    return names;
  }

  private List<AreaId> areas(Sent act, String name) {
    var areas = new ArrayList<AreaId>();
    for (var item : act.list(name)) {
      reading
          .area(item)
          .ifPresent(
              area -> {
                if (areas.contains(area)) {
                  reading
                      .violations()
                      .add("duplicate-area", item.pointer(), "Name " + area + " once in this act.");
                } else {
                  areas.add(area);
                }
              });
    }
    if (act.has(name) && act.item(name).value() instanceof List<?> list && list.isEmpty()) {
      act.note("missing-field", name, "Name at least one area in " + name + ".");
    }
    return List.copyOf(areas);
  }

  /** A Set records its value; whose scope is disputed, and a group whole, are part of it. */
  private Map<String, Object> value(
      Sent act, ActType type, Map<String, Object> subject, Map<String, Object> remarks) {
    var value = new LinkedHashMap<String, Object>();
    if (type.mechanism() == Mechanism.SET) {
      subject.forEach(
          (name, item) -> {
            if (item instanceof Map<?, ?>) {
              value.put(name, item);
            }
          });
      value.putAll(ValueReader.read(act, type.value(), reading));
      var disputed = remarks.remove(RemarksReader.SCOPE_DISPUTED);
      if (disputed != null) {
        value.put(RemarksReader.SCOPE_DISPUTED, disputed);
      }
    }
    return value;
  }

  private static Map<String, String> ids(Map<String, Object> subject) {
    var ids = new TreeMap<String, String>();
    subject.forEach(
        (name, item) -> {
          var id = item instanceof Map<?, ?> group ? group.get("id") : item;
          if (id instanceof String text) {
            ids.put(name, text);
          }
        });
    return ids;
  }
}
