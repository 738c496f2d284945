package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Letter.letter;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.peildatum.testing.Reply;

/** How to be refused for the request that carries a decision, by the slug of the problem. */
record BySending(Wire product, Country country) {
  private static final String JSON = "application/json";

  Map<String, Supplier<Reply>> all() {
    var ways = new TreeMap<String, Supplier<Reply>>();
    ways.put("invalid-token", () -> post("Content-Type", JSON));
    ways.put(
        "missing-scope",
        () -> post("Content-Type", JSON, "Authorization", product.bearer("auditor")));
    ways.put(
        "unsupported-media-type",
        () -> post("Content-Type", "text/plain", "Authorization", product.bearer("importer")));
    ways.put("malformed-json", () -> country.sends("[]"));
    ways.put(
        "json-beyond-limits",
        () -> country.sends("{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}"));
    ways.put("invalid-if-match", () -> country.sends(anotherLetter(), "If-Match", "7"));
    ways.put(
        "invalid-flag",
        () ->
            product.post(
                country.decisions() + "?dryRun=yes",
                anotherLetter(),
                "Content-Type",
                JSON,
                "Authorization",
                product.bearer("importer")));
    ways.put("body-too-large", () -> country.sends("{\"a\":\"" + "x".repeat(1 << 20) + "\"}"));
    ways.put(
        "decision-too-large",
        () ->
            country.sends(
                anotherLetter().replace("\"sources\":[", "\"sources\":[" + "{},".repeat(100))));
    ways.put("head-not-named", () -> country.sendsWithoutHead(onRecord().correction()));
    ways.put("stale-head", () -> country.sends(anotherLetter(), "If-Match", "\"2\""));
    ways.put(
        "decision-id-reused",
        () -> country.sends(letter("ht-1", "2024-01-01").does(designate("nord"))));
    return ways;
  }

  private ByRule onRecord() {
    return new ByRule(country);
  }

  private String anotherLetter() {
    return letter("ht-another", "2024-01-01").does(designate("nord")).json(country.code());
  }

  private Reply post(String... headers) {
    return product.post(country.decisions(), "{}", headers);
  }
}
