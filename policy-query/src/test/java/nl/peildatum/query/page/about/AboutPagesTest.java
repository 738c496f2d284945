package nl.peildatum.query.page.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.peildatum.openapi.OpenApiDocument;
import nl.peildatum.problem.Language;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The pages about the product")
class AboutPagesTest {
  private static final Pattern ALARM =
      Pattern.compile("(?m)^\\| (?:query|command|parts|demo|both) \\| `([a-z-]+)` \\|");

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("have words for every reason and warning that operators are told of")
  void alarms(Language language) throws IOException {
    var texts = PageTexts.in(language);
    var codes = ALARM.matcher(reasonsAndWarnings()).results().map(match -> match.group(1)).toList();
    assertThat(codes).hasSizeGreaterThan(15);
    assertThat(codes).allSatisfy(code -> assertThat(texts.found("alarm." + code)).isPresent());
  }

  private static String reasonsAndWarnings() throws IOException {
    var text = Files.readString(Path.of("../docs/operating.md"));
    return text.substring(
        text.indexOf("## When a node is not ready"), text.indexOf("## A separate port for health"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("explain every term once, at an anchor of its own")
  void terms(Language language) {
    var anchors = new ArrayList<String>();
    for (var group : Glossary.groups(PageTexts.in(language))) {
      for (var term : group.terms()) {
        anchors.add(term.anchor());
        assertThat(term.name()).isNotBlank().doesNotStartWith("term.");
        assertThat(term.meaning()).isNotBlank().doesNotStartWith("term.");
      }
    }
    assertThat(new HashSet<>(anchors)).hasSameSizeAs(anchors);
    assertThat(anchors).contains("geldigOp", "status-in-force", "kind-region-15c");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("name every act of a decision and every member of one")
  void acts(Language language) {
    var texts = PageTexts.in(language);
    var schemas = schemas();
    var acts = JsonMembers.object(JsonMembers.object(schemas, "Act"), "discriminator");
    JsonMembers.object(acts, "mapping")
        .forEach(
            (type, reference) -> {
              assertThat(texts.found("act." + type)).as("act " + type).isPresent();
              var name = reference.toString().replaceAll(".*/", "");
              JsonMembers.object(JsonMembers.object(schemas, name), "properties")
                  .keySet()
                  .forEach(
                      member -> assertThat(texts.found("field." + member)).as(member).isPresent());
            });
  }

  private static Map<String, Object> schemas() {
    return JsonMembers.object(
        JsonMembers.object(OpenApiDocument.described(), "components"), "schemas");
  }

  @Test
  @DisplayName("show every operation of the OpenAPI document, each with an address to try")
  void operations() {
    var document = OpenApiDocument.described();
    var operations = ApiOperation.in(document);
    assertThat(operations).extracting(ApiOperation::id).doesNotHaveDuplicates();
    assertThat(operations)
        .extracting(ApiOperation::tag)
        .containsOnly("asking", "recording", "auditing", "evidence", "about");
    assertThat(operations.stream().filter(ApiOperation::isGet))
        .allSatisfy(
            operation ->
                assertThat(operation.address(operation.example()))
                    .startsWith("/")
                    .doesNotContain("{", "=&"));
    var paths = JsonMembers.object(document, "paths");
    assertThat(operations)
        .hasSize(
            paths.keySet().stream()
                .map(path -> JsonMembers.object(paths, path))
                .mapToInt(
                    item -> (int) List.of("get", "post").stream().filter(item::containsKey).count())
                .sum());
  }

  @Test
  @DisplayName("write the address of a request with the values that were given, encoded")
  void address() {
    var area =
        ApiOperation.in(OpenApiDocument.described()).stream()
            .filter(operation -> operation.id().equals("policyOfArea"))
            .findFirst()
            .orElseThrow();
    assertThat(
            area.address(
                Map.of(
                    "cc", List.of("ml"),
                    "area", List.of("a/b c"),
                    "beschikbaarOp", List.of("2026-11-24T08:00:00Z"))))
        .isEqualTo("/v1/countries/ml/areas/a%2Fb%20c/policy?beschikbaarOp=2026-11-24T08:00:00Z");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("say in words what is wrong, and how long ago everything was read")
  void status(Language language) {
    var told =
        JsonMembers.read(
            """
            {"live": true, "ready": false,
             "reasons": [{"side": "command", "code": "watermark-late", "detail": "No watermark."}],
             "warnings": [{"side": "query", "code": "unheard-of", "detail": "x"}],
             "command": {"live": true, "ready": false, "threads": [],
               "relay": {"state": "FAILING", "lastWatermarkMillisAgo": null}},
             "query": {"live": true, "ready": true,
               "threads": [{"name": "intake", "alive": false, "restarts": 3, "lastFailure": "x"}],
               "intake": {"readToTheEnd": true, "recordedThrough": "2026-11-24T09:00:00.000Z",
                 "recordedThroughMillisAgo": 190000, "eventsBehind": null},
               "countriesInTrouble": [{"country": "ML", "trouble": "UNREADABLE"}]}}
            """
                .getBytes(StandardCharsets.UTF_8));
    var texts = PageTexts.in(language);
    var model = StatusModel.of(told, texts);
    assertThat(model.get("verdict")).isEqualTo("unready");
    assertThat(String.valueOf(model.get("reasons"))).contains(texts.text("alarm.watermark-late"));
    assertThat(String.valueOf(model.get("warnings"))).contains("unheard-of");
    assertThat(String.valueOf(model.get("reading")))
        .contains("10:00:00", texts.text("status.ago.minutes", 3), texts.text("status.unknown"));
    assertThat(String.valueOf(model.get("sides")))
        .contains("Mali", texts.text("trouble.UNREADABLE"));
    assertThat(String.valueOf(model.get("threads"))).contains(texts.text("status.thread.ended"));
  }
}
