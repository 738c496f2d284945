package nl.peildatum.query.page.entry;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.AnswerEntry.Labelled;
import nl.peildatum.web.page.PageTexts;

/**
 * What an answer says besides its status and its value: the days that sources claim, the policy
 * that stood before a disputed day, the policy that is announced, and the transitional rules.
 */
record EntryRemarks(PageTexts texts, Function<Map<String, Object>, List<Labelled>> fields) {
  List<String> of(Map<String, Object> answer) {
    return Stream.of(
            objects(answer, "claims").stream().map(this::claim),
            policy("entry.stood", object(answer, "stood")),
            policy(
                "entry.pending." + text(answer, "status").orElse("NOT_YET"),
                object(answer, "pending")),
            objects(answer, "transitionalRules").stream().map(this::rule))
        .flatMap(remarks -> remarks)
        .distinct()
        .toList();
  }

  private String claim(Map<String, Object> claim) {
    var source = new SourceLinks(texts).of(List.of(object(claim, "source"))).getFirst();
    return texts.text("entry.claim", day(claim, "from").map(texts::day).orElse(""), source.text());
  }

  private Stream<String> policy(String key, Map<String, Object> fact) {
    var value = fields.apply(object(fact, "value"));
    return value.isEmpty()
        ? Stream.empty()
        : Stream.of(
            texts.text(
                key,
                value.stream()
                    .map(field -> field.name() + ": " + field.text())
                    .collect(Collectors.joining("; "))));
  }

  private String rule(Map<String, Object> rule) {
    return texts.text(
        "entry.transitional", text(rule, "cohort").orElse(""), text(rule, "text").orElse(""));
  }
}
