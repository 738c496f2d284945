package nl.peildatum.deploy.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.deploy.wire.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The dearest questions of every GET of the API in every form, and the POSTs that need no token.
 * The addresses and forms come from the document of the API: a new one without a dear question here
 * fails.
 */
final class DearQuestions {
  private static final String C = LargeCountry.PATH;

  /** Per address the query strings that cost most. */
  private final Map<String, List<String>> dearest;

  private final Wire wire;
  private final long head;

  /**
   * @param accept the form asked for
   * @param body of a POST; empty = a GET
   */
  record Question(String path, String accept, String body) {
    boolean isStream() {
      return accept.equals("text/event-stream");
    }

    @Override
    public String toString() {
      return (body.isEmpty() ? "GET " : "POST ") + path + " as " + accept;
    }
  }

  private DearQuestions(Wire wire, long head) {
    this.wire = wire;
    this.head = head;
    // a day before the first Set, on which nothing stands in any lane
    var early = "?geldigOp=2004-06-01&sequence=" + head;
    var now = "?geldigOp=2015-06-01&sequence=" + head;
    var before = "?geldigOp=2015-06-01&sequence=" + before(head - head / 4);
    var earliest = "?geldigOp=2004-06-01&sequence=" + before(head / 3);
    var filtered = now + "&bekendOp=2014-03-03";
    var onADay = List.of(early, now, before, earliest, filtered);
    var source = "kamerstuk=19637-2644";
    this.dearest =
        Map.ofEntries(
            Map.entry("/v1/countries", List.of("")),
            Map.entry("/v1/countries/{cc}/policy", onADay),
            Map.entry("/v1/countries/{cc}/areas", onADay),
            Map.entry("/v1/countries/{cc}/groups", onADay),
            Map.entry("/v1/countries/{cc}/areas/{area}/policy", onADay),
            Map.entry(
                "/v1/countries/{cc}/timeline",
                List.of(
                    "?sequence=" + head, "?sequence=" + before(head / 2) + "&bekendOp=2013-01-01")),
            Map.entry(
                "/v1/countries/{cc}/comparison",
                List.of(
                    early + "&otherGeldigOp=2024-01-01&otherSequence=" + before(head / 3),
                    now + "&otherGeldigOp=2004-06-01&otherSequence=0")),
            Map.entry("/v1/countries/{cc}/hindsight", List.of(earliest, before, filtered)),
            Map.entry(
                "/v1/countries/{cc}/counterfactual",
                List.of(
                    early + "&without=load-1",
                    now + "&without=load-2",
                    now + "&without=load-3&area=" + LargeCountry.LAST_SUCCESSOR)),
            Map.entry("/v1/countries/{cc}/evidence", List.of(now)),
            Map.entry("/v1/countries/{cc}/record", List.of("", "?after=0")),
            Map.entry("/v1/countries/{cc}/answer-changes", List.of("?after=0")),
            Map.entry(
                "/v1/changes",
                List.of(
                    "?from=1990-01-01&until=2040-01-01",
                    "?axis=bekend",
                    "?axis=geldig&basis=FORMAL")),
            Map.entry("/v1/decisions/{id}", List.of("")),
            Map.entry("/v1/sources", List.of("?" + source, "?" + source + "&geldigOp=2004-06-01")),
            Map.entry("/v1/checkpoint", List.of("")),
            Map.entry("/v1/checkpoint/keys", List.of("")),
            Map.entry(
                "/v1/checkpoint/inclusion",
                List.of("?country=NG&sequence=1", "?country=NG&sequence=" + head)),
            Map.entry("/v1/checkpoint/consistency", List.of("?from=1&to=" + head)),
            Map.entry("/v1/announcement-gaps", List.of("", "?bekendOp=2014-03-03")),
            Map.entry("/notes/{slug}", List.of("")),
            Map.entry("/v1/openapi.json", List.of("")),
            Map.entry("/v1/asyncapi.json", List.of("")),
            Map.entry("/v1/schemas/decision-file.json", List.of("")),
            Map.entry("/v1/schemas/{type}", List.of("")),
            Map.entry("/oauth2/jwks", List.of("")),
            Map.entry("/problems/{slug}", List.of("")));
  }

  /** The last sequence of a whole decision at or before this one. */
  private long before(long sequence) {
    var body = wire.get(C + "/policy?geldigOp=2015-01-01&kind=HEADING&sequence=" + sequence).body();
    var inside = Pattern.compile("\"firstSequence\":([0-9]+)").matcher(body);
    return inside.find() ? Long.parseLong(inside.group(1)) - 1 : sequence;
  }

  static List<Question> of(Wire wire, long head) {
    return new DearQuestions(wire, head).all();
  }

  private List<Question> all() {
    var questions = new ArrayList<Question>();
    var document = document();
    document
        .path("paths")
        .propertyStream()
        .forEach(path -> gets(address(path, document), path.getValue(), questions::add));
    questions.addAll(posts().toList());
    return List.copyOf(questions);
  }

  /** A path behind the address of its server. */
  private static String address(Map.Entry<String, JsonNode> path, JsonNode document) {
    var all = document.at("/servers/0/url").asString("");
    var server = path.getValue().at("/servers/0/url").asString(all);
    return server.replaceAll("/$", "") + path.getKey();
  }

  private void gets(String address, JsonNode path, Consumer<Question> take) {
    var content = path.path("get").path("responses").path("200").path("content");
    var needsToken = !path.path("get").path("security").isEmpty();
    if (content.isMissingNode() || needsToken || address.startsWith("/health")) {
      return;
    }
    var queries = dearest.get(address);
    if (queries == null) {
      throw new AssertionError("GET " + address + " has no dear question");
    }
    for (var query : queries) {
      content
          .propertyNames()
          .forEach(form -> take.accept(new Question(filled(address) + query, form, "")));
    }
  }

  private static String filled(String template) {
    return template
        .replace("/notes/{slug}", "/notes/area-not-stated")
        .replace("/v1/countries/{cc}", C)
        .replace("{area}", LargeCountry.LAST_SUCCESSOR)
        .replace("{id}", "load-3")
        .replace("{slug}", "invalid-date")
        .replace("{type}", "region-15c-designated.v1");
  }

  /**
   * Of the whole country, of one area; each time with other dates, so that nothing is known yet.
   */
  private Stream<Question> posts() {
    var sequence = before(head / 2);
    return Stream.of("", "\"area\":\"" + LargeCountry.LAST_SUCCESSOR + "\",")
        .flatMap(
            area -> {
              var question =
                  """
                  {"country":"NG",%s"stage":"DISTRICT_COURT","sequence":%d,"bekendOp":"DAY",
                  "dates":{"application":"2006-03-01","decision":"2012-01-01","hearing":"2015-02-15"},
                  "groups":[],"onlyRiskIs15c":true}\
                  """
                      .formatted(area, sequence)
                      .replace("\n", "");
              return Stream.of(
                  new Question("/v1/assessments", "application/json", question),
                  new Question("/v1/assessments", "application/x-ndjson", question),
                  new Question("/v1/assessments/hindsight", "application/json", question));
            });
  }

  private static JsonNode document() {
    try (var document = DearQuestions.class.getResourceAsStream("/openapi.yaml")) {
      return new YAMLMapper().readTree(Objects.requireNonNull(document));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
