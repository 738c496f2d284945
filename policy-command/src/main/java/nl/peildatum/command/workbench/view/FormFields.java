package nl.peildatum.command.workbench.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.command.workbench.form.Pointers;
import nl.peildatum.command.workbench.form.Shape;
import nl.peildatum.command.workbench.form.Shape.Any;
import nl.peildatum.command.workbench.form.Shape.Choice;
import nl.peildatum.command.workbench.form.Shape.Count;
import nl.peildatum.command.workbench.form.Shape.Day;
import nl.peildatum.command.workbench.form.Shape.Either;
import nl.peildatum.command.workbench.form.Shape.Flag;
import nl.peildatum.command.workbench.form.Shape.Member;
import nl.peildatum.command.workbench.form.Shape.Members;
import nl.peildatum.command.workbench.form.Shape.Position;
import nl.peildatum.command.workbench.form.Shape.Rows;
import nl.peildatum.command.workbench.form.Shape.Simple;
import nl.peildatum.command.workbench.form.Shape.Text;
import nl.peildatum.command.workbench.form.Shape.Texts;
import nl.peildatum.command.workbench.form.Shape.Typed;
import nl.peildatum.command.workbench.form.Shape.Values;
import nl.peildatum.command.workbench.form.ShownLists;
import nl.peildatum.command.workbench.form.SimpleValues;
import nl.peildatum.command.workbench.view.FieldView.OptionView;
import nl.peildatum.json.Json;
import org.jspecify.annotations.Nullable;

/** Makes the fields that show a decision file, for each value the one of its shape. */
final class FormFields {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int LONGEST_LINE = 100;
  private static final Set<String> LONG =
      Set.of("text", "note", "ground", "individualTest", "exceptions", "cohort", "definition");

  /** Members whose choices stand in the order of their words. */
  private static final Set<String> BY_WORDS = Set.of("type", "kind", "kinds");

  /** Members that a correction cannot leave empty. */
  private static final Set<String> NEVER_EMPTY = Set.of("type", "decidedOn");

  /** Members that name a source by its index. */
  private static final Set<String> SOURCES = Set.of("source", "ruling", "by");

  private final FormContext context;
  private final FormErrors errors;
  private final FieldWords words;
  private final FileParts parts;
  private final FormSize size;
  private final Map<String, String> sources;
  private final Map<String, String> passages;
  private final Map<String, Set<String>> standingByAct = new HashMap<>();

  FormFields(FormContext context, FormErrors errors, Map<String, Object> file) {
    this(context, errors, FileParts.of(context, file), FormSize.of(file));
  }

  private FormFields(FormContext context, FormErrors errors, FileParts parts, FormSize size) {
    this.context = context;
    this.errors = errors;
    this.words = parts.words();
    this.parts = parts;
    this.size = size;
    this.sources = parts.sources();
    this.passages = parts.passages();
  }

  /** Fields to read: the names of what they choose are not shortened. */
  static FormFields uncut(FormContext context, Map<String, Object> file) {
    var parts = FileParts.uncut(context, file);
    return new FormFields(context, FormErrors.NONE, parts, FormSize.of(file));
  }

  /** The passages of the file, where a field cannot list them. */
  Map<String, String> suggestedPassages() {
    return size.listsInObjects(passages.size()) ? Map.of() : passages;
  }

  /** The sources of the file, where a field cannot list them. */
  Map<String, String> suggestedSources() {
    return size.listsInObjects(sources.size()) ? Map.of() : sources;
  }

  /**
   * The place of a value.
   *
   * @param parent name of the member that the value's object is, or is an item of
   * @param isEmptiable whether null says something else than absence there
   */
  private record Place(
      String pointer,
      String parent,
      String name,
      String description,
      boolean isRequired,
      boolean isEmptiable) {}

  FieldView member(String parent, Member member, Map<?, ?> object, String pointer) {
    return member(parent, member, object, pointer, false);
  }

