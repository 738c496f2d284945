package nl.peildatum.command.workbench.form;

import java.util.List;
import java.util.Map;

/**
 * A decision file while it is being written in a form: it may break any rule.
 *
 * @param file as in a request to record
 */
public record FormDraft(Map<String, Object> file) {

  /** What the fields of a form say. */
  public static FormDraft of(List<FormField> sent) {
    return new FormDraft(new FileOfFields(SentFields.of(sent)).file());
  }

  /** The fields of a form that say this; {@link #of} gives the file back, member for member. */
  public List<FormField> fields() {
    return FieldsOfFile.of(file);
  }
}
