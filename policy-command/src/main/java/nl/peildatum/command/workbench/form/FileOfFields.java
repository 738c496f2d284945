package nl.peildatum.command.workbench.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.peildatum.command.workbench.form.Shape.Any;
import nl.peildatum.command.workbench.form.Shape.Either;
import nl.peildatum.command.workbench.form.Shape.Members;
import nl.peildatum.command.workbench.form.Shape.Rows;
import nl.peildatum.command.workbench.form.Shape.Simple;
import nl.peildatum.command.workbench.form.Shape.Text;
import nl.peildatum.command.workbench.form.Shape.Texts;
import nl.peildatum.command.workbench.form.Shape.Typed;
import nl.peildatum.command.workbench.form.Shape.Values;
import org.jspecify.annotations.Nullable;

/**
 * Reads a decision file from the fields of a form. A field that is empty says nothing; items of a
 * list follow each other whatever their numbers.
 */
record FileOfFields(SentFields sent) {
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");

  Map<String, Object> file() {
    return object(SchemaShapes.FILE, sent);
  }

  private static @Nullable Object value(Shape shape, SentFields sent) {
    if (shape instanceof Values(Simple item) && !sent.texts().isEmpty()) {
      return lines(sent).stream().map(line -> SimpleValues.read(item, line)).toList();
    }
    if (sent.saysAnythingInside() || (sent.isPresent() && !(shape instanceof Simple))) {
      return inside(shape, sent);
    }
    if (!sent.texts().isEmpty()) {
      return text(shape, sent.texts());
    }
    return sent.kept().map(SimpleValues::ofJson).orElse(null);
  }

  private static Object inside(Shape shape, SentFields sent) {
    return switch (shape) {
      case Members _, Typed _, Either _ -> object(shape, sent);
      case Rows(Shape item) -> items(item, sent);
      case Texts _ -> items(new Text(), sent);
      case Simple _, Values _ -> isList(sent) ? items(new Any(), sent) : object(shape, sent);
    };
  }

  private static boolean isList(SentFields sent) {
    return sent.inside().keySet().stream().allMatch(name -> INDEX.matcher(name).matches());
  }

  /** A free field of a list takes one value on each line. */
  private static List<String> lines(SentFields sent) {
    return sent.texts().stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  private static Object text(Shape shape, List<String> texts) {
    return switch (shape) {
      case Simple simple when texts.size() == 1 -> SimpleValues.read(simple, texts.getFirst());
      case Either either when texts.size() == 1 ->
          SimpleValues.read(either.simple(), texts.getFirst());
      default -> texts.size() == 1 ? texts.getFirst() : List.copyOf(texts);
    };
  }

  private static Map<String, Object> object(Shape shape, SentFields sent) {
    var object = new LinkedHashMap<String, Object>();
    var type = sent.inside().get("type");
    if (type != null && !type.texts().isEmpty()) {
      object.put("type", type.texts().getFirst());
    }
    sent.inside()
        .forEach(
            (name, one) -> {
              if (one.saysAnything()) {
                object.put(name, value(shape.member(name, object), one));
              }
            });
    return object;
  }

  private static List<Object> items(Shape item, SentFields sent) {
    var items = new ArrayList<Object>();
    sent.inside().entrySet().stream()
        .filter(one -> INDEX.matcher(one.getKey()).matches() && one.getValue().saysAnything())
        .sorted(Comparator.comparingInt(one -> Integer.parseInt(one.getKey())))
        .forEach(one -> items.add(value(item, one.getValue())));
    return items;
  }
}