  private FieldView member(
      String parent, Member member, Map<?, ?> object, String pointer, boolean isEmptiable) {
    var place =
        new Place(
            Pointers.member(pointer, member.name()),
            parent,
            member.name(),
            member.description(),
            member.isRequired(),
            isEmptiable && !NEVER_EMPTY.contains(member.name()));
    return field(
        place, member.shape(), object.containsKey(member.name()), object.get(member.name()));
  }

  private FieldView field(Place at, Shape shape, boolean isThere, @Nullable Object value) {
    return switch (shape) {
      case Members members -> group(at, members, value);
      case Typed typed -> group(at, typed.of(object(value)), value);
      case Either either -> either(at, either, isThere, value);
      case Rows(Shape item) -> rows(at, item, value);
      case Texts _ when value instanceof List<?> -> rows(at, new Text(), value);
      case Texts _ -> simple(at, new Text(), isThere, value);
      case Values(Simple item) -> checks(at, item, isThere, value);
      case Simple simple -> simple(at, simple, isThere, value);
    };
  }

  private static Map<?, ?> object(@Nullable Object value) {
    return value instanceof Map<?, ?> object ? object : Map.of();
  }

  private FieldView group(Place at, Members members, @Nullable Object value) {
    var object = object(value);
    var isReplacement = at.name().equals("replacement") || isCorrected(at);
    var inside = new ArrayList<FieldView>();
    var more = new ArrayList<FieldView>();
    for (var member : FieldOrder.of(members.all())) {
      var field = member(at.name(), member, object, at.pointer(), isReplacement);
      (FieldOrder.isSeldom(member.name()) ? more : inside).add(field);
    }
    inside.addAll(unknown(at, members, object));
    var mark = at.isRequired() || value instanceof Map<?, ?> ? "present" : "";
    var isKept = value != null && !(value instanceof Map<?, ?>);
    return view(at, "group", "", List.of(), "", inside, more, isKept ? json(value) : "", mark);
  }

  private static boolean isCorrected(Place at) {
    return at.parent().equals("acts") && at.name().equals("instrument");
  }

  /** The members that do not belong to the object, as after a change of its type. */
  private List<FieldView> unknown(Place at, Members members, Map<?, ?> object) {
    return object.keySet().stream()
        .map(Object::toString)
        .filter(name -> members.named(name).isEmpty())
        .map(name -> new Member(name, new Any(), words.text("workbench.unknownMember"), false))
        .map(
            member -> {
              var field = member(at.name(), member, object, at.pointer());
              return field.hinted(words.text("workbench.unknownMember"));
            })
        .toList();
  }

  /** An object or a simple value in its place: fields for both where nothing is said yet. */
  private FieldView either(Place at, Either either, boolean isThere, @Nullable Object value) {
    if (at.name().isEmpty() && !(value instanceof String)) {
      return group(at, either.object(), value);
    }
    var inside = new ArrayList<FieldView>();
    var object = object(value);
    if (!(value instanceof Map<?, ?>)) {
      inside.add(simple(simpleOf(at), either.simple(), isThere, value).withoutErrors());
    }
    if (value == null || value instanceof Map<?, ?>) {
      FieldOrder.of(either.object().all())
          .forEach(member -> inside.add(optional(member(at.name(), member, object, at.pointer()))));
    }
    return view(at, "group", "", List.of(), "", inside, List.of(), "", "");
  }

  private static FieldView optional(FieldView field) {
    return field.optional();
  }

  private static Place simpleOf(Place at) {
    return new Place(at.pointer(), at.parent() + "." + at.name(), "simple", "", false, false);
  }

  private FieldView rows(Place at, Shape item, @Nullable Object value) {
    var rows = new ArrayList<FieldView>();
    if (value instanceof List<?> items) {
      for (var i = 0; i < items.size(); i++) {
        rows.add(row(at, item, items.get(i), i));
      }
    }
    var isKept = value != null && (!(value instanceof List<?> items) || items.isEmpty());
    return view(at, "rows", "", List.of(), "", rows, List.of(), isKept ? json(value) : "", "");
  }

