package nl.peildatum.deploy.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.peildatum.testing.Reply;

/** How to be refused while asking, by the slug of the problem. */
record ByAsking(Wire product, Country country) {

  Map<String, Supplier<Reply>> all() {
    var ways = new TreeMap<String, Supplier<Reply>>();
    ways.put("malformed-request", () -> product.get("/v1/decisions/a%2Fb"));
    ways.put("malformed-query", () -> policy("geldigOp=%FF"));
    ways.put("unknown-parameter", () -> policy("geldigop=2023-01-11"));
    ways.put("repeated-parameter", () -> policy("geldigOp=2023-01-11&geldigOp=2023-01-11"));
    ways.put(
        "dates-out-of-order",
        () ->
            assess(
                """
                {"country": "ML", "stage": "FIRST_DECISION",
                 "dates": {"application": "2023-02-01", "decision": "2023-01-01"}}
                """));
    ways.put("log-size-not-signed", () -> product.get("/v1/checkpoint/consistency?from=2&to=1"));
    ways.put("invalid-date", () -> policy("geldigOp=2023-02-30"));
    ways.put("invalid-instant", () -> policy("geldigOp=2023-01-11&beschikbaarOp=2023-01-11"));
    ways.put("invalid-sequence", () -> policy("geldigOp=2023-01-11&sequence=-1"));
    ways.put("geldig-op-missing", () -> policy("sequence=0"));
    ways.put(
        "two-record-times",
        () -> policy("geldigOp=2023-01-11&sequence=0&beschikbaarOp=2026-01-01T00:00:00Z"));
    ways.put(
        "record-time-in-future",
        () -> policy("geldigOp=2023-01-11&beschikbaarOp=2999-01-01T00:00:00Z"));
    ways.put("sequence-inside-decision", () -> policy("geldigOp=2023-01-11&sequence=1"));
    ways.put("sequence-not-recorded", () -> policy("geldigOp=2023-01-11&sequence=999999"));
    ways.put(
        "change-not-known", () -> product.get(country.path() + "/answer-changes?after=999999"));
    ways.put("unknown-status", () -> policy("status=SAFE"));
    ways.put("unknown-kind", () -> policy("kind=REGION_15B"));
    ways.put("unknown-axis", () -> product.get("/v1/changes?axis=bekendOp"));
    ways.put("country-missing", () -> product.get("/v1/changes?area=gao"));
    ways.put("unknown-basis", () -> policy("basis=INFORMAL"));
    ways.put("source-not-named", () -> product.get("/v1/sources"));
    ways.put(
        "several-sources-named",
        () -> product.get("/v1/sources?caseNumber=NL22.5703&wbv=WBV%202019/12"));
    ways.put("not-one-supposition", () -> product.get(country.path() + "/counterfactual"));
    ways.put(
        "decision-not-known",
        () -> product.get(country.path() + "/counterfactual?without=nobody-sent-this"));
    ways.put("invalid-country", () -> product.get("/v1/announcement-gaps?country=zz"));
    ways.put("unknown-office", () -> product.get("/v1/announcement-gaps?office=Minister%20X"));
    ways.put("unknown-country", () -> product.get("/v1/countries/zz/policy"));
    ways.put("no-evidence", () -> product.get("/v1/countries/aq/evidence"));
    ways.put("unknown-decision", () -> product.get("/v1/decisions/nobody-sent-this"));
    ways.put("not-found", () -> product.get("/v1/countries/ml/policy/"));
    ways.put("method-not-allowed", () -> product.send("DELETE", "/v1/countries/ml/policy"));
    ways.put("not-acceptable", () -> product.get("/v1/countries/ml/policy", "Accept", "image/png"));
    ways.put("receipt-broken", () -> assess("{\"receipt\":\"r1.AAAA\"}"));
    ways.put("receipt-version-unknown", () -> assess("{\"receipt\":\"r0.AAAA\"}"));
    ways.put("receipt-does-not-match", this::changedReceipt);
    return ways;
  }

  private Reply policy(String query) {
    return product.get(country.path() + "/policy?" + query);
  }

  private Reply assess(String body) {
    return product.post("/v1/assessments", body, "Content-Type", "application/json");
  }

  /** A receipt of another record, as if this one had been tampered with. */
  private Reply changedReceipt() {
    var asked =
        assess(
            "{\"country\":\"NR\",\"stage\":\"HIGHER_APPEAL\","
                + "\"dates\":{\"decision\":\"2023-01-01\",\"districtCourtRuling\":\"2024-01-01\"}}");
    var receipt = asked.text("/receipt").substring("r1.".length());
    var json = new String(Base64.getUrlDecoder().decode(receipt), UTF_8);
    var at = json.indexOf("sha256") + "sha256\":\"".length();
    var changed =
        json.substring(0, at) + (json.charAt(at) == '0' ? '1' : '0') + json.substring(at + 1);
    var sent = Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(UTF_8));
    return assess("{\"receipt\":\"r1." + sent + "\"}");
  }
}
