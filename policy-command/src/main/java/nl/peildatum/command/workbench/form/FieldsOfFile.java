package nl.peildatum.command.workbench.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peildatum.command.workbench.form.Shape.Either;
import nl.peildatum.command.workbench.form.Shape.Members;
import nl.peildatum.command.workbench.form.Shape.Rows;
import nl.peildatum.command.workbench.form.Shape.Simple;
import nl.peildatum.command.workbench.form.Shape.Text;
import nl.peildatum.command.workbench.form.Shape.Texts;
import nl.peildatum.command.workbench.form.Shape.Typed;
import nl.peildatum.command.workbench.form.Shape.Values;
import org.jspecify.annotations.Nullable;

/** Writes a decision file as the fields of a form. */
final class FieldsOfFile {
  private final List<FormField> fields = new ArrayList<>();

  private FieldsOfFile() {}

  static List<FormField> of(Map<String, Object> file) {
    var writer = new FieldsOfFile();
    writer.members("", SchemaShapes.FILE, file);
    return writer.fields;
  }

  private void members(String pointer, Shape shape, Map<?, ?> object) {
    object.forEach(
        (name, value) ->
            value(
                Pointers.member(pointer, name.toString()),
                shape.member(name.toString(), object),
                value));
  }

  private void value(String pointer, Shape shape, @Nullable Object value) {
    switch (value) {
      case Map<?, ?> object when isObject(shape) -> {
        fields.add(FormField.present(pointer));
        members(pointer, shape, object);
      }
      case List<?> rows when shape instanceof Rows(Shape item) && !rows.isEmpty() ->
          items(pointer, item, rows);
      case List<?> texts when shape instanceof Texts && !texts.isEmpty() ->
          items(pointer, new Text(), texts);
      case List<?> values
          when shape instanceof Values(Simple item) && ShownLists.isShown(item, values) ->
          values.forEach(one -> fields.add(new FormField(pointer, String.valueOf(one))));
      case null, default -> simple(pointer, shape, value);
    }
  }

  private static boolean isObject(Shape shape) {
    return shape instanceof Members || shape instanceof Typed || shape instanceof Either;
  }

  private void items(String pointer, Shape item, List<?> items) {
    for (var i = 0; i < items.size(); i++) {
      value(Pointers.item(pointer, i), item, items.get(i));
    }
  }

  private void simple(String pointer, Shape shape, @Nullable Object value) {
    var text =
        switch (shape) {
          case Simple simple -> SimpleValues.text(simple, value);
          case Either either -> SimpleValues.text(either.simple(), value);
          case Texts _ -> SimpleValues.text(new Text(), value);
          default -> java.util.Optional.<String>empty();
        };
    fields.add(
        text.map(one -> new FormField(pointer, one))
            .orElseGet(() -> FormField.kept(pointer, SimpleValues.json(value))));
  }
}
