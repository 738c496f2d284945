package nl.peildatum.command.workbench.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sources, passages and acts of a decision file in a few words, to choose them by. */
record FileParts(Map<String, Object> file, FieldWords words, AreaTitles areas, int longest) {
  private static final int LONGEST = 80;
  private static final Pattern IN_ACT = Pattern.compile("/acts/([0-9]{1,9})(/replacement)?/.*");

  static FileParts of(FormContext context, Map<String, Object> file) {
    return new FileParts(
        file, new FieldWords(context.texts()), AreaTitles.of(context, file), LONGEST);
  }

  /** The same parts, not shortened. */
  static FileParts uncut(FormContext context, Map<String, Object> file) {
    return new FileParts(
        file, new FieldWords(context.texts()), AreaTitles.of(context, file), Integer.MAX_VALUE);
  }

  boolean isUncut() {
    return longest == Integer.MAX_VALUE;
  }

  /** The sources by index. */
  Map<String, String> sources() {
    return numbered(
        "sources",
        source ->
            Stream.of("citation", "caseNumber", "title", "court", "ecli", "celex", "date")
                .flatMap(name -> text(source, name))
                .limit(2)
                .collect(Collectors.joining(", ")));
  }

  /** The passages by index. */
  Map<String, String> passages() {
    return numbered(
        "passages",
        passage ->
            Stream.of("paragraph", "text")
                .flatMap(name -> text(passage, name))
                .collect(Collectors.joining(": ")));
  }

  /** What an act does, and where; empty where its type is not chosen. */
  String act(@Nullable Object act) {
    if (!(act instanceof Map<?, ?> fields) || !(fields.get("type") instanceof String type)) {
      return "";
    }
    var about =
        Stream.of(fields.get("areas"), fields.get("origins"))
            .filter(List.class::isInstance)
            .flatMap(list -> ((List<?>) list).stream())
            .map(String::valueOf)
            .map(areas::of)
            .collect(Collectors.joining(", "));
    var name = words.code("acts", "type", type);
    return about.isEmpty() ? name : shortened(name + " – " + about);
  }

  /** The type of the act, the replacement or the instrument that a value is in; empty = of none. */
  String typeAround(String pointer) {
    if (pointer.startsWith("/instrument/")) {
      return type(file.get("instrument"));
    }
    var place = IN_ACT.matcher(pointer);
    if (!place.matches() || !(file.get("acts") instanceof List<?> acts)) {
      return "";
    }
    var index = Integer.parseInt(place.group(1));
    var act = index < acts.size() ? acts.get(index) : null;
    var around =
        place.group(2) != null && act instanceof Map<?, ?> fields ? fields.get("replacement") : act;
    return type(around);
  }

  private static String type(@Nullable Object of) {
    return of instanceof Map<?, ?> fields && fields.get("type") instanceof String type ? type : "";
  }

  private Map<String, String> numbered(String member, Function<Map<?, ?>, String> told) {
    var texts = new LinkedHashMap<String, String>();
    if (file.get(member) instanceof List<?> items) {
      for (var i = 0; i < items.size(); i++) {
        var text = items.get(i) instanceof Map<?, ?> item ? told.apply(item) : "";
        texts.put(
            Integer.toString(i), shortened(text.isEmpty() ? (i + 1) + "" : (i + 1) + ". " + text));
      }
    }
    return texts;
  }

  private static Stream<String> text(Map<?, ?> of, String name) {
    return of.get(name) instanceof String text ? Stream.of(text) : Stream.of();
  }

  private String shortened(String text) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
