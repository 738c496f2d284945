package nl.peildatum.command.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.peildatum.command.workbench.form.Shape.Choice;
import nl.peildatum.command.workbench.form.Shape.Count;
import nl.peildatum.command.workbench.form.Shape.Either;
import nl.peildatum.command.workbench.form.Shape.Flag;
import nl.peildatum.command.workbench.form.Shape.Members;
import nl.peildatum.command.workbench.form.Shape.Rows;
import nl.peildatum.command.workbench.form.Shape.Text;
import nl.peildatum.command.workbench.form.Shape.Texts;
import nl.peildatum.command.workbench.form.Shape.Typed;
import nl.peildatum.command.workbench.form.Shape.Values;
import org.jspecify.annotations.Nullable;

/** Decision files of any content: mostly of the right shape, sometimes of another. */
record AnyFile(Random random) {
  private static final List<String> TEXTS =
      List.of(
          "gao", "2023-01-11", "7", "true", "twee\nregels", " ", "", " spatie ", "a\r\nb", "é/~");

  static Map<String, Object> of(Random random) {
    return new AnyFile(random).members(SchemaShapes.FILE);
  }

  private Map<String, Object> members(Members members) {
    var object = new LinkedHashMap<String, Object>();
    for (var member : members.all()) {
      if (random.nextInt(3) == 0) {
        object.put(member.name(), value(member.shape()));
      }
    }
    if (random.nextInt(10) == 0) {
      object.put("on/known~", value(new Text()));
    }
    return object;
  }

  private @Nullable Object value(Shape shape) {
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> anything();
      default -> ofShape(shape);
    };
  }

  private Object anything() {
    return switch (random.nextInt(7)) {
      case 0 -> Map.of();
      case 1 -> List.of();
      case 2 -> random.nextInt(100);
      case 3 -> random.nextBoolean();
      case 4 -> Map.of("een", List.of("a", Map.of("b", 1)));
      case 5 -> List.of("a", 1, List.of());
      default -> text();
    };
  }

  private Object ofShape(Shape shape) {
    return switch (shape) {
      case Members members -> members(members);
      case Typed typed -> typed(typed);
      case Either either ->
          random.nextBoolean() ? ofShape(either.simple()) : members(either.object());
      case Rows(Shape item) -> list(item);
      case Values(Shape.Simple item) -> list(item);
      case Texts _ -> random.nextBoolean() ? text() : list(new Text());
      case Choice(List<String> codes) -> codes.get(random.nextInt(codes.size()));
      case Count _ -> random.nextInt(1_000);
      case Flag _ -> random.nextBoolean();
      default -> text();
    };
  }

  private Map<String, Object> typed(Typed typed) {
    var types = List.copyOf(typed.byType().keySet());
    var type = types.get(random.nextInt(types.size()));
    var object = members(Objects.requireNonNull(typed.byType().get(type)));
    if (random.nextInt(10) > 0) {
      object.put("type", type);
    }
    return object;
  }

  private List<@Nullable Object> list(Shape item) {
    var list = new ArrayList<@Nullable Object>();
    for (var i = random.nextInt(4); i > 0; i--) {
      list.add(value(item));
    }
    return list;
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
