package nl.peildatum.command.workbench.view;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.command.workbench.form.FormDraft;
import org.jspecify.annotations.Nullable;

/**
 * A field of a decision that says something else in another version of it.
 *
 * @param label after those of the groups and rows that it is in
 * @param before in words; empty = nothing
 * @param after in words; empty = nothing
 */
public record ChangedField(String label, String before, String after) {
  private record Said(String label, String text) {}

  /** The fields that differ between two versions, in the order of the later one. */
  public static List<ChangedField> between(FormContext context, FormDraft before, FormDraft after) {
    var was = said(WholeDecision.of(context, before));
    var is = said(WholeDecision.of(context, after));
    var names = new LinkedHashSet<>(is.keySet());
    names.addAll(was.keySet());
    return names.stream().flatMap(name -> changed(was.get(name), is.get(name))).toList();
  }

  private static Stream<ChangedField> changed(@Nullable Said was, @Nullable Said is) {
    var before = was == null ? "" : was.text();
    var after = is == null ? "" : is.text();
    var named = is == null ? was : is;
    return before.equals(after) || named == null
        ? Stream.empty()
        : Stream.of(new ChangedField(named.label(), before, after));
  }

  private static Map<String, Said> said(List<ReadField> fields) {
    var said = new LinkedHashMap<String, Said>();
    fields.forEach(field -> add(field, "", said));
    return said;
  }

  private static void add(ReadField field, String around, Map<String, Said> to) {
    var label = around.isEmpty() ? field.label() : around + " – " + field.label();
    if (!field.values().isEmpty()) {
      to.put(field.name(), new Said(label, String.join(", ", field.values())));
    }
    field.inside().forEach(inner -> add(inner, label, to));
  }
}
