package nl.peildatum.command;

import static nl.peildatum.command.DecisionFiles.coverage;
import static nl.peildatum.command.DecisionFiles.designation;
import static nl.peildatum.command.DecisionFiles.retraction;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Drafts over HTTP")
class DraftsEndpointTest {
  private static final String DRAFTS = "/v1/countries/ml/drafts";
  private static final RealKafka kafka = new RealKafka();
  private static final Service service = new Service(RealPostgres.freshStore(), kafka.address());

  @AfterAll
  static void stop() {
    service.close();
    kafka.close();
  }

  private static HttpRequest.Builder as(String client, String path) {
    return service
        .to(path)
        .header("Authorization", "Bearer " + service.token(client))
        .header("Content-Type", "application/json");
  }

  private static Reply get(String client, String path) {
    return service.send(as(client, path).GET());
  }

  private static Reply post(String client, String path, String body) {
    return service.send(as(client, path).POST(BodyPublishers.ofString(body)));
  }

  private static Reply put(String path, String etag, String body) {
    return service.send(
        as("administrator", path).header("If-Match", etag).PUT(BodyPublishers.ofString(body)));
  }

  private static Reply delete(String client, String path) {
    return service.send(as(client, path).DELETE());
  }

  private static String address(Reply created) {
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return created.headers().firstValue("Location").orElseThrow();
  }

