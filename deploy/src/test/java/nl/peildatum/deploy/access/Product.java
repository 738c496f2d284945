package nl.peildatum.deploy.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.testing.ApiClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product over HTTP.
 *
 * @param asking where one asks
 * @param recording where one records; the same where one process does both
 */
record Product(String asking, String recording) {
  private static final String FORM = "application/x-www-form-urlencoded";

  List<Operation> operations() {
    var served = exchange(asking, "GET", "/v1/openapi.json", Caller.nobody(""), "", "");
    return Ways.of(Operation.of(JsonMapper.shared().readTree(served.body()), Scopes.ALL));
  }

  /** Those of the demonstration, each with the token that it is given. */
  List<Caller> clients() {
    return Scopes.OF_CLIENTS.entrySet().stream()
        .map(client -> Caller.valid(client.getKey(), token(client.getKey()), client.getValue()))
        .toList();
  }

  private String token(String client) {
    var secret = Base64.getEncoder().encodeToString((client + ":demo").getBytes(UTF_8));
    var reply =
        exchange(
            recording,
            "POST",
            "/oauth2/token",
            Caller.nobody(client, "Basic " + secret),
            FORM,
            "grant_type=client_credentials");
    return json(reply).path("access_token").asString();
  }

  HttpResponse<byte[]> ask(Operation operation, Place place, Caller caller, String body) {
    var at = operation.service().equals("policy-command") ? recording : asking;
    var query =
        Stream.of(operation.query(), caller.query())
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining("&"));
    var path = place.path(operation) + (query.isEmpty() ? "" : "?" + query);
    return exchange(at, operation.method(), path, caller, operation.type(), body);
  }

  HttpResponse<byte[]> send(String method, String path, Caller caller, String type, String body) {
    return exchange(recording, method, path, caller, type, body);
  }

  private static HttpResponse<byte[]> exchange(
      String at, String method, String path, Caller caller, String type, String body) {
    var publisher = type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    var request = new ApiClient(at).to(path).method(method, publisher);
    caller.authorization().forEach(value -> request.header("Authorization", value));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return ApiClient.exchange(request);
  }

  static JsonNode json(HttpResponse<byte[]> reply) {
    return JsonMapper.shared().readTree(reply.body());
  }
}
