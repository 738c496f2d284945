package nl.peildatum.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every answer over HTTP against the document that the product serves: its status, its
 * headers, its media type, and each member of its body. What the document does not name is a fault.
 */
public final class DescribedAnswers {
  private static final String DOCUMENT = "https://example.org/v1/openapi.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Object> SERVED = OpenApiDocument.described();
  private static final JsonNode DESCRIBED = JSON.valueToTree(SERVED);
  private static final List<Operation> OPERATIONS =
      Operation.of(DESCRIBED).stream()
          .sorted(Comparator.comparingInt(Operation::literals).reversed())
          .toList();
  private static final String PROBLEM = "/components/schemas/Problem";
  private static final int NOT_ALLOWED = 405;
  private static final int MOST_FAULTS = 10;
  private static final int LONGEST_TOLD = 4_000;
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          Dialect.builder(Dialects.getDraft202012())
              .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
              .build(),
          registry ->
              registry
                  .schemas(
                      Map.of(DOCUMENT, JSON.writeValueAsString(ByDiscriminator.chosen(SERVED))))
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private DescribedAnswers() {}

  /** The same response, having failed when it is not as described. */
  public static HttpResponse<String> described(HttpResponse<String> response) {
    check(response, response.body());
    return response;
  }

  /** The same response, its body being UTF-8, having failed when it is not as described. */
  public static HttpResponse<byte[]> describedBytes(HttpResponse<byte[]> response) {
    check(response, new String(response.body(), StandardCharsets.UTF_8));
    return response;
  }

  /**
   * Fails when a message of an event stream is not as described.
   *
   * @param path as sent, without the query
   * @param data of the message
   */
  public static void describedMessage(String path, JsonNode data) {
    var stream =
        OPERATIONS.stream()
            .filter(of -> of.answers("GET", path))
            .findFirst()
            .flatMap(of -> of.response(200, DESCRIBED))
            .flatMap(of -> of.schemaOf("text/event-stream", "x-messages/data"))
            .orElseThrow(() -> new AssertionError(path + " has no described event stream"));
    var faults = faults(stream, data);
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "a message of %s is not as described:%n%s%n%s"
              .formatted(path, String.join("\n", faults), data));
    }
  }

  /** What the document does not describe may only be refused, with a problem. */
  private static void check(HttpResponse<?> response, String body) {
    var faults =
        faults(
            response.request().method(),
            response.uri().getRawPath(),
            response.statusCode(),
            response.headers(),
            body);
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "%s answered %d, not as described:%n%s%n%s"
              .formatted(
                  response.request(),
                  response.statusCode(),
                  faults.stream().limit(MOST_FAULTS).collect(Collectors.joining("\n")),
                  body.substring(0, Math.min(body.length(), LONGEST_TOLD))));
    }
  }

  /**
   * What is wrong with an answer; empty when it is as described.
   *
   * @param path as sent, without the query
   */
  static List<String> faults(
      String method, String path, int status, HttpHeaders headers, String body) {
    var operation = OPERATIONS.stream().filter(of -> of.answers(method, path)).findFirst();
    var type = headers.firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    var isOfTheDocument = OPERATIONS.stream().anyMatch(of -> of.path().matcher(path).matches());
    if (operation.isEmpty() && (status != NOT_ALLOWED || !isOfTheDocument)) {
      return body.isEmpty() || !type.equals("application/problem+json")
          ? List.of()
          : faults(PROBLEM, JSON.readTree(body));
    }
    return operation
        .or(() -> OPERATIONS.stream().filter(of -> of.path().matcher(path).matches()).findFirst())
        .flatMap(of -> of.response(status, DESCRIBED))
        .map(described -> faults(described, type, headers, "HEAD".equals(method) ? "" : body))
        .orElseGet(() -> List.of("the document has no response " + status));
  }

  private static List<String> faults(
      Operation.Response response, String type, HttpHeaders headers, String body) {
    var faults =
        new ArrayList<>(HeaderFaults.of(response.described().path("headers"), headers, DESCRIBED));
    if (!body.isEmpty()) {
      faults.addAll(bodyFaults(response, type, body));
    }
    return faults;
  }

  private static List<String> bodyFaults(Operation.Response response, String type, String body) {
    var schema = response.schemaOf(type, "schema");
    if (schema.isEmpty()) {
      return List.of("the document has no body of type " + type);
    }
    if (type.endsWith("json") && !type.endsWith("ndjson")) {
      return faults(schema.get(), JSON.readTree(body));
    }
    if (type.equals("text/csv")) {
      return columnFaults(response.described().at("/content/text~1csv/x-columns"), body);
    }
    var first = response.schemaOf(type, "x-lines/first");
    var further = response.schemaOf(type, "x-lines/further");
    var lines = body.lines().toList();
    return Stream.concat(
            first.stream().flatMap(of -> lines.stream().limit(1).flatMap(line -> line(of, line))),
            further.stream().flatMap(of -> lines.stream().skip(1).flatMap(line -> line(of, line))))
        .toList();
  }

  /**
   * @param described the columns of each table that may come
   */
  private static List<String> columnFaults(JsonNode described, String table) {
    var header = table.lines().findFirst().orElse("");
    var headers =
        described
            .valueStream()
            .map(
                columns ->
                    columns.valueStream().map(JsonNode::asString).collect(Collectors.joining(",")))
            .toList();
    return headers.contains(header)
        ? List.of()
        : List.of("the document has no table with the columns " + header);
  }

  private static Stream<String> line(String schema, String line) {
    return faults(schema, JSON.readTree(line)).stream();
  }

  /**
   * @param pointer of the schema in the document
   */
  static List<String> faults(String pointer, JsonNode json) {
    return SCHEMAS
        .computeIfAbsent(pointer, at -> REGISTRY.getSchema(SchemaLocation.of(DOCUMENT + "#" + at)))
        .validate(json)
        .stream()
        .map(Error::toString)
        .toList();
  }
}
