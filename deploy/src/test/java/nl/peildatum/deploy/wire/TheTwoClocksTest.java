package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.alternative;
import static nl.peildatum.deploy.wire.Deed.correct;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Deed.retract;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("As of when the record is asked")
@ExtendWith(Product.class)
class TheTwoClocksTest {
  private final Wire product;

  TheTwoClocksTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("A decision counts from the very millisecond in which it was recorded")
  void instants() {
    var country = product.country("SN");
    var recordedAt =
        Instant.parse(
            country
                .records(letter("sn-1", "2022-01-01").does(designate("dakar")))
                .text("/recordedAt"));

    var dakar = country.ask("dakar").on("2022-01-01");
    dakar.asOf(recordedAt.toString()).region15c().is("IN_FORCE");
    dakar.asOf(recordedAt.minusMillis(1).toString()).region15c().is("NOTHING_RECORDED");
    dakar
        .asOf(recordedAt.toString())
        .reply()
        .says("/sequence", "2")
        .says("/final", "true")
        .lacks("/recordedThrough");
    var inAmsterdam = recordedAt.atOffset(ZoneOffset.ofHours(1)).toString();
    dakar.asOf(inAmsterdam).region15c().is("IN_FORCE");
    assertThat(dakar.asOf(inAmsterdam).reply().body())
        .isEqualTo(dakar.asOf(recordedAt.toString()).reply().body());
  }

  @Test
  @DisplayName("By sequence: before everything, and after each decision as a whole")
  void sequences() {
    var country = product.country("TG");
    var first = country.records(letter("tg-1", "2022-01-01").does(designate("kara", "maritime")));
    country.records(letter("tg-2", "2022-01-02").does(designate("centrale")));

    var centrale = country.ask("centrale").on("2022-01-02");
    var before = centrale.upTo(0).reply().is(200);
    before.says("/answers/0/status", "NOTHING_RECORDED").says("/final", "true");
    before.says("/sequence", "0").says("/asDecidedSoFar", "false").holds("/beschikbaarOp");
    assertThat(before.json().at("/beschikbaarOp").isNull()).isTrue();
    centrale.upTo(3).region15c().is("NEVER_DESIGNATED");
    centrale.upTo(3).reply().says("/beschikbaarOp", first.text("/recordedAt"));
    centrale.upTo(5).region15c().is("IN_FORCE");
    for (var inside : new int[] {1, 2}) {
      var refused = centrale.upTo(inside).reply().is(400);
      assertThat(refused.errors()).containsExactly("sequence-inside-decision");
      refused.says("/errors/0/firstSequence", "1").says("/errors/0/lastSequence", "3");
    }
    assertThat(centrale.upTo(6).reply().is(400).errors()).containsExactly("sequence-not-recorded");
  }

  @Test
  @DisplayName("A final answer is the same, byte for byte, after corrections and retractions")
  void finalAnswersStay() {
    var country = product.country("GH");
    country.records(
        letter("gh-1", "2022-01-01")
            .publishedOn("2022-01-05")
            .formalFrom("2022-01-07")
            .does(
                designate("ahafo", "ashanti", "bono").onlyThese(),
                alternative("central", "ahafo", "ashanti")));
    var kept = new LinkedHashMap<String, String>();
    keep(country, kept);
    country.records(
        dataCorrection("gh-2", "2024-01-01")
            .does(correct(fact("gh-1", 0, "ahafo"), Map.of("from", "2022-01-03"))));
    keep(country, kept);
    country.records(dataCorrection("gh-3", "2024-01-02").does(retract(fact("gh-1", 0, "ashanti"))));
    country.records(letter("gh-4", "2024-01-03").does(designate("eastern")));

    country.ask("ahafo").on("2022-01-02").region15c().is("NOT_YET");
    country.ask("ashanti").on("2022-01-02").region15c().is("NEVER_DESIGNATED");
    kept.forEach(
        (address, body) ->
            assertThat(product.get(address).is(200).body()).as(address).isEqualTo(body));
  }

  private void keep(Country country, Map<String, String> kept) {
    var head = country.head();
    var addresses = new ArrayList<String>();
    for (var area : new String[] {"ahafo", "ashanti", "eastern", "atlantis"}) {
      for (var day : new String[] {"2021-12-31", "2022-01-02", "2022-01-03", "2099-01-01"}) {
        var asked = country.ask(area).on(day).upTo(head);
        addresses.add(asked.address());
        addresses.add(asked.formally().address());
        addresses.add(asked.publicOn("2022-06-01").address());
      }
    }
    addresses.add(country.askAll().on("2022-01-03").upTo(head).address());
    addresses.add(country.path() + "/timeline?sequence=" + head);
    addresses.add(country.path() + "/record?sequence=" + head);
    for (var address : addresses) {
      kept.put(address, product.get(address).is(200).says("/final", "true").body());
    }
  }

  @Test
  @DisplayName("An answer as of now is final, and over all countries up to where all were read")
  void asOfNow() {
    var country = product.country("IR");
    country.records(letter("ir-1", "2022-01-01").does(designate("fars")));

    var now = country.ask("fars").on("2022-01-01").reply().is(200);
    now.says("/sequence", "2").says("/final", "true").lacks("/recordedThrough");
    var named = country.ask("fars").on("2022-01-01").asOf(now.text("/beschikbaarOp"));
    assertThat(named.reply().body()).isEqualTo(now.body());
    country.awaitInAllCountries();
    var countries = product.get("/v1/countries").is(200).says("/final", "true");
    assertThat(countries.body()).contains("\"country\":\"IR\"");
  }

  @Test
  @DisplayName("A day later than the day of asking is answered as decided so far")
  void asDecidedSoFar() {
    var country = product.country("UZ");
    country.records(letter("uz-1", "2022-01-01").does(designate("buxoro")));

    country.ask("buxoro").on("2099-01-01").reply().says("/asDecidedSoFar", "true");
    country.ask("buxoro").on("2022-01-01").reply().says("/asDecidedSoFar", "false");
    country.ask("buxoro").on("2099-01-01").region15c().is("IN_FORCE");
  }

  @Test
  @DisplayName("The whole valid axis at one moment, and the record axis in sequence")
  void axes() {
    var country = product.country("KZ");
    country.records(letter("kz-1", "2022-01-01").does(designate("abay").until("2023-01-01")));

    var timeline = country.timeline("?sequence=2").is(200).lacks("/geldigOp", "/asDecidedSoFar");
    timeline.says("/lanes/0/subject/area", "abay");
    timeline.says("/lanes/0/segments/0/status", "NOT_YET");
    timeline.says("/lanes/0/segments/1/status", "IN_FORCE");
    timeline.says("/lanes/0/segments/1/from", "2022-01-01");
    timeline.says("/lanes/0/segments/1/until", "2023-01-01");
    timeline.says("/lanes/0/segments/2/status", "ENDED");
    country
        .timeline("?sequence=2&from=2022-02-01&until=2022-03-01")
        .says("/lanes/0/segments/0/from", "2022-02-01")
        .says("/lanes/0/segments/0/until", "2022-03-01")
        .lacks("/lanes/0/segments/1");
    var record = country.record("?sequence=2").is(200).lacks("/basis", "/geldigOp");
    record.says("/events/0/type", "decision-recorded.v1").says("/events/0/sequence", "1");
    record.says("/events/1/type", "region-15c-designated.v1").says("/events/1/decisionId", "kz-1");
    record.holds("/events/1/data");
    country.record("?sequence=2&after=1").says("/events/0/sequence", "2").lacks("/events/1");
    country.record("?sequence=2&after=2").lacks("/events/0");
  }
}
