package nl.peildatum.deploy.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.peildatum.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The page of a draft and POST /v1/impact")
@ExtendWith(Product.class)
class CasesOfADraftTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CASE = Pattern.compile("<th [^>]*><span>Line ([0-9]+)<");

  private final Wire product;
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  CasesOfADraftTest(Wire product) {
    this.product = product;
  }

  private String receipt(String area, String decision) {
    return product
        .post(
            "/v1/assessments",
            """
            {"country": "PG", "area": "%s", "stage": "FIRST_DECISION",
             "dates": {"application": "2022-01-01", "decision": "%s"}}
            """
                .formatted(area, decision),
            "Content-Type",
            "application/json")
        .is(200)
        .text("/receipt");
  }

  private String page(String path, Map<String, String> form) throws Exception {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(product.address().resolve(path)).header("Accept", "text/html");
    if (!form.isEmpty()) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(body));
    }
    var reply = browser.send(request.build(), BodyHandlers.ofString());
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return reply.body();
  }

  private static String token(String page) {
    var found = TOKEN.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  /** The lines of which the answer changes, as the page shows them. */
  private Set<Integer> shown(String draft, List<String> lines) throws Exception {
    var signIn =
        Map.of("_csrf", token(page("/beheer", Map.of())), "username", "anna", "password", "demo");
    page("/beheer/inloggen/demo", signIn);
    var form =
        Map.of(
            "_csrf",
            token(page("/beheer/nieuw?taal=en", Map.of())),
            "taal",
            "en",
            "file",
            draft,
            "receipts",
            String.join("\r\n", lines),
            "do",
            "preview");
    return CASE.matcher(page("/beheer/besluit", form))
        .results()
        .map(row -> Integer.valueOf(row.group(1)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Map<Integer, List<Long>> answered(String draft, List<String> lines) throws IOException {
    var sent = new ArrayList<>(List.of("{\"decision\": " + draft.replace("\n", " ") + "}"));
    sent.addAll(lines);
    var answer =
        product
            .post(
                "/v1/impact",
                String.join("\n", sent),
                "Content-Type",
                "application/x-ndjson",
                "Authorization",
                "Bearer " + product.token("administrator"))
            .is(200)
            .body();
    var found = new LinkedHashMap<Integer, List<Long>>();
    for (var line : answer.lines().toList()) {
      var json = Json.MAPPER.readTree(line);
      var number = 1 + lines.indexOf(line(json.path("receipt").asString()));
      found.put(
          number, json.path("facts").valueStream().map(f -> f.path("sequence").asLong()).toList());
    }
    return found;
  }

  private static String line(String receipt) {
    return "{\"receipt\": \"" + receipt + "\"}";
  }

  @Test
  @DisplayName(
      "find the same cases by the same facts: those of the draft, and those recorded since")
  void sameCases() throws Exception {
    var papua = product.country("PG");
    papua.records(letter("pg-1", "2023-01-11").does(designate("gulf", "manus")));
    var lines = new ArrayList<String>();
    for (var area : List.of("gulf", "manus", "morobe")) {
      for (var decision : List.of("2023-01-31", "2023-02-01", "2023-03-01", "2023-04-01")) {
        lines.add(line(receipt(area, decision)));
      }
    }
    papua.records(letter("pg-2", "2023-03-01").does(lift("manus")));
    var draft = letter("pg-3", "2023-02-01").does(lift("gulf")).json("PG");

    var answered = answered(draft, lines);
    assertThat(answered.keySet()).containsExactly(2, 3, 4, 7, 8);
    assertThat(answered.get(2)).isNotEqualTo(answered.get(7));
    assertThat(shown(draft, lines)).isEqualTo(answered.keySet());
  }
}
