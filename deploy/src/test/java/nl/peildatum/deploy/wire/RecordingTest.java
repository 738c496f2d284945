package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.alternative;
import static nl.peildatum.deploy.wire.Deed.complete;
import static nl.peildatum.deploy.wire.Deed.correct;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Deed.noPolicy;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.register;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A decision is recorded whole and once, or not at all")
@ExtendWith(Product.class)
class RecordingTest {
  private final Wire product;

  RecordingTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("What was recorded is told: its sequences in the order of acts, then of areas")
  void recorded() {
    var country = product.country("SL");
    var told =
        country.records(
            letter("sl-1", "2022-01-01")
                .does(
                    designate("eastern", "northern"),
                    complete("2021-01-01"),
                    alternative("southern", "eastern")));

    told.hasHeader("Location", "/v1/decisions/sl-1").hasHeader("Cache-Control", "no-store");
    told.says("/decisionId", "sl-1").says("/country", "SL").holds("/recordedAt", "/warnings");
    told.says("/firstSequence", "1").says("/lastSequence", "5");
    told.says("/facts/0/sequence", "2").says("/facts/0/act", "0");
    told.says("/facts/0/subject/area", "eastern").says("/facts/1/subject/area", "northern");
    told.says("/facts/2/sequence", "4").says("/facts/2/act", "1").lacks("/facts/2/subject");
    told.says("/facts/3/kind", "RELOCATION_ALTERNATIVE")
        .says("/facts/3/subject/target", "southern");

    var decision = product.get(told.header("Location")).is(200);
    decision.says("/instrument/title", "Invented for a test").says("/acts/1/type", "StateCoverage");
    decision.says("/recordedAt", told.text("/recordedAt")).says("/lastSequence", "5");
  }

  @Test
  @DisplayName(
      "Sent again it is answered as the first time, whatever head is named and however it is"
          + " spaced")
  void sentAgain() {
    var country = product.country("GM");
    var letter = letter("gm-1", "2022-01-01").does(designate("banjul"));
    var first = country.records(letter);
    country.records(letter("gm-2", "2022-02-01").does(lift("banjul")));

    var otherwiseWritten =
        JsonMapper.shared()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(new TreeMap<>(letter.file("GM")));
    for (var body : new String[] {letter.json("GM"), otherwiseWritten}) {
      var again = country.sends(body, "If-Match", "\"99\"").is(200);
      again.hasHeader("Idempotent-Replay", "true");
      assertThat(again.body()).isEqualTo(first.body());
    }
    assertThat(first.header("Idempotent-Replay")).isEmpty();
    country.record("").says("/sequence", "4");
  }

  @Test
  @DisplayName("An id belongs to one decision of one country")
  void idOfAnother() {
    product.country("BW").records(letter("bw-1", "2022-01-01").does(designate("chobe")));

    var refused =
        product.country("NA").sends(letter("bw-1", "2022-01-01").does(designate("erongo"))).is(409);
    refused.says("/type", "/problems/decision-id-reused");
    product.get("/v1/countries/na/record").says("/sequence", "0");
  }

  @Test
  @DisplayName("Who names a head that has passed is told which decisions came in between")
  void cameInBetween() {
    var country = product.country("ZW");
    country.records(letter("zw-1", "2022-01-01").does(designate("harare")));
    country.records(letter("zw-2", "2022-02-01").does(designate("bulawayo")));
    country.records(letter("zw-3", "2022-03-01").does(lift("bulawayo")));

    var stale = letter("zw-4", "2022-04-01").does(designate("midlands")).json("ZW");
    var refused = country.sends(stale, "If-Match", "\"2\"").is(412);
    refused.says("/type", "/problems/stale-head").says("/expected", "2").says("/head", "6");
    refused.says("/decisions/0/decisionId", "zw-2").says("/decisions/0/firstSequence", "3");
    refused.says("/decisions/1/decisionId", "zw-3").says("/decisions/1/lastSequence", "6");
    refused.lacks("/decisions/2");
    country.record("").says("/sequence", "6");
  }

  @Test
  @DisplayName("Who corrects, retracts or annuls must say which record they saw")
  void headNotNamed() {
    var country = product.country("MW");
    country.records(letter("mw-1", "2022-01-01").does(designate("salima")));

    var slip =
        dataCorrection("mw-2", "2024-01-01")
            .does(correct(fact("mw-1", 0), Map.of("from", "2022-01-02")));
    country.sendsWithoutHead(slip).is(428).says("/type", "/problems/head-not-named");
    country.record("").says("/sequence", "2");
    country.previews(slip);
    country.records(slip);
    country.sendsWithoutHead(slip).is(200).hasHeader("Idempotent-Replay", "true");
  }

