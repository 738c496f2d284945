package nl.peildatum.governing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Violations;
import nl.peildatum.json.RequestObject;
import nl.peildatum.wording.Wording;

/** Reads the dates of a case, and checks which are there and in which order. */
record CaseDatesReader(RequestObject sent, GoverningRules rules, Violations violations) {

  private record Pair(CaseDate earlier, CaseDate later) {}

  private static final List<Pair> IN_ORDER =
      List.of(
          new Pair(CaseDate.APPLICATION, CaseDate.DECISION),
          new Pair(CaseDate.DECISION, CaseDate.HEARING),
          new Pair(CaseDate.DECISION, CaseDate.RULING),
          new Pair(CaseDate.HEARING, CaseDate.RULING),
          new Pair(CaseDate.DECISION, CaseDate.DISTRICT_COURT_RULING),
          new Pair(CaseDate.GRANT, CaseDate.REVIEW));

  /** The dates that are written correctly, Europe/Amsterdam; adds a violation for each other. */
  Map<CaseDate, LocalDate> dates() {
    var dates = new EnumMap<CaseDate, LocalDate>(CaseDate.class);
    sent.object("dates")
        .ifPresent(
            written -> {
              written.onlyFields(Arrays.stream(CaseDate.values()).map(CaseDate::written).toList());
              for (var date : CaseDate.values()) {
                written.date(date.written()).ifPresent(day -> dates.put(date, day));
              }
            });
    return dates;
  }

  /** Adds a violation for each date that is missing, and for each pair in the wrong order. */
  void check(CaseQuestion question) {
    missingDates(question);
    datesOutOfOrder(question.dates());
  }

  private void missingDates(CaseQuestion question) {
    var written = sent.object().get("dates");
    for (var date : question.missing(rules)) {
      if (!(written instanceof Map<?, ?> given) || given.get(date.written()) == null) {
        violations.add("missing-field", "/dates/" + date.written(), missing(date, question));
      }
    }
  }

  private Wording missing(CaseDate date, CaseQuestion question) {
    return question.extra().stream()
        .filter(option -> rules.rule(option).needs(date))
        .filter(option -> !isOfStage(date, question))
        .findFirst()
        .map(option -> Wording.of("missing-field.date-of-option", date.written(), option))
        .orElseGet(
            () -> Wording.of("missing-field.date-of-stage", date.written(), question.stage()));
  }

  private boolean isOfStage(CaseDate date, CaseQuestion question) {
    return rules.options(question.stage(), question.dates().keySet()).stream()
        .anyMatch(option -> rules.rule(option).needs(date));
  }

  private void datesOutOfOrder(Map<CaseDate, LocalDate> dates) {
    for (var pair : IN_ORDER) {
      var earlier = dates.get(pair.earlier());
      var later = dates.get(pair.later());
      if (earlier != null && later != null && later.isBefore(earlier)) {
        violations.add(
            "dates-out-of-order",
            "/dates/" + pair.later().written(),
            Wording.of(
                "dates-out-of-order",
                pair.later().written(),
                later,
                pair.earlier().written(),
                earlier));
      }
    }
  }
}