  private static void assertProblem(Reply answer, int status, String slug) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.json().path("type").asString()).isEqualTo("/problems/" + slug);
  }

  @Test
  @DisplayName("one person hands in and mends, another rejects and approves")
  void story() {
    var created = post("administrator", DRAFTS, designation("http-story", "gao"));
    var draft = address(created);
    assertThat(created.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(draft).isEqualTo(DRAFTS + "/" + created.json().path("draftId").asString());

    assertThat(post("approver", draft + "/rejection", "{\"reason\":\"Ménaka\"}").status())
        .isEqualTo(204);
    var read = get("administrator", draft);
    assertThat(read.json().path("status").asString()).isEqualTo("REJECTED");
    assertThat(read.json().path("history").get(1).path("reason").asString()).isEqualTo("Ménaka");
    assertThat(read.json().path("authors").get(0).path("sub").asString())
        .isEqualTo("administrator");
    assertThat(read.json().path("file").path("decisionId").asString()).isEqualTo("http-story");

    assertProblem(
        service.send(
            as("administrator", draft)
                .PUT(BodyPublishers.ofString(designation("http-story", "menaka")))),
        428,
        "draft-version-not-named");
    assertProblem(put(draft, "\"1\"", designation("http-story", "menaka")), 412, "stale-draft");
    assertProblem(put(draft, "2", designation("http-story", "menaka")), 400, "invalid-if-match");
    var revised =
        put(
            draft,
            read.headers().firstValue("ETag").orElseThrow(),
            designation("http-story", "menaka"));
    assertThat(revised.status()).as(revised.body()).isEqualTo(200);
    assertThat(revised.headers().firstValue("ETag")).contains("\"3\"");

    var preview = get("approver", read.json().path("preview").asString());
    assertThat(preview.status()).as(preview.body()).isEqualTo(200);
    assertThat(preview.json().path("changes").toString()).contains("menaka");

    var approved = post("approver", draft + "/approval", "{\"version\":3}");
    assertThat(approved.status()).as(approved.body()).isEqualTo(201);
    assertThat(approved.headers().firstValue("Location")).contains("/v1/decisions/http-story");
    assertThat(approved.body()).doesNotContain("administrator", "approver");
    var again = post("approver", draft + "/approval", "{}");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
    assertThat(again.body()).isEqualTo(approved.body());
    assertProblem(put(draft, "\"4\"", designation("http-story", "gao")), 409, "draft-not-open");
  }

  @Test
  @DisplayName("the same file sent again is answered with the same draft")
  void handedInAgain() {
    var created = post("administrator", DRAFTS, designation("http-again", "gao"));
    var again = post("administrator", DRAFTS, designation("http-again", "gao"));
    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
    assertThat(again.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(again.headers().firstValue("Location")).contains(address(created));
    assertThat(again.body()).isEqualTo(created.body());
    assertThat(created.headers().firstValue("Idempotent-Replay")).isEmpty();
  }

  @Test
  @DisplayName("withdrawn or rejected at a version that is not the present one are refused")
  void falsePrecondition() {
    var draft = address(post("administrator", DRAFTS, coverage("seen-before")));
    assertThat(put(draft, "\"1\"", designation("seen-before", "gao")).status()).isEqualTo(200);
    assertProblem(withdrawn(draft, "\"1\""), 412, "stale-draft");
    assertProblem(withdrawn(draft, "1"), 400, "invalid-if-match");
    assertProblem(rejected(draft, "\"1\"", "{\"reason\":\"x\"}"), 412, "stale-draft");
    assertProblem(rejected(draft, "\"1\"", "{\"reason\":\"x\",\"version\":2}"), 412, "stale-draft");
    assertProblem(rejected(draft, "\"2\"", "{\"reason\":\"x\",\"version\":1}"), 412, "stale-draft");
    assertProblem(rejected(draft, "*", "{\"reason\":\"x\"}"), 400, "invalid-if-match");
    assertThat(get("administrator", draft).json().path("status").asString()).isEqualTo("OPEN");
    assertThat(rejected(draft, "\"2\"", "{\"reason\":\"x\",\"version\":2}").status())
        .isEqualTo(204);
    assertThat(withdrawn(draft, "\"3\"").status()).isEqualTo(204);
  }

  private static Reply withdrawn(String draft, String etag) {
    return service.send(as("administrator", draft).header("If-Match", etag).DELETE());
  }

  private static Reply rejected(String draft, String etag, String body) {
    return service.send(
        as("approver", draft + "/rejection")
            .header("If-Match", etag)
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  @DisplayName("an author does not approve or reject, and only an author withdraws")
  void fourEyes() {
    var draft = address(post("approver", DRAFTS, coverage("own")));
    assertProblem(post("approver", draft + "/approval", "{}"), 403, "approver-is-author");
    assertProblem(
        post("approver", draft + "/rejection", "{\"reason\":\"x\"}"), 403, "approver-is-author");
    assertProblem(delete("administrator", draft), 403, "not-an-author");
    assertThat(delete("approver", draft).status()).isEqualTo(204);
    assertThat(get("approver", draft).json().path("status").asString()).isEqualTo("WITHDRAWN");
    assertThat(get("approver", DRAFTS + "?status=WITHDRAWN").body())
        .contains(draft.substring(DRAFTS.length() + 1));
    assertThat(get("approver", DRAFTS + "?status=OPEN").body())
        .doesNotContain(draft.substring(DRAFTS.length() + 1));
  }

  @Test
  @DisplayName("a draft that breaks rules is refused with all of them at once")
  void brokenRules() {
    var wrong = designation("wrong", "atlantis").replace("2023-01-11", "11 januari");
    var refused = post("administrator", DRAFTS + "?dryRun=true", wrong);
    assertProblem(refused, 400, "invalid-request");
    assertThat(refused.json().path("errors").findValuesAsString("type"))
        .contains(
            "/problems/unknown-parameter", "/problems/unknown-area", "/problems/invalid-date");
    assertProblem(post("administrator", DRAFTS, "{"), 400, "malformed-json");
  }

  @Test
  @DisplayName("a rejection states its reason; nothing else is read")
  void reason() {
    var draft = address(post("administrator", DRAFTS, coverage("reasons")));
    assertProblem(post("approver", draft + "/rejection", "{}"), 400, "missing-field");
    var blank = post("approver", draft + "/rejection", "{\"reason\":\" \"}");
    assertProblem(blank, 400, "invalid-value");
    assertThat(blank.body()).contains("required").doesNotContain("leave reason out");
    for (var step : List.of("/rejection", "/approval")) {
      assertProblem(
          post("approver", draft + step, "{\"reason\":\"V-nummer 2801234567\"}"),
          400,
          "personal-data");
    }
    assertProblem(
        post("approver", draft + "/approval", "{\"raeson\":\"x\"}"), 400, "unknown-field");
    assertProblem(post("approver", draft + "/approval", "{\"version\":0}"), 400, "invalid-value");
    assertProblem(post("approver", draft + "/approval", "{\"version\":9}"), 412, "stale-draft");
    assertProblem(
        service.send(
            as("approver", draft + "/approval")
                .header("If-Match", "no")
                .POST(BodyPublishers.ofString("{}"))),
        400,
        "invalid-if-match");
  }

  @Test
  @DisplayName("of a country without a record are approved one after the other")
  void firstOfACountry() {
    var drafts = "/v1/countries/td/drafts";
    var one = address(post("administrator", drafts, region("td-one", "lac")));
    var other = address(post("administrator", drafts, region("td-other", "kanem")));
    assertThat(post("approver", one + "/approval", "{}").status()).isEqualTo(201);
    assertThat(post("approver", other + "/approval", "{}").status()).isEqualTo(201);
  }

  private static String region(String id, String area) {
    return designation(id, area).replace("\"ML\"", "\"TD\"");
  }

  @Test
  @DisplayName("what came in between is told, and approved with the new head in If-Match")
  void outdated() {
    service.send(service.decision("", designation("mistaken", "mopti")));
    var draft = address(post("administrator", DRAFTS, retraction("mend-it", "mistaken")));
    service.send(service.decision("", designation("between", "kidal")));
    var refused = post("approver", draft + "/approval", "{}");
    assertProblem(refused, 412, "draft-outdated");
    assertThat(refused.json().path("decisions").get(0).path("decisionId").asString())
        .isEqualTo("between");
    var head = "\"" + refused.json().path("head").asLong() + "\"";
    var approved =
        service.send(
            as("approver", draft + "/approval")
                .header("If-Match", head)
                .POST(BodyPublishers.ofString("{}")));
    assertThat(approved.status()).as(approved.body()).isEqualTo(201);
  }

  @Test
  @DisplayName("are for their scopes, decided before whether there is such a draft")
  void access() {
    var nowhere = "/v1/countries/zz/drafts/none";
    assertProblem(service.send(service.to(nowhere)), 401, "invalid-token");
    assertProblem(service.send(service.to(DRAFTS)), 401, "invalid-token");
    assertProblem(service.send(service.to("/v1/audit")), 401, "invalid-token");
    assertProblem(get("importer", nowhere), 403, "missing-scope");
    assertProblem(get("administrator", "/v1/audit"), 403, "missing-scope");
    var refused = post("administrator", nowhere + "/approval", "{}");
    assertProblem(refused, 403, "missing-scope");
    assertThat(refused.json().path("detail").asString()).contains("policy:approve");
    assertThat(get("auditor", DRAFTS).json().path("detail").asString())
        .contains("policy:approve or policy:draft");
    assertProblem(post("importer", DRAFTS, coverage("x")), 403, "missing-scope");
    assertProblem(get("administrator", nowhere), 404, "unknown-country");
    assertProblem(get("administrator", DRAFTS + "/none"), 404, "unknown-draft");
    assertProblem(get("administrator", DRAFTS + "?status=open"), 400, "invalid-value");
    var mali = address(post("administrator", DRAFTS, coverage("malian")));
    assertProblem(get("administrator", mali.replace("/ml/", "/sn/")), 404, "unknown-draft");
  }

  @Test
  @DisplayName("have an audit trail, as pages and as lines, in which its readers stand too")
  void audit() {
    post("administrator", DRAFTS, coverage("audited"));
    service.send(service.decision("", coverage("recorded-at-once")));
    var page = get("auditor", "/v1/audit");
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    assertThat(page.json().path("faults").isEmpty()).isTrue();
    assertThat(page.json().path("entries").findValuesAsString("type"))
        .contains("draft-submitted.v1", "decision-recorded-at-once.v1");
    assertThat(page.json().path("entries").findValuesAsString("sub"))
        .contains("administrator", "importer");
    var last = page.json().path("entries").size();
    var lines =
        service.send(
            as("auditor", "/v1/audit?after=" + last).header("Accept", "application/x-ndjson"));
    assertThat(lines.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    assertThat(lines.body().lines().findFirst()).contains("{\"faults\":[]}");
    assertThat(lines.body().lines().skip(1).findFirst().orElseThrow())
        .contains("audit-trail-read.v1", "auditor");
    assertProblem(get("auditor", "/v1/audit?after=x"), 400, "invalid-sequence");
    assertProblem(get("auditor", "/v1/audit?before=1"), 400, "unknown-parameter");
  }
}
