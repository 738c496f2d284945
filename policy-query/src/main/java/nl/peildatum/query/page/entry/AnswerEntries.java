package nl.peildatum.query.page.entry;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.decision.Basis;
import nl.peildatum.problem.Language;
import nl.peildatum.query.page.entry.AnswerEntry.Labelled;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.web.page.CodeWords;
import nl.peildatum.web.page.JsonDays;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;

/** Puts the answers of the API into words. */
public final class AnswerEntries {
  private final PageTexts texts;
  private final Function<LocalDate, String> onDay;
  private final Gazetteer areas;
  private final Optional<PublicBy> publicBy;
  private final Optional<QuotedPassages> passages;
  private final Optional<ReadDays> readDays;
  private final Optional<GroupTitles> groups;
  private final Basis basis;
  private final Optional<FactHistory> history;
  private final StatusWords words;
  private final DecisionWords decisions;

  /**
   * Puts answers without a filter on what was public into words.
   *
   * @param onDay the address of this page on another day (Europe/Amsterdam)
   * @param areas gives the names of areas
   */
  public AnswerEntries(PageTexts texts, Function<LocalDate, String> onDay, Gazetteer areas) {
    this(texts, onDay, areas, Optional.empty(), Optional.empty());
  }

  /**
   * Puts answers into words, with the filter on what was public.
   *
   * @param onDay the address of this page on another day (Europe/Amsterdam)
   * @param areas gives the names of areas
   */
  public AnswerEntries(
      PageTexts texts,
      Function<LocalDate, String> onDay,
      Gazetteer areas,
      Optional<PublicBy> publicBy) {
    this(texts, onDay, areas, publicBy, Optional.empty());
  }

  /**
   * Puts answers into words, with the filter on what was public, and with the literal passages that
   * they rest on.
   *
   * @param onDay the address of this page on another day (Europe/Amsterdam)
   * @param areas gives the names of areas
   */
  public AnswerEntries(
      PageTexts texts,
      Function<LocalDate, String> onDay,
      Gazetteer areas,
      Optional<PublicBy> publicBy,
      Optional<QuotedPassages> passages) {
    this(
        texts,
        onDay,
        areas,
        publicBy,
        passages,
        Optional.empty(),
        Optional.empty(),
        Basis.OPERATIONAL,
        Optional.empty());
  }

  private AnswerEntries(
      PageTexts texts,
      Function<LocalDate, String> onDay,
      Gazetteer areas,
      Optional<PublicBy> publicBy,
      Optional<QuotedPassages> passages,
      Optional<ReadDays> readDays,
      Optional<GroupTitles> groups,
      Basis basis,
      Optional<FactHistory> history) {
    this.texts = texts;
    this.onDay = onDay;
    this.areas = areas;
    this.publicBy = publicBy;
    this.passages = passages;
    this.readDays = readDays;
    this.groups = groups;
    this.basis = basis;
    this.history = history;
    this.words = new StatusWords(texts, publicBy, basis);
    this.decisions = new DecisionWords(texts, history);
  }

  /** These entries, each with a remark if its policy was not read up to the day asked about. */
  public AnswerEntries with(ReadDays read) {
    return new AnswerEntries(
        texts, onDay, areas, publicBy, passages, Optional.of(read), groups, basis, history);
  }

  /** These entries, of answers on a basis; without this, OPERATIONAL. */
  public AnswerEntries on(Basis asked) {
    return new AnswerEntries(
        texts, onDay, areas, publicBy, passages, readDays, groups, asked, history);
  }

  /**
   * These entries, with what only the record has: the names of groups in their titles (without
   * this, their ids), and what corrected or annulled the fact of each.
   *
   * @param known the record as known at the moment of the answers
   */
  public AnswerEntries knowing(RecordAsOf known) {
    return new AnswerEntries(
        texts,
        onDay,
        areas,
        publicBy,
        passages,
        readDays,
        Optional.of(new GroupTitles(known)),
        basis,
        Optional.of(new FactHistory(known)));
  }

  public List<AnswerEntry> of(List<Map<String, Object>> answers, String prefix) {
    var entries = new ArrayList<AnswerEntry>();
    for (var answer : answers) {
      entries.add(entry(answer, prefix + (entries.size() + 1)));
    }
    return List.copyOf(entries);
  }

  private AnswerEntry entry(Map<String, Object> answer, String id) {
    var status = text(answer, "status").orElseThrow();
    var kind = text(answer, "kind").orElseThrow();
    var quotations = passages.map(quoted -> quoted.of(answer)).orElse(List.of());
    var decision = decisions.of(answer);
    return new AnswerEntry(
        id,
        texts.text("kind." + kind),
        about(object(answer, "subject")),
        status.toLowerCase(Locale.ROOT).replace('_', '-'),
        words.label(answer),
        words.says(status, answer),
        words.period(status, answer),
        fields(QuotedPassages.unquoted(object(answer, "value"), quotations)),
        remarks(kind, status, answer),
        lineageOf(answer).orElse(null),
        change(answer, "previousChange").orElse(null),
        change(answer, "nextChange").orElse(null),
        decision.taken().orElse(null),
        decision.recorded().orElse(null),
        decision.later(),
        decision.sources(),
        quotations);
  }

  private List<String> remarks(String kind, String status, Map<String, Object> answer) {
    var notRead =
        readDays
            .flatMap(read -> read.lastReadBefore(kind, status))
            .map(last -> texts.text("entry.unread", texts.day(last)));
    return Stream.concat(
            notRead.stream(), new EntryRemarks(texts, this::fields).of(answer).stream())
        .toList();
  }

