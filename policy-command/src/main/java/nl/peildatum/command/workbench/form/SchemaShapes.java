package nl.peildatum.command.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.command.workbench.form.Shape.Any;
import nl.peildatum.command.workbench.form.Shape.Choice;
import nl.peildatum.command.workbench.form.Shape.Count;
import nl.peildatum.command.workbench.form.Shape.Day;
import nl.peildatum.command.workbench.form.Shape.Either;
import nl.peildatum.command.workbench.form.Shape.Flag;
import nl.peildatum.command.workbench.form.Shape.Member;
import nl.peildatum.command.workbench.form.Shape.Members;
import nl.peildatum.command.workbench.form.Shape.Position;
import nl.peildatum.command.workbench.form.Shape.Rows;
import nl.peildatum.command.workbench.form.Shape.Simple;
import nl.peildatum.command.workbench.form.Shape.Text;
import nl.peildatum.command.workbench.form.Shape.Texts;
import nl.peildatum.command.workbench.form.Shape.Typed;
import nl.peildatum.command.workbench.form.Shape.Values;
import nl.peildatum.openapi.DecisionFileSchema;

/**
 * Reads shapes from the schema of decision files. The schema is made from the registered kinds, so
 * the form of a new kind needs nothing here.
 */
public final class SchemaShapes {
  private static final String DEFS = "#/$defs/";
  private static final String PROPERTIES = "properties";
  private static final String TYPE = "type";

  /** Members that name an item of another decision by its index. */
  private static final Set<String> POSITIONS = Set.of("act");

  /** The shape of a decision file. */
  public static final Members FILE = new SchemaShapes(DecisionFileSchema.described()).file();

  private final Map<String, Object> schema;
  private final Map<String, Object> definitions;

  private SchemaShapes(Map<String, Object> schema) {
    this.schema = schema;
    this.definitions = object(schema, "$defs");
  }

  private Members file() {
    return members(schema);
  }

  /** The types of acts, in the order of the schema. */
  public static List<String> actTypes() {
    return FILE.named("acts")
        .map(Member::shape)
        .filter(shape -> shape instanceof Rows(Typed _))
        .map(shape -> ((Typed) ((Rows) shape).item()).byType().keySet())
        .map(List::copyOf)
        .orElseThrow();
  }

  private Shape shape(Map<String, Object> described) {
    var of = resolved(described);
    if (of.containsKey("allOf")) {
      return typed(of);
    }
    var choices = choices(of);
    if (!choices.isEmpty()) {
      return union(choices);
    }
    if (!codes(of).isEmpty()) {
      return new Choice(codes(of));
    }
    return switch (type(of)) {
      case "string" -> "date".equals(of.get("format")) ? new Day() : new Text();
      case "integer", "number" -> new Count();
      case "boolean" -> new Flag();
      case "array" -> list(shape(object(of, "items")));
      case "object" -> of.containsKey(PROPERTIES) ? members(of) : new Any();
      default -> new Any();
    };
  }

  private static Shape list(Shape item) {
    return item instanceof Simple simple ? new Values(simple) : new Rows(item);
  }

  private Shape union(List<Map<String, Object>> choices) {
    var shapes = choices.stream().map(this::shape).toList();
    if (shapes.size() == 1) {
      return shapes.getFirst();
    }
    var simple =
        shapes.stream().filter(Simple.class::isInstance).map(Simple.class::cast).findFirst();
    var object =
        shapes.stream().filter(Members.class::isInstance).map(Members.class::cast).findFirst();
    if (simple.isPresent() && object.isPresent()) {
      return new Either(simple.get(), object.get());
    }
    var isTexts = shapes.stream().anyMatch(Values.class::isInstance);
    return simple.isPresent() && isTexts ? new Texts() : new Any();
  }

  private Typed typed(Map<String, Object> of) {
    var byType = new LinkedHashMap<String, Members>();
    for (var branch : objects(of, "allOf")) {
      var type = object(object(object(branch, "if"), PROPERTIES), TYPE).get("const");
      if (type instanceof String name) {
        byType.put(name, members(resolved(object(branch, "then"))));
      }
    }
    var type = new Choice(List.copyOf(byType.keySet()));
    return new Typed(byType, new Members(List.of(new Member(TYPE, type, "", true))));
  }

  private Members members(Map<String, Object> of) {
    var members = new ArrayList<Member>();
    var required = of.get("required") instanceof List<?> names ? names : List.of();
    object(of, PROPERTIES)
        .keySet()
        .forEach(
            name -> {
              var described = object(object(of, PROPERTIES), name);
              var says = described.getOrDefault("description", "").toString();
              var shape = POSITIONS.contains(name) ? new Position() : shape(described);
              members.add(new Member(name, shape, says, required.contains(name)));
            });
    return new Members(members);
  }

  private Map<String, Object> resolved(Map<String, Object> described) {
    return described.get("$ref") instanceof String to && to.startsWith(DEFS)
        ? object(definitions, to.substring(DEFS.length()))
        : described;
  }

  /** The schemas of which one holds, without the one for null; those of a choice in their place. */
  private List<Map<String, Object>> choices(Map<String, Object> of) {
    var choices = new ArrayList<Map<String, Object>>();
    for (var one : objects(of, "anyOf")) {
      var schema = resolved(one);
      var inner = choices(schema);
      if (!inner.isEmpty()) {
        choices.addAll(inner);
      } else if (schema.containsKey(TYPE) && !"null".equals(type(schema))) {
        choices.add(schema);
      }
    }
    return choices;
  }

  private static List<String> codes(Map<String, Object> of) {
    if (of.get("const") instanceof String code) {
      return List.of(code);
    }
    if (of.get("enum") instanceof List<?> codes) {
      return codes.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return objects(of, "oneOf").stream()
        .map(one -> one.get("const"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** The first type that is not null. */
  private static String type(Map<String, Object> of) {
    return switch (of.get(TYPE)) {
      case String type -> type;
      case List<?> types ->
          types.stream()
              .map(String::valueOf)
              .filter(one -> !one.equals("null"))
              .findFirst()
              .orElse("");
      case null, default -> "";
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> in, String name) {
    return in.get(name) instanceof Map<?, ?> object ? (Map<String, Object>) object : Map.of();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Map<String, Object> in, String name) {
    return in.get(name) instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(one -> (Map<String, Object>) one).toList()
        : List.of();
  }
}
