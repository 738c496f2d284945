package nl.peildatum.query.page.entry;

import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.source.OfficialLinks;
import nl.peildatum.web.page.JsonDays;
import nl.peildatum.web.page.PageTexts;

/** The sources of a decision as texts, with links to the public sites that publish them. */
public final class SourceLinks {
  private static final List<String> NAMES =
      List.of("title", "citation", "court", "caseNumber", "ecli", "date");

  private final PageTexts texts;

  public SourceLinks(PageTexts texts) {
    this.texts = texts;
  }

  public List<Link> of(List<Map<String, Object>> sources) {
    return sources.stream().map(this::link).toList();
  }

  /** The documents by their type and name only. */
  public List<String> named(List<Map<String, Object>> sources) {
    return sources.stream().map(this::named).toList();
  }

  private String named(Map<String, Object> source) {
    var type = text(source, "type").map(code -> texts.found("source." + code).orElse(code));
    return Stream.concat(
            type.stream(),
            NAMES.stream().flatMap(name -> text(source, name).stream()).map(this::shown))
        .collect(Collectors.joining(", "));
  }

  private Link link(Map<String, Object> source) {
    var role = text(source, "role").map(code -> texts.found("role." + code).orElse(code));
    return new Link(
        named(source)
            + role.map(text -> " (" + text + ")").orElse("")
            + text(source, "note").map(note -> ". " + CodesInProse.of(note, texts)).orElse(""),
        OfficialLinks.ofSource(source).stream().findFirst().orElse(null));
  }

  private String shown(String written) {
    return JsonDays.isDay(written) ? texts.day(LocalDate.parse(written)) : written;
  }
}
