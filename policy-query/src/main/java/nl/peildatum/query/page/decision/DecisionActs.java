package nl.peildatum.query.page.decision;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.problem.Language;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Labelled;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.CodesInProse;
import nl.peildatum.query.page.entry.QuotedPassages;
import nl.peildatum.query.page.entry.QuotedPassages.Quotation;
import nl.peildatum.query.page.entry.SourceLinks;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * The acts of a decision field by field, as the decision file has them.
 *
 * @param sources what the sources of the decision are, by their index
 * @param facts what is recorded already and the acts refer to
 */
record DecisionActs(
    PageTexts texts, AnswerEntries entries, List<String> sources, ReferredFacts facts) {
  /** The most acts that a page shows. */
  static final int MOST = 40;

  private static final int MOST_AREAS = 60;

  /** The members whose values are ids of areas. */
  private static final Set<String> AREAS =
      Set.of("areas", "origins", "target", "origin", "predecessor", "successors");

  /** The members whose values are days, each with the index of the source that states it. */
  private static final Set<String> CLAIMS = Set.of("fromClaims", "formalFromClaims");

  /** The members that the page shows elsewhere: as the heading of the act, and as its passage. */
  private static final Set<String> ELSEWHERE = Set.of("type", "text", "passages");

  /** The members that refer to what is recorded already. */
  private static final Set<String> REFERENCES = Set.of("fact", "facts", "decision");

  /** The members that are the index of a source. */
  private static final Set<String> SOURCES = Set.of("ruling", "by");

  /**
   * One act.
   *
   * @param references what is recorded already and the act refers to
   * @param text the words under the heading that the act states; empty = none
   * @param passages the literal passages that the act rests on
   */
  record Act(
      String title,
      List<Reference> references,
      List<Labelled> fields,
      String text,
      List<Quotation> passages) {}

  /** Recorded facts or decisions, each with the page of its decision. */
  record Reference(String name, List<Link> links) {}

  List<Act> of(Map<String, Object> file) {
    return objects(file, "acts").stream().limit(MOST).map(act -> act(act, file)).toList();
  }

  private Act act(Map<String, Object> act, Map<String, Object> file) {
    var type = text(act, "type").orElse("");
    var fields = new ArrayList<Labelled>();
    act.forEach(
        (name, value) -> {
          if (name.equals("replacement")) {
            fields.addAll(changes(object(act, name), facts.act(act.get("fact"))));
          } else if (isCorrected(name, act)) {
            var before = facts.file(text(act, "decision").orElse(""));
            fields.addAll(changes(object(act, name), object(before, name)));
          } else {
            field(name, value).ifPresent(fields::add);
          }
        });
    return new Act(
        texts.found("act." + type).orElse(type),
        references(act),
        fields,
        CodesInProse.of(text(act, "text").orElse(""), PageTexts.in(Language.DUTCH)),
        act.get("passages") instanceof List<?> indexes
            ? QuotedPassages.of(file, indexes)
            : List.of());
  }

  private Optional<Labelled> field(String name, @Nullable Object value) {
    if (value == null || ELSEWHERE.contains(name) || REFERENCES.contains(name)) {
      return Optional.empty();
    }
    var isText = value instanceof String && !AREAS.contains(name);
    return Optional.of(shown(name, value))
        .filter(shown -> !shown.isBlank())
        .map(shown -> new Labelled(label(name), shown, isText ? entries.languageOf(value) : null));
  }

  private List<Reference> references(Map<String, Object> act) {
    return REFERENCES.stream()
        .sorted()
        .filter(name -> act.get(name) != null)
        .map(name -> new Reference(label(name), links(name, act)))
        .toList();
  }

  private List<Link> links(String name, Map<String, Object> act) {
    return switch (act.get(name)) {
      case List<?> references -> references.stream().limit(MOST_AREAS).map(facts::link).toList();
      case String id when name.equals("decision") -> List.of(facts.decision(id));
      case null, default -> List.of(facts.link(act.get(name)));
    };
  }

  private static boolean isCorrected(String name, Map<String, Object> act) {
    return name.equals("instrument") && act.get("decision") != null && act.get(name) != null;
  }

  /** What each member becomes, and what it was. */
  private List<Labelled> changes(Map<String, Object> after, Map<String, Object> before) {
    return after.entrySet().stream()
        .filter(one -> !Objects.equals(one.getValue(), before.get(one.getKey())))
        .map(
            one ->
                new Labelled(
                    label(one.getKey()),
                    texts.text(
                        "decision.becomes",
                        orNone(one.getKey(), one.getValue()),
                        orNone(one.getKey(), before.get(one.getKey()))),
                    null))
        .toList();
  }

  private String orNone(String name, @Nullable Object value) {
    var shown = value == null ? "" : shown(name, value);
    return shown.isBlank() ? texts.text("decision.unstated") : shown;
  }

  private String label(String name) {
    return texts.found("field." + name).or(() -> texts.found("decision." + name)).orElse(name);
  }

  private String shown(String name, Object value) {
    return switch (value) {
      case List<?> list when AREAS.contains(name) -> areas(list);
      case String id when AREAS.contains(name) -> entries.areaName(id);
      case Number index when SOURCES.contains(name) -> source(index.intValue());
      case List<?> _ when name.equals("sources") ->
          String.join("; ", new SourceLinks(texts).named(objects(Map.of(name, value), name)));
      case String type when name.equals("type") ->
          texts
              .found("act." + type)
              .or(() -> texts.found("instrument." + type))
              .orElseGet(() -> entries.shown(type));
      case List<?> claims when CLAIMS.contains(name) -> claims(claims);
      case Map<?, ?> _ when name.equals("area") -> area(object(Map.of(name, value), name));
      case Map<?, ?> object when !object.containsKey("id") -> members(object);
      default -> entries.shown(value);
    };
  }

  private String members(Map<?, ?> object) {
    return object.entrySet().stream()
        .filter(member -> member.getValue() != null)
        .map(member -> shown(String.valueOf(member.getKey()), member.getValue()))
        .collect(Collectors.joining(": "));
  }

  /** The days that sources state, each with its source. */
  private String claims(List<?> claims) {
    return claims.stream()
        .map(claim -> object(Map.of("claim", claim), "claim"))
        .map(
            claim ->
                texts.text(
                    "decision.claim",
                    day(claim, "from").map(texts::day).orElse(""),
                    text(claim, "source").map(Integer::valueOf).map(this::source).orElse("")))
        .collect(Collectors.joining("; "));
  }

  private String source(int index) {
    return index >= 0 && index < sources.size() ? sources.get(index) : "";
  }

  /** The name of an area that the act registers, with its type and the area that it lies in. */
  private String area(Map<String, Object> area) {
    var name = text(area, "name").or(() -> text(area, "id")).orElse("");
    var type = text(area, "type").map(code -> texts.found("area." + code).orElse(code)).orElse("");
    var parent = text(area, "parent").map(entries::areaName);
    return parent
        .map(within -> texts.text("area.named.within", name, type, within))
        .orElseGet(() -> texts.text("area.named", name, type));
  }

  private String areas(List<?> ids) {
    var names = ids.stream().limit(MOST_AREAS).map(id -> entries.areaName(id.toString())).toList();
    var shown = String.join(", ", names);
    var more = ids.size() - names.size();
    return more > 0 ? texts.text("decision.areas.more", shown, more) : shown;
  }
}
