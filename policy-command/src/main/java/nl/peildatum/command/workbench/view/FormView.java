package nl.peildatum.command.workbench.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.command.workbench.form.FormDraft;
import nl.peildatum.command.workbench.form.SchemaShapes;

/**
 * A form with a decision file in it.
 *
 * @param summary all that is wrong, with the field to go to
 */
public record FormView(
    FieldView decisionId,
    FieldView instrument,
    FieldView sources,
    FieldView passages,
    FieldView acts,
    List<Wrong> summary,
    Map<String, String> areas,
    Map<String, String> groups,
    Map<String, String> suggestedSources,
    Map<String, String> suggestedPassages) {
  /**
   * An error in the summary.
   *
   * @param id of the field; empty = it is about no one field
   */
  public record Wrong(String id, String text, String label) {}

  /** Days of a document that count for policy of its own only. */
  private static final Set<String> OF_OWN_POLICY =
      Set.of(
          "/instrument/announcedOn",
          "/instrument/publishedOn",
          "/instrument/operationalFrom",
          "/instrument/formalFrom");

  /** Whether the document only publishes other decisions: their days stand with the acts. */
  private static boolean publishesOnly(FormDraft draft) {
    return draft.file().get("acts") instanceof List<?> acts
        && !acts.isEmpty()
        && acts.stream()
            .allMatch(
                act -> act instanceof Map<?, ?> of && "RecordPublication".equals(of.get("type")));
  }

  public static FormView of(FormContext context, FormDraft draft, FormErrors errors) {
    var fields = new FormFields(context, errors, draft.file());
    var all =
        Stream.of("decisionId", "instrument", "sources", "passages", "acts")
            .map(name -> SchemaShapes.FILE.named(name).orElseThrow())
            .map(member -> fields.member("", member, draft.file(), ""))
            .toList();
    return new FormView(
        all.get(0),
        publishesOnly(draft) ? all.get(1).without(OF_OWN_POLICY) : all.get(1),
        all.get(2),
        all.get(3),
        new ReplacedValues(context.record(), context.texts()).beside(all.get(4), draft.file()),
        errors.all().stream().map(one -> wrong(one, all)).distinct().toList(),
        context.areas(),
        context.groups(),
        fields.suggestedSources(),
        fields.suggestedPassages());
  }

  /** The label of a field after those of the items that it is in, such as the source. */
  private static String label(FieldView field, List<FieldView> all) {
    return all.stream()
        .flatMap(FieldView::all)
        .filter(one -> one.mark().equals("item"))
        .filter(one -> (field.name() + "/").startsWith(one.name() + "/"))
        .map(FieldView::label)
        .filter(label -> !label.equals(field.label()))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                around -> Stream.concat(around.stream(), Stream.of(field.label()))))
        .collect(Collectors.joining(", "));
  }

  /** The error with the innermost field that shows it. */
  private static Wrong wrong(FormErrors.FormError error, List<FieldView> all) {
    return all.stream()
        .flatMap(FieldView::all)
        .filter(field -> field.errors().contains(error.text()))
        .filter(
            field ->
                error.pointer().equals(field.name())
                    || error.pointer().startsWith(field.name() + "/"))
        .reduce((_, inner) -> inner)
        .map(field -> new Wrong(field.id(), error.text(), label(field, all)))
        .orElseGet(() -> new Wrong("", error.text(), ""));
  }
}
