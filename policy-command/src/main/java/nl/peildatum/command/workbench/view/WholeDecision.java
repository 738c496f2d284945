package nl.peildatum.command.workbench.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.command.workbench.form.FormDraft;
import nl.peildatum.command.workbench.form.SchemaShapes;
import nl.peildatum.source.OfficialLinks;
import nl.peildatum.web.page.CodeWords;
import nl.peildatum.web.page.JsonDays;
import org.jspecify.annotations.Nullable;

/**
 * A decision file as it would be recorded, in words: every field of its form that says something.
 */
public final class WholeDecision {
  private static final String EMPTIED = "null";

  private final FormContext context;
  private final FormDraft draft;
  private final AreaTitles areas;

  private WholeDecision(FormContext context, FormDraft draft) {
    this.context = context;
    this.draft = draft;
    this.areas = AreaTitles.of(context, draft.file());
  }

  public static List<ReadField> of(FormContext context, FormDraft draft) {
    var fields = FormFields.uncut(context, draft.file());
    var whole = new WholeDecision(context, draft);
    return Stream.of("decisionId", "instrument", "sources", "passages", "acts")
        .map(name -> SchemaShapes.FILE.named(name).orElseThrow())
        .map(member -> fields.member("", member, draft.file(), ""))
        .filter(WholeDecision::isShown)
        .map(whole::read)
        .toList();
  }

  private static boolean isShown(FieldView field) {
    return field.isFilled() || field.all().anyMatch(one -> one.kept().equals(EMPTIED));
  }

  private ReadField read(FieldView field) {
    var inside =
        Stream.concat(field.inside().stream(), field.more().stream())
            .filter(WholeDecision::isShown)
            .map(this::read)
            .toList();
    return new ReadField(field.name(), field.label(), values(field), links(field), inside);
  }

  private List<String> values(FieldView field) {
    var values = new ArrayList<String>();
    if (field.kept().equals(EMPTIED)) {
      values.add(context.texts().text("workbench.draft.emptied"));
    } else if (field.holdsMore()) {
      values.add(field.kept());
    }
    if (field.options().isEmpty()) {
      Stream.of(field.value())
          .filter(text -> !text.isEmpty())
          .map(text -> told(field, text))
          .forEach(values::add);
    }
    field.options().stream()
        .filter(option -> option.isChosen() && !option.value().isEmpty())
        .map(
            option ->
                option.text().equals(option.value()) ? told(field, option.value()) : option.text())
        .forEach(values::add);
    return List.copyOf(values);
  }

  private String told(FieldView field, String text) {
    if (JsonDays.isDay(text)) {
      return context.texts().day(LocalDate.parse(text));
    }
    return switch (field.suggestions()) {
      case "areas" -> areas.of(text);
      case "groups" ->
          context.groups().containsKey(text)
              ? context.groups().get(text) + " (" + text + ")"
              : text;
      default -> CodeWords.of(text, context.texts());
    };
  }

  /** The addresses of a source or of the instrument, or the address that a field states. */
  private List<String> links(FieldView field) {
    if (field.name().equals("/instrument")) {
      return OfficialLinks.ofInstrument(members(draft.file().get("instrument")));
    }
    if (field.name().matches("/sources/[0-9]+")) {
      var sources = (List<?>) draft.file().getOrDefault("sources", List.of());
      var index = Integer.parseInt(field.name().substring("/sources/".length()));
      return OfficialLinks.ofSource(members(sources.get(index)));
    }
    return List.of();
  }

  private static Map<String, Object> members(@Nullable Object value) {
    var members = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, of) -> members.put(name.toString(), of));
    }
    return members;
  }
}
