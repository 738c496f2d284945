package nl.peildatum.deploy.description;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document in which every rule of {@code api-tools/ruleset.yaml} is broken, each in one place.
 */
final class Broken {
  private Broken() {}

  static JsonNode copyOf(JsonNode document) {
    var broken = (ObjectNode) document.deepCopy();
    broken.put("openapi", "3.1.x");
    at(broken, "/info").put("version", "1");
    at(broken, "/info/contact").remove("email");
    at(broken, "/servers/0").put("url", "http://example.org");
    var paths = at(broken, "/paths");
    var countries = paths.path("/countries");
    at(paths, "/~1openapi.json/get/responses/200/headers").remove("Access-Control-Allow-Origin");
    paths.set("/old/openapi.json", paths.remove("/openapi.json"));
    paths.set("/countries/", countries.deepCopy());
    paths.set("/Announcement_gaps", countries.deepCopy());
    paths.set("/getCountries", countries.deepCopy());
    paths.set("/country/{cc}", countries.deepCopy());
    var wrong = (ObjectNode) countries.deepCopy();
    paths.set("/wrong", wrong);
    wrong.set("trace", wrong.path("get").deepCopy());
    var get = at(wrong, "/get");
    get.putObject("requestBody").putObject("content");
    get.withArray("parameters").addObject().put("name", "access_token").put("in", "query");
    var responses = at(get, "/responses");
    responses.remove("400");
    responses.putObject("200").put("description", "without a version");
    responses.putObject("422").put("description", "without a problem");
    responses
        .putObject("404")
        .put("description", "a problem without members")
        .putObject("content")
        .putObject("application/problem+json")
        .putObject("schema")
        .putObject("properties");
    at(broken, "/components/schemas/Fact/properties/recordedAt").remove("$ref");
    at(broken, "/components/schemas/Fact/properties/recordedAt").put("type", "string");
    at(broken, "/components/schemas/Source/properties/date").remove("format");
    at(broken, "/components/schemas/Fact/properties")
        .putObject("startsAt")
        .put("type", "string")
        .put("format", "date-time-local");
    return broken;
  }

  private static ObjectNode at(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }
}
