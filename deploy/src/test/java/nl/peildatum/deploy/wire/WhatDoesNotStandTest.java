package nl.peildatum.deploy.wire;

import static nl.peildatum.deploy.wire.Deed.commence;
import static nl.peildatum.deploy.wire.Deed.complete;
import static nl.peildatum.deploy.wire.Deed.designate;
import static nl.peildatum.deploy.wire.Deed.fact;
import static nl.peildatum.deploy.wire.Deed.noPolicy;
import static nl.peildatum.deploy.wire.Deed.publication;
import static nl.peildatum.deploy.wire.Deed.retract;
import static nl.peildatum.deploy.wire.Letter.dataCorrection;
import static nl.peildatum.deploy.wire.Letter.letter;
import static nl.peildatum.deploy.wire.Letter.register;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Asked on a day on which nothing stands, the register says why")
@ExtendWith(Product.class)
class WhatDoesNotStandTest {
  private static final String OPERATIONAL = "basis=OPERATIONAL";
  private static final String FORMAL = "basis=FORMAL";

  private final Wire product;

  WhatDoesNotStandTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("PLACE_UNKNOWN: an invented place is never simply not designated")
  void placeUnknown() {
    var country = product.country("ER");
    for (var basis : new String[] {OPERATIONAL, FORMAL}) {
      var question = country.ask("atlantis").on("2023-01-11").with(basis);
      question.region15c().is("PLACE_UNKNOWN").says("/subject/area", "atlantis");
      question.reply().says("/area/id", "atlantis").lacks("/area/name");
    }
    country
        .ask("atlantis")
        .on("2023-01-11")
        .kind("RELOCATION_ALTERNATIVE")
        .told("RELOCATION_ALTERNATIVE")
        .forEach(told -> told.is("PLACE_UNKNOWN"));
  }

  @Test
  @DisplayName("ANNOUNCED: decided, and the day on which it starts is not known yet")
  void announced() {
    var country = product.country("BF");
    country.records(letter("bf-1", "2022-01-01").does(designate("cascades").startUnknown()));

    for (var basis : new String[] {OPERATIONAL, FORMAL}) {
      country
          .ask("cascades")
          .on("2022-01-01")
          .with(basis)
          .region15c()
          .is("ANNOUNCED")
          .says("/pending/decisionId", "bf-1")
          .says("/pending/value/level", "EXCEPTIONAL")
          .stretches("2022-01-01", null)
          .wasBefore("NOT_YET");
    }
    country.records(letter("bf-2", "2022-05-01").does(commence(fact("bf-1", 0), "2022-06-01")));
    country.ask("cascades").on("2022-05-31").region15c().is("NOT_YET");
    country
        .ask("cascades")
        .on("2022-06-01")
        .region15c()
        .is("IN_FORCE")
        .says("/fact/decisionId", "bf-1");
  }

  @Test
  @DisplayName("ANNOUNCED on basis FORMAL: the law counts from publication, and there is none yet")
  void notPublished() {
    var country = product.country("CF");
    country.records(letter("cf-1", "2022-01-01").does(designate("ouham")));

    country.ask("ouham").on("2022-01-01").region15c().is("IN_FORCE");
    country
        .ask("ouham")
        .on("2022-01-01")
        .formally()
        .region15c()
        .is("ANNOUNCED")
        .says("/pending/decisionId", "cf-1");
    country.records(
        letter("cf-2", "2022-03-01").does(publication("cf-1", "2022-03-01", "2022-03-03")));
    country
        .ask("ouham")
        .on("2022-03-02")
        .formally()
        .region15c()
        .is("NOT_YET")
        .says("/pending/formalFrom", "2022-03-03");
    country
        .ask("ouham")
        .on("2022-03-03")
        .formally()
        .region15c()
        .is("IN_FORCE")
        .says("/fact/formalFrom", "2022-03-03");
  }

  @Test
  @DisplayName("OUTSIDE_COVERAGE: earlier than the day from which the register claims completeness")
  void outsideCoverage() {
    var country = product.country("CD");
    country.records(register("cd-1", "2024-01-01").does(complete("2020-01-01")));

    for (var basis : new String[] {OPERATIONAL, FORMAL}) {
      country
          .ask("kongo-central")
          .on("2019-12-31")
          .with(basis)
          .region15c()
          .is("OUTSIDE_COVERAGE")
          .says("/fact/decisionId", "cd-1");
      country.ask("kongo-central").on("2020-01-01").with(basis).region15c().is("NOTHING_RECORDED");
    }
    country.records(register("cd-2", "2024-02-01").does(complete("2019-01-01")));
    country.ask("kongo-central").on("2019-12-31").region15c().is("NOTHING_RECORDED");
    country.ask("kongo-central").on("2018-12-31").region15c().is("OUTSIDE_COVERAGE");
    country.records(dataCorrection("cd-3", "2024-03-01").does(retract(fact("cd-2", 0))));
    country.ask("kongo-central").on("2019-12-31").region15c().is("OUTSIDE_COVERAGE");
  }