  @Test
  @DisplayName("A body that breaks three rules names all three, and nothing of it is recorded")
  void threeRules() {
    var country = product.country("SZ");
    var refused =
        country
            .sends(
                letter("sz-1", "2022-01-01")
                    .does(
                        designate("lubombo"),
                        designate("atlantis"),
                        designate("hhohho").with("level", "NORMAL"),
                        designate("manzini").from("2022-02-01").until("2022-01-15")))
            .is(400)
            .says("/type", "/problems/invalid-request");

    assertThat(refused.errors())
        .containsExactlyInAnyOrder("unknown-area", "invalid-value", "empty-period");
    assertThat(refused.errors("/pointer"))
        .containsExactlyInAnyOrder("/acts/1/areas/0", "/acts/2/level", "/acts/3/until");
    country.record("").says("/sequence", "0").lacks("/events/0");
    country.ask("lubombo").on("2022-01-01").region15c().is("NOTHING_RECORDED");
    product.get("/v1/decisions/sz-1").is(404).says("/type", "/problems/unknown-decision");
  }

  @Test
  @DisplayName("A dry run tells what would change, records nothing, and recording makes it so")
  void dryRun() {
    var country = product.country("LR");
    country.records(letter("lr-1", "2022-01-01").does(designate("bomi").until("2023-01-01")));

    var next = letter("lr-2", "2022-06-01").does(lift("bomi"), designate("bong").onlyThese());
    var preview = country.previews(next).says("/head", "2").hasHeader("Cache-Control", "no-store");
    country.record("").says("/sequence", "2");
    product.get("/v1/decisions/lr-2").is(404);
    var before = timelines(country);
    var warned = preview.json().path("warnings");
    var recorded = country.records(next);
    assertThat(recorded.json().path("warnings")).isEqualTo(warned);
    var after = timelines(country);
    assertThat(preview.json().path("changes")).isNotEmpty();
    preview
        .json()
        .path("changes")
        .forEach(
            change -> {
              var lane =
                  change.path("kind") + " " + change.path("subject") + " " + change.path("basis");
              saysSo(
                  before,
                  lane,
                  change.path("from").asString(""),
                  change.at("/before/status").asString());
              saysSo(
                  after,
                  lane,
                  change.path("from").asString(""),
                  change.at("/after/status").asString());
            });
    preview.lacks("/recorded");
    country
        .previews(next)
        .says("/head", "5")
        .lacks("/changes/0")
        .says("/recorded/decisionId", "lr-2")
        .says("/recorded/firstSequence", "3")
        .says("/recorded/recordedAt", recorded.text("/recordedAt"));
  }

  @Test
  @DisplayName("A dry run tells what will be said of everything that is not on record")
  void dryRunOfAbsence() {
    var country = product.country("GW");
    var elsewhere = country.ask("gabu").on("2012-06-01");
    var first = letter("gw-1", "2022-01-01").does(designate("bafata"));
    assertThat(absence(country.previews(first)))
        .contains("OPERATIONAL null to null: NOTHING_RECORDED, then NEVER_DESIGNATED");
    country.records(first);
    elsewhere.region15c().is("NEVER_DESIGNATED");

    var coverage = register("gw-2", "2022-02-01").does(complete("2013-01-01"));
    assertThat(absence(country.previews(coverage)))
        .containsExactly(
            "OPERATIONAL null to 2013-01-01: NEVER_DESIGNATED, then OUTSIDE_COVERAGE",
            "FORMAL null to 2013-01-01: NEVER_DESIGNATED, then OUTSIDE_COVERAGE");
    country.records(coverage);
    elsewhere.region15c().is("OUTSIDE_COVERAGE");

    var without = letter("gw-3", "2022-03-01").does(noPolicy("2015-01-01").because("It was so"));
    var preview = country.previews(without);
    assertThat(absence(preview))
        .contains("OPERATIONAL 2015-01-01 to 2022-01-01: NEVER_DESIGNATED, then NO_COUNTRY_POLICY");
    preview.says("/absence/0/after/fact/decisionId", "gw-3");
    country.previews(letter("gw-4", "2022-04-01").does(designate("oio"))).lacks("/absence");
  }

  private static List<String> absence(Reply preview) {
    return StreamSupport.stream(preview.json().path("absence").spliterator(), false)
        .map(
            run ->
                "%s %s to %s: %s, then %s"
                    .formatted(
                        run.path("basis").asString(),
                        run.path("from").asString("null"),
                        run.path("until").asString("null"),
                        run.at("/before/status").asString(),
                        run.at("/after/status").asString()))
        .toList();
  }

  private static void saysSo(
      Map<String, Map<String, String>> timelines, String lane, String from, String status) {
    var segments = timelines.get(lane);
    if (segments == null) {
      return; // a lane without a fact has no timeline
    }
    var found = segments.entrySet().stream().filter(one -> one.getKey().compareTo(from) <= 0);
    assertThat(found.reduce((one, later) -> later).orElseThrow().getValue())
        .as(lane + " from " + from)
        .isEqualTo(status);
  }

