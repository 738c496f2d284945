package nl.peildatum.command.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.peildatum.command.workbench.view.NamedGroups;
import nl.peildatum.json.Json;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;
import tools.jackson.databind.JsonNode;

/**
 * What a decision would change, as a page shows it.
 *
 * @param warnings what its author may not have meant, in words
 * @param sections the changes by kind of policy
 * @param isNothing whether no answer would change
 * @param isRecorded whether the decision is on record already, with the same content
 */
public record PreviewModel(
    long head,
    List<String> warnings,
    List<Section> sections,
    boolean isNothing,
    boolean isRecorded) {
  /** The changes of one kind of policy. */
  public record Section(String heading, List<Change> changes) {}

  /**
   * A change of one lane or area on some days; on both bases unless it says which.
   *
   * @param differs what differs, where the words before and after are the same; otherwise empty
   */
  public record Change(
      String subject,
      String days,
      String basis,
      String before,
      String after,
      List<String> differs) {}

  private record Key(
      String heading,
      String subject,
      String days,
      String before,
      String after,
      List<String> differs) {}

  /**
   * @param preview the body that a dry run answers
   * @param warnings its warnings in words
   */
  static PreviewModel of(byte[] preview, List<String> warnings, AbsentSubject absent) {
    var after = absent.run().after();
    var words = new PolicyWords(absent.texts(), after.areas()::byId, NamedGroups.in(after));
    return of(preview, warnings, words, absent::of);
  }

  /** The changes only, of a body that says nothing about lanes without any fact. */
  static List<Section> changes(byte[] preview, PolicyWords words) {
    return of(preview, List.of(), words, _ -> "").sections();
  }

  private static PreviewModel of(
      byte[] preview, List<String> warnings, PolicyWords words, Function<JsonNode, String> absent) {
    var json = Json.MAPPER.readTree(preview);
    var bases = new LinkedHashMap<Key, List<String>>();
    Stream.of("changes", "areas", "absence")
        .flatMap(member -> StreamSupport.stream(json.path(member).spliterator(), false))
        .forEach(
            change ->
                bases
                    .computeIfAbsent(key(change, words, absent), _ -> new ArrayList<>())
                    .add(change.path("basis").asString("")));
    return new PreviewModel(
        json.path("head").asLong(0),
        warnings,
        sections(bases, words.texts()),
        bases.isEmpty(),
        json.has("recorded"));
  }

  private static List<Section> sections(Map<Key, List<String>> bases, PageTexts texts) {
    var sections = new LinkedHashMap<String, List<Change>>();
    bases.forEach(
        (key, of) ->
            sections
                .computeIfAbsent(key.heading(), _ -> new ArrayList<>())
                .add(
                    new Change(
                        key.subject(),
                        key.days(),
                        of.size() > 1 ? "" : texts.text("form.basis." + of.getFirst()),
                        key.before(),
                        key.after(),
                        key.differs())));
    return sections.entrySet().stream()
        .map(section -> new Section(section.getKey(), section.getValue()))
        .toList();
  }

  private static Key key(JsonNode change, PolicyWords words, Function<JsonNode, String> absent) {
    var before = words.reading(change.path("before"));
    var after = words.reading(change.path("after"));
    return new Key(
        words.kinds(change),
        change.has("kind") ? words.subject(change.path("subject")) : absent.apply(change),
        words.texts().told(words.days(change)),
        before,
        after,
        before.equals(after)
            ? new WhatDiffers(words).between(change.path("before"), change.path("after"))
            : List.of());
  }
}