  @Test
  @DisplayName("NO_COUNTRY_POLICY: it was said that there is none, on both bases")
  void noCountryPolicy() {
    var country = product.country("TD");
    country.records(letter("td-1", "2022-01-01").does(noPolicy("2022-01-01").until("2023-01-01")));

    for (var basis : new String[] {OPERATIONAL, FORMAL}) {
      country
          .ask("burku")
          .on("2022-12-31")
          .with(basis)
          .region15c()
          .is("NO_COUNTRY_POLICY")
          .says("/fact/decisionId", "td-1")
          .says("/sources/0/title", "Invented for td-1");
      country.ask("burku").on("2023-01-01").with(basis).region15c().is("NOTHING_RECORDED");
    }
    country.askAll().on("2022-12-31").reply().says("/absence/status", "NO_COUNTRY_POLICY");
    country.records(letter("td-2", "2022-06-01").does(designate("al-batha").until("2022-07-01")));
    country.ask("burku").on("2022-06-15").region15c().is("NEVER_DESIGNATED");
    country.ask("burku").on("2022-07-01").region15c().is("NO_COUNTRY_POLICY");
    country.records(dataCorrection("td-3", "2024-01-01").does(retract(fact("td-1", 0))));
    country.ask("burku").on("2022-07-01").region15c().is("NEVER_DESIGNATED");
  }

  @Test
  @DisplayName("NOT_YET: it stands on a later day, and the answer names it")
  void notYetStarted() {
    var country = product.country("NE");
    country.records(
        letter("ne-1", "2022-01-01").operationalFrom("2022-02-01").does(designate("diffa")));

    country
        .ask("diffa")
        .on("2022-01-31")
        .region15c()
        .is("NOT_YET")
        .says("/pending/decisionId", "ne-1")
        .says("/pending/from", "2022-02-01")
        .says("/pending/value/level", "EXCEPTIONAL")
        .stretches(null, "2022-02-01")
        .neverChangedBefore()
        .changesNext("2022-02-01", "IN_FORCE");
  }

  @Test
  @DisplayName("NOT_YET: decided later than the day, and its start is not known")
  void notYetDecided() {
    var country = product.country("CM");
    country.records(letter("cm-1", "2022-01-01").does(designate("far-north").startUnknown()));

    for (var basis : new String[] {OPERATIONAL, FORMAL}) {
      country
          .ask("far-north")
          .on("2021-12-31")
          .with(basis)
          .region15c()
          .is("NOT_YET")
          .says("/pending/decisionId", "cm-1")
          .changesNext("2022-01-01", "ANNOUNCED");
    }
  }

  @Test
  @DisplayName("NEVER_DESIGNATED with a closed list: the letter that says only these")
  void closedList() {
    var country = product.country("BI");
    country.records(letter("bi-1", "2022-01-01").does(designate("bubanza", "cankuzo").onlyThese()));

    country
        .ask("bururi")
        .on("2022-01-01")
        .region15c()
        .is("NEVER_DESIGNATED")
        .says("/closedList", "true")
        .says("/closedBy/decisionId", "bi-1")
        .says("/closedBy/subjects/0/area", "bubanza")
        .says("/closedBy/subjects/1/area", "cankuzo");
    country
        .ask("bururi")
        .on("2021-12-31")
        .region15c()
        .is("NEVER_DESIGNATED")
        .says("/closedList", "false");
  }

  @Test
  @DisplayName("NEVER_DESIGNATED with an open list: nobody said that there are no others")
  void openList() {
    var country = product.country("TL");
    country.records(letter("tl-1", "2022-01-01").does(designate("aileu")));

    for (var basis : new String[] {OPERATIONAL, FORMAL}) {
      country
          .ask("ainaro")
          .on("2022-01-01")
          .with(basis)
          .region15c()
          .is("NEVER_DESIGNATED")
          .says("/closedList", "false")
          .lacks("/closedBy", "/fact", "/value")
          .stretches(null, null);
    }
  }

  @Test
  @DisplayName("NOTHING_RECORDED: the register holds no policy of this country at all")
  void nothingRecorded() {
    var country = product.country("IS");
    for (var basis : new String[] {OPERATIONAL, FORMAL}) {
      country
          .ask("austurland")
          .on("2023-01-11")
          .with(basis)
          .region15c()
          .is("NOTHING_RECORDED")
          .lacks("/fact", "/value", "/closedList", "/pending")
          .stretches(null, null)
          .neverChangedBefore()
          .changesNoMore();
    }
    country.askAll().on("2023-01-11").reply().says("/absence/status", "NOTHING_RECORDED");
  }
}
