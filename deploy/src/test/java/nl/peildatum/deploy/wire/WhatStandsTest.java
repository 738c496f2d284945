package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.alternative;
import static nl.peildatum.deploy.wire.Deed.annul;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Deed.lift;
import static nl.peildatum.deploy.wire.Deed.retract;
import static nl.peildatum.deploy.wire.Deed.withdraw;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.ruling;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Asked on a day on which policy stands, stood, or was said to stand")
@ExtendWith(Product.class)
class WhatStandsTest {
  private static final Map<String, Object> ONE = Map.of("type", "WBV", "title", "One source");
  private static final Map<String, Object> OTHER = Map.of("type", "LAW", "title", "The other");

  private final Wire product;

  WhatStandsTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("IN_FORCE: what stands, since when, until when, and what was and comes beside it")
  void inForce() {
    var country = product.country("AF");
    country.records(letter("af-1", "2021-03-01").does(designate("balkh").until("2022-01-01")));
    country.records(letter("af-2", "2022-06-01").does(designate("balkh")));

    country
        .ask("balkh")
        .on("2021-03-01")
        .region15c()
        .is("IN_FORCE")
        .says("/value/level", "EXCEPTIONAL")
        .says("/value/scheme", "PRE_2024")
        .stretches("2021-03-01", "2022-01-01")
        .says("/fact/decisionId", "af-1")
        .says("/fact/sequence", "2")
        .says("/fact/from", "2021-03-01")
        .says("/fact/until", "2022-01-01")
        .says("/fact/retroactive", "false")
        .says("/fact/recordedLate", "true")
        .says("/sources/0/title", "Invented for af-1")
        .wasBefore("NOT_YET")
        .changesNext("2022-01-01", "ENDED");
    country.ask("balkh").on("2021-12-31").region15c().is("IN_FORCE");
    country
        .ask("balkh")
        .on("2022-06-01")
        .region15c()
        .is("IN_FORCE")
        .stretches("2022-06-01", null)
        .changedBefore("2022-01-01", "ENDED")
        .changesNoMore();
  }

  @Test
  @DisplayName("IN_FORCE: an alternative names the conditions that are still to be tested")
  void alternativeInForce() {
    var country = product.country("NG");
    country.records(letter("ng-1", "2021-03-01").does(alternative("abia", "adamawa")));
    country.records(letter("ng-2", "2022-03-01").does(withdraw("abia", "adamawa")));

    country
        .ask("adamawa")
        .on("2021-03-01")
        .alternative("abia")
        .is("IN_FORCE")
        .says("/value/presumption", "IN_PRINCIPLE_PRESENT")
        .says("/value/threat", "SERIOUS_HARM_15C_ONLY")
        .says("/value/stillToBeTested/0", "SAFE_THERE")
        .says("/value/stillToBeTested/1", "SAFE_AND_LEGAL_ACCESS")
        .says("/value/stillToBeTested/2", "REASONABLE_TO_SETTLE")
        .changesNext("2022-03-01", "ENDED");
    country
        .ask("adamawa")
        .on("2022-03-01")
        .alternative("abia")
        .is("ENDED")
        .says("/by", "END")
        .says("/fact/decisionId", "ng-2");
    country.ask("adamawa").on("2022-03-01").region15c().is("NEVER_DESIGNATED");
  }

  @Test
  @DisplayName("DISPUTED: between two official claims on the start of a designation, both are told")
  void disputedSet() {
    var country = product.country("LB");
    country.records(
        letter("lb-1", "2023-07-01")
            .with("publishedOn", "2023-07-05")
            .on(OTHER)
            .does(
                designate("aakkar")
                    .fromEither("2023-07-07", "2023-07-09")
                    .formalFromEither("2023-08-01", "2023-08-03")));

    country.ask("aakkar").on("2023-07-06").region15c().is("NOT_YET");
    for (var day : new String[] {"2023-07-07", "2023-07-08"}) {
      country
          .ask("aakkar")
          .on(day)
          .region15c()
          .is("DISPUTED")
          .says("/claims/0/from", "2023-07-07")
          .says("/claims/0/source/title", "Invented for lb-1")
          .says("/claims/1/from", "2023-07-09")
          .says("/claims/1/source/title", "The other")
          .says("/value/level", "EXCEPTIONAL")
          .lacks("/stood")
          .stretches("2023-07-07", "2023-07-09")
          .wasBefore("NOT_YET")
          .changesNext("2023-07-09", "IN_FORCE");
    }
    country.ask("aakkar").on("2023-07-09").region15c().is("IN_FORCE").lacks("/claims");
    country.ask("aakkar").on("2023-07-31").formally().region15c().is("NOT_YET");
    country.ask("aakkar").on("2023-08-02").formally().region15c().is("DISPUTED");
    country.ask("aakkar").on("2023-08-03").formally().region15c().is("IN_FORCE");
  }

