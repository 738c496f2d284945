package nl.peildatum.query.page;

import static nl.peildatum.query.page.JsonMembers.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.query.page.AnswerEntry.Link;
import nl.peildatum.source.Recognised;
import nl.peildatum.source.SourceFields;

/** The sources of a decision as texts, with links to the public sites that publish them. */
final class SourceLinks {
  private static final List<String> NAMES =
      List.of("title", "citation", "court", "caseNumber", "ecli", "date");

  private final PageTexts texts;

  SourceLinks(PageTexts texts) {
    this.texts = texts;
  }

  List<Link> of(List<Map<String, Object>> sources) {
    return sources.stream().map(this::link).toList();
  }

  private Link link(Map<String, Object> source) {
    var type = text(source, "type").map(code -> texts.found("source." + code).orElse(code));
    var role = text(source, "role").map(code -> texts.found("role." + code).orElse(code));
    var named =
        Stream.concat(type.stream(), NAMES.stream().flatMap(name -> text(source, name).stream()))
            .collect(Collectors.joining(", "));
    return new Link(
        named + role.map(text -> " (" + text + ")").orElse(""), address(source).orElse(null));
  }

  /** The first identifier whose public address has a form that is known for certain. */
  private static Optional<String> address(Map<String, Object> source) {
    return SourceFields.identifiersIn(source).stream()
        .map(SourceFields.Found::recognised)
        .map(Recognised::link)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