  private FieldView row(Place at, Shape item, @Nullable Object value, int index) {
    var title = words.text("workbench.row." + at.name(), index + 1);
    var label = title.startsWith("workbench.") ? words.text("workbench.row", index + 1) : title;
    var place = new Place(Pointers.item(at.pointer(), index), at.name(), "", "", false, false);
    var shown =
        item instanceof Simple simple
            ? simple(place, simple, true, value)
            : field(
                new Place(place.pointer(), at.name(), itemName(at), "", false, false),
                item,
                true,
                value);
    var what = at.name().equals("acts") ? parts.act(value) : "";
    return shown.asRow(what.isEmpty() ? label : label + ": " + what, at.name().equals("acts"));
  }

  /** The name by which the members of an item look up their words: that of the list. */
  private static String itemName(Place at) {
    return at.name();
  }

  private FieldView checks(Place at, Simple item, boolean isThere, @Nullable Object value) {
    var chosen =
        value instanceof List<?> list && ShownLists.isShown(item, list)
            ? list.stream().map(String::valueOf).toList()
            : List.<String>of();
    var options = new LinkedHashMap<String, OptionView>();
    var choices = choices(at, item);
    chosen.forEach(
        one -> options.put(one, new OptionView(one, choices.getOrDefault(one, one), true)));
    var isListed = isListed(item, choices.size());
    if (isListed) {
      choices.forEach(
          (code, text) -> options.computeIfAbsent(code, _ -> new OptionView(code, text, false)));
    }
    var isKept = isThere && chosen.isEmpty();
    var suggestions =
        FormContext.listsAreas(at.name()) ? "areas" : item instanceof Count ? "passages" : "";
    var widget = item instanceof Choice || item instanceof Count ? "boxes" : "checks";
    return view(
        at,
        isListed ? widget : "entries",
        "",
        List.copyOf(options.values()),
        suggestions,
        List.of(),
        List.of(),
        isKept ? json(value) : "",
        at.isEmptiable() ? "emptied" : "");
  }

  private boolean isListed(Simple item, int choices) {
    return switch (item) {
      case Choice _ -> true;
      case Count _ -> size.listsInObjects(choices);
      default -> size.listsInActs(choices);
    };
  }

  private Map<String, String> choices(Place at, Simple item) {
    if (item instanceof Choice(List<String> codes)) {
      return named(at, codes);
    }
    if (item instanceof Count) {
      return at.name().equals("passages") ? passages : Map.of();
    }
    return FormContext.listsAreas(at.name()) ? areas(at) : Map.of();
  }

  /** The areas; in an ending first those in which something stands that it could end. */
  private Map<String, String> areas(Place at) {
    var act = parts.typeAround(at.pointer());
    var standing =
        standingByAct.computeIfAbsent(act, new StandingAreas(context.record(), parts.file())::of);
    if (standing.isEmpty() || parts.isUncut()) {
      return context.areas();
    }
    var texts = new LinkedHashMap<String, String>();
    context
        .areas()
        .forEach(
            (id, name) -> {
              if (standing.contains(id)) {
                texts.put(id, words.text("workbench.area.standing", name));
              }
            });
    context.areas().forEach(texts::putIfAbsent);
    return texts;
  }

