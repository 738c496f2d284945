package nl.peildatum.query.page.about;

import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.AnswerEntry.Labelled;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.parameters.Address;

/**
 * One operation of the API, as the OpenAPI document describes it. Its texts are in English.
 *
 * @param path with the names of its parameters in braces, from the root of the site
 * @param scope the scope that a token needs; empty = open to everyone
 * @param bodies the media types of the body of a request
 * @param responses statuses with their descriptions
 */
public record ApiOperation(
    String id,
    String method,
    String path,
    String tag,
    String summary,
    String description,
    String scope,
    List<Field> fields,
    List<String> bodies,
    List<Labelled> responses) {
  private static final String GET = "get";

  /** The parameters that an example names beside those that are required, by operation. */
  private static final Map<String, List<String>> NAMED_IN_EXAMPLES =
      Map.of(
          "policyOfCountry", List.of("geldigOp"),
          "policyOfArea", List.of("geldigOp"),
          "comparisonOfCountry", List.of("geldigOp", "otherGeldigOp"),
          "hindsightOfCountry", List.of("geldigOp"),
          "counterfactual", List.of("geldigOp", "without"),
          "changes", List.of("from", "until"),
          "sources", List.of("caseNumber"));

  /**
   * A parameter.
   *
   * @param place path, query or header
   * @param form what its values look like
   * @param codes the values that it takes; empty = any of its form
   */
  public record Field(
      String name,
      String place,
      boolean required,
      String description,
      String form,
      String example,
      List<String> codes) {
    boolean isInAddress() {
      return !place.equals("header");
    }
  }

  boolean isGet() {
    return method.equals(GET);
  }

  /** The parameters that a form asks for; the language belongs to the page. */
  public List<Field> asked() {
    return isGet()
        ? fields.stream()
            .filter(Field::isInAddress)
            .filter(field -> !field.name().equals(PageQuery.LANGUAGE))
            .toList()
        : List.of();
  }

  /** Values that make an example: of the parameters that are required, and of a few more. */
  public Map<String, List<String>> example() {
    var named = NAMED_IN_EXAMPLES.getOrDefault(id, List.of());
    var values = new HashMap<String, List<String>>();
    asked().stream()
        .filter(field -> field.required() || named.contains(field.name()))
        .forEach(field -> values.put(field.name(), List.of(field.example())));
    return values;
  }

  /**
   * The address of a request.
   *
   * @param values by the name of the parameter, not encoded
   */
  public String address(Map<String, List<String>> values) {
    var filled = path;
    var query = new PageQuery(Map.of());
    for (var field : asked()) {
      var value = values.get(field.name());
      if (field.place().equals("path")) {
        var written = value == null ? field.example() : value.getFirst();
        filled = filled.replace("{" + field.name() + "}", Address.segment(written));
      } else if (value != null) {
        query = query.with(field.name(), value.getFirst());
      }
    }
    return query.at(filled);
  }

  /** All operations of a document, in its order. */
  static List<ApiOperation> in(Map<String, Object> document) {
    var operations = new ArrayList<ApiOperation>();
    var paths = object(document, "paths");
    for (var path : paths.keySet()) {
      var item = object(paths, path);
      for (var method : List.of(GET, "post")) {
        if (item.containsKey(method)) {
          operations.add(new Reader(document).operation(path, method, item));
        }
      }
    }
    return List.copyOf(operations);
  }

  /** Reads operations, and what they refer to. */
  private record Reader(Map<String, Object> document) {
    ApiOperation operation(String path, String method, Map<String, Object> item) {
      var operation = object(item, method);
      var base =
          item.containsKey("servers")
              ? ""
              : text(objects(document, "servers").getFirst(), "url").orElse("");
      return new ApiOperation(
          text(operation, "operationId").orElse(""),
          method,
          base + path,
          strings(operation, "tags").stream().findFirst().orElse(""),
          text(operation, "summary").orElse(""),
          text(operation, "description").orElse(""),
          scope(operation),
          Stream.concat(
                  objects(item, "parameters").stream(), objects(operation, "parameters").stream())
              .map(this::field)
              .toList(),
          List.copyOf(object(object(operation, "requestBody"), "content").keySet()),
          responses(object(operation, "responses")));
    }

    private Field field(Map<String, Object> written) {
      var field = referred(written);
      var schema = referred(object(field, "schema"));
      var items = referred(object(schema, "items"));
      var codes = strings(schema.containsKey("enum") ? schema : items, "enum");
      return new Field(
          text(field, "name").orElse(""),
          text(field, "in").orElse(""),
          Boolean.TRUE.equals(field.get("required")),
          text(field, "description").orElse(""),
          text(schema, "format").or(() -> text(schema, "type")).orElse(""),
          text(schema, "example")
              .or(() -> text(field, "example"))
              .or(() -> codes.stream().findFirst())
              .orElse(""),
          codes);
    }

    private List<Labelled> responses(Map<String, Object> responses) {
      return responses.keySet().stream()
          .map(
              status ->
                  new Labelled(
                      status, text(referred(object(responses, status)), "description").orElse("")))
          .toList();
    }

    private String scope(Map<String, Object> operation) {
      return objects(operation, "security").stream()
          .flatMap(one -> one.keySet().stream().flatMap(name -> strings(one, name).stream()))
          .findFirst()
          .orElse("");
    }

    /** What a reference leads to; an object that is none, as it is. */
    private Map<String, Object> referred(Map<String, Object> written) {
      return Optional.ofNullable(written.get("$ref"))
          .map(Object::toString)
          .map(ref -> ref.substring("#/".length()).split("/"))
          .map(
              parts -> {
                var at = document;
                for (var part : parts) {
                  at = object(at, part);
                }
                return at;
              })
          .orElse(written);
    }

    private static List<String> strings(Map<String, Object> of, String name) {
      return of.get(name) instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    }
  }
}