  /**
   * The name of the status of an answer, or of a part of one that has a status; with the filter on
   * what was public, the name that says so.
   */
  public String label(Map<String, Object> answer) {
    return words.label(answer);
  }

  /** A text; where only what was public counts, the text that says so, if there is one. */
  public String said(String key, Object... values) {
    return words.said(key, values);
  }

  /** The area, group or heading of a subject. */
  public String about(Map<String, Object> subject) {
    var parts = new ArrayList<String>();
    if (subject.containsKey("target") || subject.containsKey("origin")) {
      parts.add(named(subject, "origin", "subject.origin.any"));
      parts.add(named(subject, "target", "subject.target.any"));
    }
    text(subject, "label").ifPresent(label -> parts.add(texts.text("subject.label", label)));
    text(subject, "group")
        .ifPresent(group -> parts.add(texts.text("subject.group", groupName(group))));
    text(subject, "area").ifPresent(area -> parts.add(texts.text("subject.area", areaName(area))));
    return parts.isEmpty() ? texts.text("subject.whole") : String.join(", ", parts);
  }

  private String named(Map<String, Object> subject, String member, String absent) {
    if (subject.get(member) instanceof Map<?, ?> abroad) {
      return texts.text("subject." + member, texts.country(String.valueOf(abroad.get("country"))));
    }
    return text(subject, member)
        .map(area -> texts.text("subject." + member, areaName(area)))
        .orElseGet(() -> texts.text(absent));
  }

  private String groupName(String id) {
    return groups.flatMap(titles -> titles.find(id)).orElse(id);
  }

  /** The name of the area with this id; the id itself where there is none. */
  public String areaName(String id) {
    return areas.nameOf(id);
  }

  /** The members of a value of policy, each with its name. */
  public List<Labelled> fields(Map<String, Object> value) {
    return value.entrySet().stream()
        .map(
            field ->
                new Labelled(
                    texts.found("field." + field.getKey()).orElse(field.getKey()),
                    shown(field.getValue()),
                    languageOf(field.getValue())))
        .filter(field -> !field.text().isBlank())
        .toList();
  }

  /** A value of an answer in words. */
  public String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list -> list.stream().map(this::shown).collect(Collectors.joining("; "));
      case Map<?, ?> object -> members(object);
      case String text when JsonDays.isDay(text) -> texts.day(LocalDate.parse(text));
      default -> CodesInProse.of(CodeWords.of(value.toString(), texts), texts);
    };
  }

  /** The language in which a value was recorded; null where the page says it in its own words. */
  public @Nullable String languageOf(@Nullable Object value) {
    return isInWords(value) ? null : Language.DUTCH.tag();
  }

  private boolean isInWords(@Nullable Object value) {
    return switch (value) {
      case List<?> list -> list.stream().allMatch(this::isInWords);
      case Map<?, ?> object -> object.values().stream().allMatch(this::isInWords);
      case String text -> JsonDays.isDay(text) || !CodeWords.of(text, texts).equals(text);
      case null, default -> true;
    };
  }

  /** A group is shown by its name and then its definition, another object by its members. */
  private String members(Map<?, ?> object) {
    var shown = new LinkedHashMap<Object, @Nullable Object>(object);
    if (shown.containsKey("name")) {
      shown.remove("id");
      shown.putFirst("name", shown.remove("name"));
    }
    return shown.values().stream().map(this::shown).collect(Collectors.joining(": "));
  }

  /** The way to the area whose policy this is; empty = the area's own, or the whole country's. */
  private Optional<String> lineageOf(Map<String, Object> answer) {
    var subject = object(answer, "subject");
    return Stream.of("area", "origin").anyMatch(subject::containsKey)
        ? lineage(objects(answer, "lineage"))
        : Optional.empty();
  }

  /** The way from the area to the one whose policy this is; empty = its own. */
  public Optional<String> lineage(List<Map<String, Object>> steps) {
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    var path = steps.stream().map(this::step).collect(Collectors.joining("; "));
    return Optional.of(texts.text("entry.lineage", path));
  }

  private String step(Map<String, Object> step) {
    var area = areaName(text(step, "area").orElse(""));
    var on = day(step, "on").map(texts::day).orElse("");
    return area
        + ", "
        + texts.text("entry.lineage." + text(step, "kind").orElse("") + later(step), on);
  }

  /** The end of the name of the text for what became of an area after the day asked about. */
  private String later(Map<String, Object> step) {
    var asked = readDays.map(ReadDays::day);
    return day(step, "on").filter(on -> asked.stream().anyMatch(on::isAfter)).isPresent()
        ? ".later"
        : "";
  }

  private Optional<Link> change(Map<String, Object> answer, String member) {
    var change = object(answer, member);
    var status = text(change, "status").map(_ -> label(change));
    var key = isSamePolicy(answer, change) ? "entry.change.beside" : "entry.change";
    return day(change, "on")
        .map(on -> new Link(texts.text(key, texts.day(on), status.orElse("")), onDay.apply(on)));
  }

  /** Whether the place is told the same on both days, and something else of other areas. */
  private static boolean isSamePolicy(Map<String, Object> answer, Map<String, Object> change) {
    return !object(answer, "fact").isEmpty()
        && Stream.of("status", "value", "fact")
            .allMatch(member -> Objects.equals(answer.get(member), change.get(member)));
  }
}
