package nl.peildatum.query.ask.http;

import static nl.peildatum.query.parts.Said.heading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peildatum.area.AreaType;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
import nl.peildatum.query.reply.Replies;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("an answer in each of its forms")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FormsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MALI = "/v1/countries/ml";
  private static final String POLICY = MALI + "/policy?geldigOp=2023-02-01&sequence=5";

  private final PolicyView view;
  private final ApiClient web;
  private final Country mali = new Country("ML");

  @Autowired
  FormsTest(PolicyView view, @LocalServerPort int port) {
    this.view = view;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void somethingIsRead() {
    view.startOver();
    mali.decides(
            "letter",
            "2026-11-24T09:00:00Z",
            List.of(
                Said.designated("gao", "2023-01-11"),
                Said.designated("mopti", "2023-01-11"),
                heading("Dienstplicht", "2023-01-11", "=HYPERLINK(\"x\"), or so", "METHOD"),
                heading("@cmd", "2023-01-11", "a \"quoted\"\nline", "METHOD")))
        .forEach(view::take);
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  private Reply as(String form, String path) {
    return web.send("GET", path, Map.of("Accept", form));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/policy?geldigOp=2023-02-01&sequence=5, answers",
    "/policy?geldigOp=2023-02-01&sequence=0, answers",
    "/areas/gao/policy?geldigOp=2023-02-01&sequence=5, answers",
    "/areas/atlantis/policy?geldigOp=2023-02-01&sequence=5, answers",
    "/timeline?sequence=5, lanes",
    "/record?sequence=5, events",
    "/comparison?geldigOp=2023-01-01&sequence=5&otherGeldigOp=2023-02-01&otherSequence=5,"
        + " differences"
  })
  @DisplayName("lines hold what the object holds: its head first, then each item")
  void lines(String path, String list) {
    var json = (ObjectNode) web.get(MALI + path).json();
    var lines = as("application/x-ndjson", MALI + path);
    assertThat(lines.header("Content-Type")).isEqualTo("application/x-ndjson");
    var read = lines.body().lines().map(JSON::readTree).toList();
    assertThat(read.subList(1, read.size()))
        .containsExactlyElementsOf(json.path(list).valueStream().toList());
    json.remove(list);
    assertThat(read.getFirst()).isEqualTo(json);
    assertThat(lines.header("Cache-Control")).contains("immutable");
    assertThat(lines.header("ETag")).isNotEqualTo(web.get(MALI + path).header("ETag"));
    assertThat(lines.header("Vary")).contains("Accept");
  }

  @Test
  @DisplayName("a table has a row for each answer, and repeats the clocks in each")
  void table() {
    var rows = rows(as("text/csv", POLICY).body());
    assertThat(rows.getFirst()).startsWith("country", "area.id", "geldigOp", "beschikbaarOp");
    assertThat(rows).hasSize(5);
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
    var gao = rows.stream().filter(row -> row.contains("{\"area\":\"gao\"}")).findFirst();
    assertThat(gao.orElseThrow())
        .contains("ML", "2023-02-01", "2026-11-24T09:00:00.000Z", "5", "true", "IN_FORCE")
        .anyMatch(cell -> cell.startsWith("{") && cell.contains("\"level\":\"EXCEPTIONAL\""));
  }

  @Test
  @DisplayName("what may bear on a person as well is in every form, and is told apart in a table")
  void mayAlsoBear() {
    var path = MALI + "/areas/bamako/policy?geldigOp=2026-12-01";
    mali.decides(
            "belt",
            "2026-11-24T10:00:00Z",
            List.of(
                Said.registered("delen-van-het-noorden", AreaType.CONTROL_AREA, false),
                Said.designated("delen-van-het-noorden", "2026-11-24")))
        .forEach(view::take);
    var others = web.get(path).json().path("mayAlsoBear");
    assertThat(others.size()).isPositive();
    var lines = as("application/x-ndjson", path).body();
    assertThat(JSON.readTree(lines.lines().findFirst().orElseThrow()).path("mayAlsoBear"))
        .isEqualTo(others);
    var rows = rows(as("text/csv", path).body());
    var column = rows.getFirst().indexOf("mayAlsoBear");
    assertThat(rows.stream().map(row -> row.get(column)))
        .contains("mayAlsoBear", "", "delen-van-het-noorden");
  }

  @Test
  @DisplayName("a row says what there is to say where no lane is in the answer")
  void absence() {
    var rows = rows(as("text/csv", MALI + "/policy?geldigOp=2023-02-01&sequence=0").body());
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).get(rows.getFirst().indexOf("status"))).isEqualTo("NOTHING_RECORDED");
    var chad = as("application/x-ndjson", "/v1/countries/td/policy?geldigOp=2023-02-01").body();
    assertThat(JSON.readTree(chad).at("/absence/status").stringValue())
        .isEqualTo("NOTHING_RECORDED");
  }

  @Test
  @DisplayName("no cell is a formula, whatever a letter says")
  void noFormula() {
    for (var path : List.of(POLICY, MALI + "/timeline", MALI + "/record", "/v1/changes", POLICY)) {
      for (var row : rows(as("text/csv", path).body())) {
        assertThat(row).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*"));
      }
    }
    var comparison =
        as("text/csv", MALI + "/comparison?geldigOp=2023-01-01&otherGeldigOp=2023-02-01").body();
    assertThat(rows(comparison).stream().flatMap(List::stream))
        .noneMatch(cell -> cell.startsWith("="));
  }

  @Test
  @DisplayName("a segment is a row of the timeline, an event one of the record")
  void otherTables() {
    var timeline = rows(as("text/csv", MALI + "/timeline?sequence=5&kind=REGION_15C").body());
    assertThat(timeline).hasSize(1 + 4);
    var record = rows(as("text/csv", MALI + "/record?sequence=5&after=1").body());
    assertThat(record).hasSize(1 + 4);
    assertThat(record.getFirst()).contains("upTo", "sequence", "data");
    var data = JSON.readTree(record.get(1).getLast());
    assertThat(data.path("hash").stringValue()).matches("[0-9a-f]{64}");
  }

  @Test
  @DisplayName("a whole record in lines has no pages, and is the same however long")
  void longRecord() {
    for (var i = 0; i < 700; i++) {
      var at = Instant.parse("2026-11-24T10:00:00Z").plusSeconds(i).toString();
      List<Statement> facts = List.of(Said.designated("gao", "2023-01-11"));
      mali.decides("d-" + i, at, facts).forEach(view::take);
    }
    var page = web.get(MALI + "/record");
    var whole = MALI + "/record?sequence=1405";
    assertThat(page.json().path("events").size()).isEqualTo(1_000);
    assertThat(page.header("Link")).contains("after=1000&sequence=1405").contains("rel=\"next\"");
    var lines = as("application/x-ndjson", whole);
    assertThat(lines.header("Link")).doesNotContain("next");
    assertThat(lines.body().lines()).hasSize(1 + 1_405);
    assertThat(lines.header("Content-Length")).isEqualTo(String.valueOf(lines.body().length()));
    assertThat(lines.header("ETag"))
        .isEqualTo(Replies.eTag(lines.body().getBytes(StandardCharsets.UTF_8)));
    var again =
        web.send(
            "GET",
            whole,
            Map.of("Accept", "application/x-ndjson", "If-None-Match", lines.header("ETag")));
    assertThat(again.status()).isEqualTo(304);
    var head = web.send("HEAD", whole, Map.of("Accept", "application/x-ndjson"));
    assertThat(head.header("Content-Length")).isEqualTo(lines.header("Content-Length"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/policy",
        "/areas/gao/policy",
        "/timeline",
        "/comparison",
        "/record",
        "/hindsight",
        "/areas"
      })
  @DisplayName("another form is not acceptable, and the problem names those there are")
  void notAcceptable(String path) {
    var reply = as("application/vnd.ms-excel", MALI + path);
    assertThat(reply.status()).isEqualTo(406);
    assertThat(reply.problem()).isEqualTo("not-acceptable");
    assertThat(reply.json().path("detail").stringValue()).contains("application/json");
  }

  @Test
  @DisplayName("what the client weighs most it gets; of equals JSON")
  void weights() {
    assertThat(type("text/csv;q=0.5, application/json;q=0.4")).startsWith("text/csv");
    assertThat(type("text/*")).startsWith("text/csv");
    assertThat(type("TEXT/CSV")).startsWith("text/csv");
    assertThat(type("text/html, */*;q=0.1")).isEqualTo("application/json");
    assertThat(type("*/*")).isEqualTo("application/json");
    assertThat(type("application/json;q=0, */*")).isEqualTo("application/x-ndjson");
  }

  private String type(String accept) {
    var ofCountry = as(accept, POLICY).header("Content-Type");
    assertThat(as(accept, MALI + "/areas/gao/policy").header("Content-Type")).isEqualTo(ofCountry);
    return ofCountry;
  }

  @Test
  @DisplayName("where to go from here is said beside the answer")
  void steps() {
    mali.designates("next", "2026-11-24T10:00:00Z", "2024-03-05", "kidal").forEach(view::take);
    var links =
        web.get(MALI + "/policy?geldigOp=2023-06-01&sequence=7&kind=REGION_15C").header("Link");
    var same = "&sequence=7&basis=OPERATIONAL&kind=REGION_15C>";
    assertThat(links.split(", "))
        .containsExactly(
            "<"
                + MALI
                + "/policy?beschikbaarOp=2026-11-24T10:00:00.000Z&geldigOp=2023-06-01"
                + "&kind=REGION_15C>; rel=\"canonical\"",
            "<" + MALI + "/policy?geldigOp=2023-01-11" + same + "; rel=\"prev\"",
            "<" + MALI + "/policy?geldigOp=2024-03-05" + same + "; rel=\"next\"",
            "<"
                + MALI
                + "/policy?geldigOp=2023-06-01&sequence=5&basis=OPERATIONAL&kind=REGION_15C>;"
                + " rel=\"predecessor-version\"",
            "<" + MALI + "/record?after=7>; rel=\"version-history\"");
    var first = web.get(MALI + "/policy?geldigOp=2023-01-11&sequence=0").header("Link");
    assertThat(first.split(", "))
        .containsExactly(
            "<" + MALI + "/policy?geldigOp=2023-01-11&sequence=0>; rel=\"canonical\"",
            "<" + MALI + "/record?after=0>; rel=\"version-history\"");
    assertThat(web.get(MALI + "/timeline?sequence=7").header("Link"))
        .contains("/timeline?sequence=5&basis=OPERATIONAL>; rel=\"predecessor-version\"");
  }

  @Test
  @DisplayName("whoever follows the links comes to every change of the country, and back")
  void walk() {
    mali.designates("next", "2026-11-24T10:00:00Z", "2024-03-05", "kidal").forEach(view::take);
    var there = follow(MALI + "/policy?geldigOp=2020-01-01&sequence=7", "next");
    assertThat(there).containsExactly("2023-01-11", "2024-03-05");
    var back = follow(MALI + "/policy?geldigOp=2030-01-01&sequence=7", "prev");
    assertThat(back).containsExactly("2024-03-05", "2023-01-11");
  }

  private List<String> follow(String path, String rel) {
    var days = new ArrayList<String>();
    for (var next = link(path, rel); !next.isEmpty(); next = link(next, rel)) {
      days.add(web.get(next).json().path("geldigOp").stringValue());
    }
    return days;
  }

  private String link(String path, String rel) {
    for (var link : web.get(path).header("Link").split(", ")) {
      if (link.endsWith("rel=\"" + rel + "\"")) {
        return link.substring(1, link.indexOf('>'));
      }
    }
    return "";
  }

  /** As RFC 4180 has it, read by a reader that shares nothing with the writer. */
  private static List<List<String>> rows(String csv) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    var reader = new StringReader(csv);
    try {
      for (var c = reader.read(); c >= 0; c = reader.read()) {
        if (quoted) {
          if (c != '"') {
            cell.append((char) c);
            continue;
          }
          reader.mark(1);
          if (reader.read() == '"') {
            cell.append('"');
            continue;
          }
          reader.reset();
          quoted = false;
        } else if (c == '"') {
          assertThat(cell).isEmpty();
          quoted = true;
        } else if (c == ',') {
          row.add(cell.toString());
          cell.setLength(0);
        } else if (c == '\r') {
          assertThat(reader.read()).isEqualTo('\n');
          row.add(cell.toString());
          cell.setLength(0);
          rows.add(List.copyOf(row));
          row.clear();
        } else {
          cell.append((char) c);
        }
      }
    } catch (java.io.IOException impossible) {
      throw new AssertionError(impossible);
    }
    assertThat(row).isEmpty();
    return rows;
  }
}