  @Test
  @DisplayName("DISPUTED: between two claims on an end, what stood before is told too")
  void disputedEnd() {
    var country = product.country("LY");
    country.records(letter("ly-1", "2020-01-01").does(designate("darnah")));
    country.records(
        letter("ly-2", "2023-07-01")
            .on(ONE)
            .does(lift("darnah").fromEither("2023-07-09", "2023-07-07")));

    country.ask("darnah").on("2023-07-06").region15c().is("IN_FORCE");
    country
        .ask("darnah")
        .on("2023-07-08")
        .region15c()
        .is("DISPUTED")
        .says("/claims/0/from", "2023-07-09")
        .says("/claims/1/from", "2023-07-07")
        .says("/stood/decisionId", "ly-1")
        .says("/stood/value/level", "EXCEPTIONAL");
    country
        .ask("darnah")
        .on("2023-07-09")
        .region15c()
        .is("ENDED")
        .says("/by", "END")
        .says("/endedOn", "2023-07-07");
  }

  @Test
  @DisplayName("ANNULLED: a ruling that reaches back leaves the record of what never stood")
  void annulledExTunc() {
    var country = product.country("YE");
    country.records(letter("ye-1", "2022-01-01").does(designate("abyan", "adan")));
    country.records(
        ruling("ye-2", "2023-01-01").does(annul("2022-01-01", fact("ye-1", 0, "abyan"))));

    country
        .ask("abyan")
        .on("2022-06-01")
        .region15c()
        .is("ANNULLED")
        .says("/fact/decisionId", "ye-1")
        .says("/annulledBy/decisionId", "ye-2")
        .says("/annulledBy/from", "2022-01-01")
        .says("/annulledBy/ruling/caseNumber", "NL00.1")
        .lacks("/value");
    country.ask("abyan").on("2022-06-01").formally().region15c().is("NEVER_DESIGNATED");
    country.ask("abyan").on("2021-12-31").region15c().is("NEVER_DESIGNATED");
    country.ask("adan").on("2022-06-01").region15c().is("IN_FORCE");
    country.records(dataCorrection("ye-3", "2024-01-01").does(retract(fact("ye-2", 0))));
    country.ask("abyan").on("2022-06-01").region15c().is("IN_FORCE");
  }

  @Test
  @DisplayName("ANNULLED: a ruling for the future leaves the days before it as they were")
  void annulledExNunc() {
    var country = product.country("MM");
    country.records(
        letter("mm-1", "2022-01-01")
            .publishedOn("2022-01-05")
            .formalFrom("2022-02-01")
            .does(designate("bago")));
    country.records(ruling("mm-2", "2023-01-01").does(annul("2023-01-01", fact("mm-1", 0))));

    country
        .ask("bago")
        .on("2022-12-31")
        .region15c()
        .is("IN_FORCE")
        .changesNext("2023-01-01", "ANNULLED");
    country.ask("bago").on("2023-01-01").region15c().is("ANNULLED").stretches("2023-01-01", null);
    country.ask("bago").on("2022-12-31").formally().region15c().is("IN_FORCE");
    country.ask("bago").on("2023-01-01").formally().region15c().is("ANNULLED");
  }

  @Test
  @DisplayName("ENDED by END: the act that ended it, its day and its source")
  void endedByAnEnd() {
    var country = product.country("SO");
    country.records(letter("so-1", "2020-01-01").does(designate("bay")));
    country.records(letter("so-2", "2021-01-01").does(lift("bay", "bari")));

    country
        .ask("bay")
        .on("2021-01-01")
        .region15c()
        .is("ENDED")
        .says("/by", "END")
        .says("/endedOn", "2021-01-01")
        .says("/fact/decisionId", "so-2")
        .says("/sources/0/title", "Invented for so-2")
        .lacks("/value")
        .stretches("2021-01-01", null)
        .changedBefore("2020-01-01", "IN_FORCE");
    country
        .ask("bari")
        .on("2021-01-01")
        .region15c()
        .is("ENDED")
        .says("/by", "END")
        .wasBefore("NEVER_DESIGNATED");
  }

  @Test
  @DisplayName("ENDED by EXPIRED: the last day that was stated has passed")
  void endedByExpiry() {
    var country = product.country("DJ");
    country.records(letter("dj-1", "2020-01-01").does(designate("obock").until("2021-01-01")));

    country
        .ask("obock")
        .on("2021-01-01")
        .region15c()
        .is("ENDED")
        .says("/by", "EXPIRED")
        .says("/endedOn", "2021-01-01")
        .says("/fact/decisionId", "dj-1")
        .stretches("2021-01-01", null)
        .changedBefore("2020-01-01", "IN_FORCE");
  }

  @Test
  @DisplayName("ENDED by ANNULLED: a ruling cut it before it would have run out")
  void endedByAnnulment() {
    var country = product.country("ET");
    country.records(letter("et-1", "2020-01-01").does(designate("afar").until("2021-01-01")));
    country.records(ruling("et-2", "2020-06-01").does(annul("2020-06-01", fact("et-1", 0))));

    country.ask("afar").on("2020-12-31").region15c().is("ANNULLED");
    country
        .ask("afar")
        .on("2021-01-01")
        .region15c()
        .is("ENDED")
        .says("/by", "ANNULLED")
        .says("/endedOn", "2020-06-01")
        .says("/fact/decisionId", "et-1");
  }
}