  /** Per lane and basis the status from each first day on; the first has none. */
  private static Map<String, Map<String, String>> timelines(Country country) {
    var timelines = new TreeMap<String, Map<String, String>>();
    for (var basis : new String[] {"OPERATIONAL", "FORMAL"}) {
      for (var lane : country.timeline("?basis=" + basis).is(200).json().path("lanes")) {
        var segments = new LinkedHashMap<String, String>();
        for (var segment : lane.path("segments")) {
          segments.put(segment.path("from").asString(""), segment.path("status").asString());
        }
        timelines.put(
            lane.path("kind") + " " + lane.path("subject") + " \"" + basis + '"', segments);
      }
    }
    return timelines;
  }

  @Test
  @DisplayName("Warnings name the lanes, refuse nothing, and are the same in preview and recording")
  void warnings() {
    var country = product.country("CI");
    country.records(
        letter("ci-1", "2022-01-01").does(designate("abidjan"), alternative("savanes", "abidjan")));

    var closing = letter("ci-2", "2022-02-01").does(designate("savanes").onlyThese());
    var preview = country.previews(closing).json().path("warnings");
    var recorded = country.records(closing);
    assertThat(recorded.json().path("warnings")).isEqualTo(preview);
    recorded
        .says("/warnings/0/code", "closed-list-leaves-others")
        .says("/warnings/0/lanes/0/subject/area", "abidjan")
        .holds("/warnings/0/detail");
    country.ask("abidjan").on("2022-02-01").region15c().is("IN_FORCE");
    var lifting = country.records(letter("ci-3", "2022-03-01").does(lift("abidjan")));
    lifting.says("/warnings/0/code", "dependent-alternative");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1e999}",
        "{\"a\":\"\\ud800\"}"
      })
  @DisplayName(
      "A body that cannot be kept as it was sent is refused, never kept a little differently")
  void malformed(String body) {
    var country = product.country("BJ");
    var refused = country.sends(body).is(400).says("/type", "/problems/malformed-json");
    assertThat(refused.text("/detail")).doesNotContain("java", "jackson");
    country.record("").says("/sequence", "0");
  }

  @Test
  @DisplayName("An id that is none is told before anything about the head")
  void idBeforeHead() {
    var country = product.country("GQ");
    var slip = dataCorrection("No Id", "2024-01-01").does(correct(1, Map.of()));
    for (var refused :
        new Reply[] {
          country.sendsWithoutHead(slip), country.sends(slip.json("GQ"), "If-Match", "\"9\"")
        }) {
      assertThat(refused.is(400).errors()).contains("invalid-decision-id");
    }
  }

  @Test
  @DisplayName("What is wrong with parameters, headers and body is told in one answer")
  void allErrorsAtOnce() {
    var country = product.country("TN");
    var letter = letter("tn-1", "2024-02-30").does(designate("nowhere"));
    var refused =
        product.post(
            country.decisions() + "?dryRun=perhaps&colour=red",
            letter.json("TN"),
            "Authorization",
            product.bearer("importer"),
            "Content-Type",
            "application/json",
            "If-Match",
            "7");
    refused.is(400).says("/type", "/problems/invalid-request");
    assertThat(refused.errors())
        .containsExactlyInAnyOrder(
            "unknown-parameter",
            "invalid-flag",
            "invalid-if-match",
            "invalid-date",
            "unknown-area");
    assertThat(refused.errors("/header")).contains("If-Match");
    assertThat(country.sends("{", "If-Match", "7").is(400).errors())
        .containsExactly("invalid-if-match", "malformed-json");
    country.record("").says("/sequence", "0");
  }

  @Test
  @DisplayName("An OTHER heading without its label is refused, whether it is set or ended")
  void headingsByTheirLabel() {
    var country = product.country("TN");
    var heading = Deed.of("EndHeading").with("heading", "OTHER");
    var refused =
        country
            .sends(
                letter("tn-3", "2024-02-01")
                    .does(
                        heading,
                        heading.with("type", "SetHeading").with("nothingSpecial", true),
                        heading.with("label", "Dienstplicht")))
            .is(400);
    assertThat(refused.errors()).contains("missing-field");
    assertThat(refused.errors("/pointer")).contains("/acts/0/label", "/acts/1/label");
    assertThat(refused.errors("/detail").getFirst()).startsWith("State label");
    country.record("").says("/sequence", "0");
  }

  @Test
  @DisplayName("Of very many errors the first hundred are told, and how many there are")
  void noMoreThanAHundred() {
    var country = product.country("TN");
    var deeds = java.util.Collections.nCopies(300, Deed.of("Nothing")).toArray(Deed[]::new);
    var refused = country.sends(letter("tn-2", "2024-02-01").does(deeds)).is(400);
    assertThat(refused.errors()).hasSize(100).containsOnly("unknown-act");
    assertThat(refused.text("/detail")).startsWith("300 things are wrong");
  }
}
