package nl.peildatum.decisionfile;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.json.RequestObject;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Field;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.wording.Wording;

/** Reads the terms of a Set or an End of any kind, by the table of fields of the kind. */
record TermsReader(FileContext context) {
  private static final List<String> COMMON =
      List.of(
          "type",
          "from",
          "fromClaims",
          "fromNotAfter",
          "fromNotBefore",
          "startUnknown",
          "formalFrom",
          "formalFromClaims",
          "overrules");

  /**
   * The terms of an act that is not a replacement: required fields must be stated, and {@code null}
   * counts as absent.
   */
  public Optional<Terms> act(RequestObject act, ActType type) {
    requireAll(act, type);
    var written = act.names().stream().filter(act::has).collect(Collectors.toSet());
    if (isFalse(act, "startUnknown")) {
      written.remove("startUnknown");
    }
    var ending = PlannedEndReader.of(type).act(act);
    return read(act, type, selected(act, type), written, ending);
  }

  /**
   * The terms of a replacement: an absent field is inherited, and {@code null} counts as stated.
   *
   * @param inherited kind of the corrected fact
   */
  Optional<Terms> replacement(RequestObject act, ActType type, Optional<Kind> inherited) {
    if (isFalse(act, "startUnknown")
        && Stream.of("from", "fromClaims", "fromNotAfter").noneMatch(act::has)) {
      act.refuse("missing-field", "from", Wording.of("missing-field.start-unknown"));
    }
    var kind =
        selected(act, type).or(() -> inherited.filter(of -> Kinds.found().of(type).contains(of)));
    var named = kind.or(() -> Kinds.found().of(type).stream().findFirst());
    return read(act, type, named, act.names(), PlannedEndReader.of(type).replacement(act));
  }

  private static boolean isFalse(RequestObject act, String flag) {
    return Boolean.FALSE.equals(act.item(flag).value());
  }

  private static void requireAll(RequestObject act, ActType type) {
    type.selector().ifPresent(selector -> act.require(selector.field()));
    var place = type.scope().isNested() ? Stream.of(type.scope().within()) : required(type);
    Stream.concat(place, type.value().stream().filter(Field::required).map(Field::name))
        .distinct()
        .forEach(act::require);
  }

  private static Stream<String> required(ActType type) {
    var areas =
        type.scope().everywhere() ? Stream.<String>empty() : Stream.of(type.scope().areas());
    return Stream.concat(areas, type.subject().stream().filter(Field::required).map(Field::name));
  }

  /** The kind of the act: the only one of its type, or the one that a code selects. */
  private static Optional<Kind> selected(RequestObject act, ActType type) {
    if (type.selector().isEmpty()) {
      return Kinds.found().of(type).stream().findFirst();
    }
    var selector = type.selector().get();
    return act.code(selector.field(), selector.codes())
        .map(code -> selector.kinds().get(code))
        .flatMap(Kinds.found()::named);
  }

  private Optional<Terms> read(
      RequestObject act,
      ActType type,
      Optional<Kind> kind,
      Set<String> names,
      PlannedEndReader.Ending ending) {
    act.onlyFields(fields(type));
    var place = PlaceReader.read(act, type, context);
    var start = StartReader.OPERATIONAL.read(act, context);
    var formal = StartReader.FORMAL.read(act, context);
    var overrules = act.flag("overrules").orElse(false);
    var onlyThese = act.flag("onlyThese").orElse(false);
    var remarks = new LinkedHashMap<>(RemarksReader.read(act, context));
    var value = value(act, type, place.subject(), remarks);
    value.putAll(ending.shown());
    var written = new HashSet<>(names);
    written.addAll(place.written());
    written.addAll(ending.written());
    return kind.map(
        of ->
            new Terms(
                new Kinds.Act(of, type),
                place.areas(),
                subject(place.subject(), of),
                Collections.unmodifiableSet(written),
                Set.copyOf(act.unreadable()),
                start,
                ending.until(),
                formal,
                overrules,
                onlyThese,
                coded(value, type, of),
                remarks));
  }

  private static Set<String> fields(ActType type) {
    var names = new LinkedHashSet<>(COMMON);
    names.addAll(RemarksReader.FIELDS);
    type.selector().ifPresent(selector -> names.add(selector.field()));
    if (type.scope().isNested()) {
      names.add(type.scope().within());
    } else {
      names.addAll(PlaceReader.fields(type));
    }
    type.value().forEach(field -> names.add(field.name()));
    names.addAll(PlannedEndReader.of(type).fields());
    if (type.closable()) {
      names.add("onlyThese");
    }
    return names;
  }

  /**
   * The value of an act. The value of a Set also holds whether its scope is disputed, and its whole
   * group.
   */
  private Map<String, Object> value(
      RequestObject act, ActType type, Map<String, Object> subject, Map<String, Object> remarks) {
    var value = new LinkedHashMap<String, Object>();
    if (!type.isEnd()) {
      if (!type.scope().isNested()) {
        subject.forEach(
            (name, item) -> {
              if (item instanceof Map<?, ?>) {
                value.put(name, item);
              }
            });
      }
      var disputed = remarks.remove(RemarksReader.SCOPE_DISPUTED);
      if (disputed != null) {
        value.put(RemarksReader.SCOPE_DISPUTED, disputed);
      }
    }
    value.putAll(ValueReader.read(act, type.value(), context));
    return value;
  }

  /**
   * Adds the code that selects the kind to the value. A replacement may leave the code out, because
   * its lane implies it.
   */
  private static Map<String, Object> coded(Map<String, Object> value, ActType type, Kind kind) {
    type.selector()
        .filter(selector -> names(type.value()).anyMatch(selector.field()::equals))
        .ifPresent(selector -> value.put(selector.field(), selector.codeOf(kind)));
    return value;
  }

  private static Map<String, String> subject(Map<String, Object> subject, Kind kind) {
    var ids = new TreeMap<>(kind.fixedSubject());
    subject.forEach(
        (name, item) -> {
          var id = item instanceof Map<?, ?> group ? group.get("id") : item;
          if (id instanceof String text) {
            ids.put(name, text);
          }
        });
    return ids;
  }

  private static Stream<String> names(List<Field> fields) {
    return fields.stream().map(Field::name);
  }
}
