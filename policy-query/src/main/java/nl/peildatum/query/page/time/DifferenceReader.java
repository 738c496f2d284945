package nl.peildatum.query.page.time;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.DecisionLinks;
import nl.peildatum.query.page.time.DifferenceEntry.Cause;
import nl.peildatum.query.page.time.DifferenceEntry.FieldRow;
import nl.peildatum.query.page.time.DifferenceEntry.Statuses;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;

/** Puts a difference that the API answers into words. */
record DifferenceReader(PageTexts texts, AnswerEntries entries, DecisionLinks decisions) {
  private static final int MOST_CAUSES = 20;
  private static final int LONGEST = 6_000;
  private static final String DECISION = "/decisionId";
  private static final String NOT_STATED = "NOT_STATED";

  List<DifferenceEntry> of(List<Map<String, Object>> differences, String prefix) {
    var all = new ArrayList<DifferenceEntry>();
    for (var difference : differences) {
      all.add(entry(difference, prefix + (all.size() + 1)));
    }
    return List.copyOf(all);
  }

  private DifferenceEntry entry(Map<String, Object> difference, String id) {
    var because = objects(difference, "because");
    return new DifferenceEntry(
        id,
        text(difference, "kind")
            .map(kind -> texts.text("kind." + kind))
            .orElseGet(() -> entries.said("difference.absence")),
        about(difference),
        natures(difference),
        statuses(difference),
        whatStays(difference),
        notes(difference),
        fields(difference),
        because.stream().limit(MOST_CAUSES).map(one -> cause(one, difference)).toList(),
        Math.max(0, because.size() - MOST_CAUSES));
  }

  private String about(Map<String, Object> difference) {
    var subject = new HashMap<>(object(difference, "subject"));
    text(object(difference, "area"), "id").ifPresent(area -> subject.putIfAbsent("area", area));
    return entries.about(subject);
  }

  private String natures(Map<String, Object> of) {
    return of.get("natures") instanceof List<?> codes
        ? codes.stream()
            .filter(code -> !code.equals(NOT_STATED))
            .map(code -> texts.text("difference.nature." + code))
            .collect(Collectors.joining("; "))
        : "";
  }

  private Statuses statuses(Map<String, Object> difference) {
    var one = object(difference, "one");
    var other = object(difference, "other");
    return new Statuses(code(one), status(one), code(other), status(other));
  }

  private String whatStays(Map<String, Object> difference) {
    var one = object(difference, "one");
    if (status(one).isEmpty() || statusDiffers(difference)) {
      return "";
    }
    return objects(difference, "fields").isEmpty()
        ? stays(one)
        : stays(one, object(difference, "other"));
  }

  private boolean statusDiffers(Map<String, Object> difference) {
    return !status(object(difference, "one")).equals(status(object(difference, "other")));
  }

  /** In words: the status of both answers, and what differs between them. */
  private String stays(Map<String, Object> one, Map<String, Object> other) {
    var what = Objects.equals(one.get("value"), other.get("value")) ? "other" : "content";
    return texts.text("difference.stays", stays(one), texts.text("difference.stays.with." + what));
  }

  private String stays(Map<String, Object> answer) {
    return texts
        .found("difference.stays." + text(answer, "status").orElse(""))
        .orElseGet(() -> texts.text("difference.stays.status", status(answer)));
  }