  /** The codes with their words: types and kinds by these, others in the order of the schema. */
  private Map<String, String> named(Place at, List<String> codes) {
    var texts = new LinkedHashMap<String, String>();
    codes.forEach(code -> texts.put(code, words.code(at.parent(), at.name(), code)));
    if (!BY_WORDS.contains(at.name())) {
      return texts;
    }
    var sorted = new LinkedHashMap<String, String>();
    texts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(TextOrder.of(context.texts().language())))
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    return sorted;
  }

  private FieldView simple(Place at, Simple shape, boolean isThere, @Nullable Object value) {
    var text = value == null ? "" : SimpleValues.written(shape, value);
    var isShown = value == null || isShown(shape, value);
    var kept = !isThere || (value != null && isShown) ? "" : json(value);
    var options = options(at, shape, text);
    var widget = widget(at, shape, options, isShown ? text : "");
    return view(
        at,
        widget,
        isShown ? text : "",
        options,
        suggestions(at),
        List.of(),
        List.of(),
        kept,
        at.isEmptiable() ? "emptied" : "");
  }

  private static boolean isShown(Simple shape, Object value) {
    return switch (shape) {
      case Count _ -> value instanceof Number || value instanceof String;
      case Position _ ->
          value instanceof Integer
              || (value instanceof String text && !SimpleValues.isNumber(text));
      case Flag _ -> value instanceof Boolean || value instanceof String;
      default -> value instanceof String text && text.equals(text.strip()) && !text.isEmpty();
    };
  }

  private String suggestions(Place at) {
    if (at.name().equals("id") && at.parent().equals("group")) {
      return "groups";
    }
    if (SOURCES.contains(at.name()) && !suggestedSources().isEmpty()) {
      return "sources";
    }
    var isArea =
        FormContext.namesArea(at.name())
            || (at.name().equals("simple") && at.parent().endsWith("target"));
    return isArea ? "areas" : "";
  }

  private static String widget(Place at, Simple shape, List<OptionView> options, String text) {
    if (!options.isEmpty()) {
      return "choice";
    }
    if (shape instanceof Day) {
      return text.isEmpty() || DAY.matcher(text).matches() ? "day" : "text";
    }
    var isLong = LONG.contains(at.name()) || text.contains("\n") || text.length() > LONGEST_LINE;
    return isLong ? "long" : "text";
  }

  /** Nothing chosen first; a value that is none of the choices is one too. */
  private List<OptionView> options(Place at, Simple shape, String value) {
    var texts = new LinkedHashMap<String, String>();
    switch (shape) {
      case Choice(List<String> codes) -> texts.putAll(named(at, codes));
      case Flag _ ->
          Stream.of("true", "false").forEach(one -> texts.put(one, words.text("code." + one)));
      case Count _ when SOURCES.contains(at.name()) && size.listsInObjects(sources.size()) ->
          texts.putAll(sources);
      default -> {}
    }
    if (texts.isEmpty()) {
      return List.of();
    }
    if (!value.isEmpty()) {
      texts.putIfAbsent(value, value);
    }
    var options = new ArrayList<OptionView>();
    options.add(new OptionView("", words.text("workbench.choose"), value.isEmpty()));
    texts.forEach((code, text) -> options.add(new OptionView(code, text, code.equals(value))));
    return options;
  }

  private FieldView view(
      Place at,
      String widget,
      String value,
      List<OptionView> options,
      String suggestions,
      List<FieldView> inside,
      List<FieldView> more,
      String kept,
      String mark) {
    var shown = Stream.concat(inside.stream(), more.stream()).map(FieldView::name).toList();
    var wrong =
        shown.isEmpty()
            ? errors.in(at.pointer())
            : errors.notShownBy(
                shown.stream().filter(name -> !name.equals(at.pointer())).toList(), at.pointer());
    return new FieldView(
        widget,
        at.pointer(),
        words.label(parts.typeAround(at.pointer()), at.parent(), at.name()),
        hint(at),
        at.isRequired(),
        value,
        options,
        suggestions,
        wrong,
        List.copyOf(inside),
        List.copyOf(more),
        kept,
        mark);
  }

  /** What to write; and what nothing means, where nothing may be written and means one thing. */
  private String hint(Place at) {
    var type = parts.typeAround(at.pointer());
    var hint = words.hint(type, at.parent(), at.name(), at.description());
    var ifEmpty =
        at.isRequired() || at.isEmptiable() ? "" : words.ifEmpty(type, at.parent(), at.name());
    return Stream.of(hint, ifEmpty).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String json(@Nullable Object value) {
    return value == null ? "null" : new String(Json.canonical(value), StandardCharsets.UTF_8);
  }
}