  private static String code(Map<String, Object> answer) {
    return text(answer, "status").orElse("").toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of the status of an answer; empty where there is no answer. */
  private String status(Map<String, Object> answer) {
    return answer.containsKey("status") ? entries.label(answer) : "";
  }

  private List<String> notes(Map<String, Object> difference) {
    return Stream.of("besideOne", "besideOther")
        .filter(difference::containsKey)
        .map(name -> texts.text("difference." + name + "." + difference.get(name)))
        .toList();
  }

  /**
   * The fields that differ; the members of an object that only one side has are told apart. Places
   * in the record say nothing to a reader, nor does announced policy of which the causes say that
   * it began.
   */
  private List<FieldRow> fields(Map<String, Object> difference) {
    var hasBegun = statusDiffers(difference);
    return objects(difference, "fields").stream()
        .flatMap(
            field -> rows(text(field, "field").orElseThrow(), field.get("one"), field.get("other")))
        .filter(row -> !hasBegun || !row.pointer().startsWith("/pending"))
        .filter(row -> !row.pointer().endsWith("/sequence"))
        .map(row -> row.pointer().equals("/status") ? ofStatuses(difference) : row)
        .map(row -> row(row.pointer(), row.one(), row.other()))
        .filter(row -> !row.words().isEmpty())
        .toList();
  }

  /** A field of the answers, before it is put into words. */
  private record Field(String pointer, @Nullable Object one, @Nullable Object other) {}

  /** The statuses by their names. */
  private Field ofStatuses(Map<String, Object> difference) {
    return new Field(
        "/status", status(object(difference, "one")), status(object(difference, "other")));
  }

  private static Stream<Field> rows(String pointer, @Nullable Object one, @Nullable Object other) {
    if (!(one instanceof Map<?, ?> || other instanceof Map<?, ?>) || !isOpened(pointer)) {
      return Stream.of(new Field(pointer, one, other));
    }
    var here = one instanceof Map<?, ?> map ? map : Map.of();
    var there = other instanceof Map<?, ?> map ? map : Map.of();
    var names = new LinkedHashSet<Object>(here.keySet());
    names.addAll(there.keySet());
    return names.stream()
        .flatMap(name -> rows(pointer + "/" + name, here.get(name), there.get(name)));
  }

  /** Whether an object is told member by member: an object of the answer, or a value in it. */
  private static boolean isOpened(String pointer) {
    return pointer.lastIndexOf('/') == 0 || pointer.endsWith("/value");
  }

  private FieldRow row(String pointer, @Nullable Object one, @Nullable Object other) {
    return new FieldRow(
        name(pointer),
        WordDiff.of(shown(pointer, one), shown(pointer, other)),
        address(pointer, one),
        address(pointer, other));
  }

  private @Nullable String address(String pointer, @Nullable Object value) {
    return pointer.endsWith(DECISION) && value != null
        ? decisions.of(value.toString()).address()
        : null;
  }

  /**
   * The name of a field, after that of the object which it belongs to; a name that the texts do not
   * have is that of the API.
   */
  private String name(String pointer) {
    var path = pointer.substring(1).split("/", -1);
    var last = path[path.length - 1];
    var name =
        Stream.of("difference.field." + last, "field." + last)
            .flatMap(key -> texts.found(key).stream())
            .findFirst()
            .orElse(last);
    return path.length == 1
        ? name
        : texts.found("difference.of." + path[0]).map(of -> of + ": " + name).orElse(name);
  }

  private String shown(String pointer, @Nullable Object value) {
    if (value == null) {
      return pointer.equals("/until") ? texts.text("difference.until.open") : "";
    }
    if (pointer.endsWith(DECISION)) {
      return decisions.of(value.toString()).text();
    }
    var text =
        pointer.equals("/status")
            ? value.toString()
            : texts.found("difference.value." + value).orElseGet(() -> entries.shown(value));
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }

  /** A cause; with its natures where the difference has others too. */
  private Cause cause(Map<String, Object> cause, Map<String, Object> difference) {
    var links =
        Stream.concat(
                text(cause, "decisionId").stream(),
                objects(cause, "facts").stream().flatMap(fact -> text(fact, "decisionId").stream()))
            .distinct()
            .map(decisions::of)
            .toList();
    var when =
        day(cause, "on")
            .map(on -> texts.text("difference.cause.day", texts.day(on)))
            .orElseGet(() -> texts.text("difference.cause.recorded", recordedAt(cause)));
    var natures = natures(cause);
    var isNamed =
        !natures.isEmpty() && !Objects.equals(cause.get("natures"), difference.get("natures"));
    return new Cause(
        texts.text("difference.cause", when, change(cause))
            + (isNamed ? ". " + texts.text("difference.nature", natures) : ""),
        links);
  }

  /** From which status to which, or what differs although the status does not. */
  private String change(Map<String, Object> cause) {
    var before = object(cause, "before");
    var after = object(cause, "after");
    return before.containsKey("status") && status(before).equals(status(after))
        ? stays(before, after)
        : texts.text("difference.cause.change", statusOf(before), statusOf(after));
  }

  private String statusOf(Map<String, Object> answer) {
    return answer.containsKey("status") ? status(answer) : texts.text("difference.cause.none");
  }

  private String recordedAt(Map<String, Object> cause) {
    Optional<Instant> at = text(cause, "recordedAt").map(Instant::parse);
    return at.map(texts::instant).orElse("");
  }
}
