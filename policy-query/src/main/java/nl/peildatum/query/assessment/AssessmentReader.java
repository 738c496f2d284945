package nl.peildatum.query.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Person;
import nl.peildatum.decision.Violations;
import nl.peildatum.decisionfile.CountryWritten;
import nl.peildatum.json.HiddenCharacters;
import nl.peildatum.json.Json;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
import nl.peildatum.query.governing.CaseDate;
import nl.peildatum.query.governing.CaseQuestion;
import nl.peildatum.query.governing.GoverningRules;
import nl.peildatum.query.governing.Option;
import nl.peildatum.query.governing.Stage;
import nl.peildatum.source.PersonalData;
import org.jspecify.annotations.Nullable;

/** Reads one question about a case strictly, and reports all its faults together. */
public final class AssessmentReader {
  private static final int LONGEST_REFERENCE = 200;
  private static final int MOST_GROUPS = 100;
  private static final List<String> WITH_RECEIPT = List.of("caseReference", "receipt");
  private static final List<String> FIELDS =
      List.of(
          "caseReference",
          "country",
          "area",
          "stage",
          "dates",
          "groups",
          "onlyRiskIs15c",
          "options",
          "beschikbaarOp",
          "sequence",
          "bekendOp",
          "basis",
          "receipt");
  private static final List<String> STAGES = names(Stage.values());
  private static final List<String> BASES = names(Basis.values());

  private record Pair(CaseDate earlier, CaseDate later) {}

  private static final List<Pair> IN_ORDER =
      List.of(
          new Pair(CaseDate.APPLICATION, CaseDate.DECISION),
          new Pair(CaseDate.DECISION, CaseDate.HEARING),
          new Pair(CaseDate.DECISION, CaseDate.RULING),
          new Pair(CaseDate.HEARING, CaseDate.RULING),
          new Pair(CaseDate.DECISION, CaseDate.DISTRICT_COURT_RULING),
          new Pair(CaseDate.GRANT, CaseDate.REVIEW));

  private final GoverningRules table;
  private final Violations violations = new Violations();
  private final RequestObject sent;

  private AssessmentReader(Map<String, Object> body, GoverningRules table) {
    this.table = table;
    this.sent = new RequestObject(body, "", violations);
  }

  /**
   * @param body as {@link Json#sent} returns it
   */
  public static AssessmentRequest read(Map<String, Object> body, GoverningRules table) {
    return new AssessmentReader(body, table).read();
  }

  private AssessmentRequest read() {
    var receipt = sent.text("receipt");
    sent.onlyFields(sent.has("receipt") ? WITH_RECEIPT : FIELDS);
    var reference = reference();
    if (sent.has("receipt")) {
      return request(reference, null, receipt, null, null);
    }
    sent.require("country", "stage");
    var beschikbaarOp = instant();
    var sequence = sent.whole("sequence", 0);
    if (sent.has("beschikbaarOp") && sent.has("sequence")) {
      sent.note(
          "two-record-times",
          "sequence",
          "beschikbaarOp and sequence both say as of when. Leave one of them out.");
    }
    return request(
        reference, question(), receipt, beschikbaarOp.orElse(null), sequence.orElse(null));
  }

  private AssessmentRequest request(
      Optional<String> reference,
      @Nullable CaseQuestion question,
      Optional<String> receipt,
      @Nullable Instant beschikbaarOp,
      @Nullable Long sequence) {
    var wrong = violations.all();
    return new AssessmentRequest(
        reference,
        Optional.ofNullable(question).filter(q -> wrong.isEmpty()),
        receipt,
        beschikbaarOp,
        sequence,
        wrong);
  }

  private Optional<String> reference() {
    var reference = sent.text("caseReference");
    reference
        .filter(text -> text.length() > LONGEST_REFERENCE)
        .ifPresent(
            text ->
                sent.note(
                    "invalid-value",
                    "caseReference",
                    "A case reference has at most "
                        + LONGEST_REFERENCE
                        + " characters, for example \"NL22.5703\"; this one has "
                        + text.length()
                        + "."));
    reference
        .filter(PersonalData::looksLikeVNumber)
        .ifPresent(
            text ->
                sent.note(
                    "personal-data",
                    "caseReference",
                    "This looks like the V-number of a person. Name the case instead, for example"
                        + " \"NL22.5703\", or leave it out."));
    return reference.filter(text -> violations.count() == 0);
  }

  private @Nullable CaseQuestion question() {
    var country = country();
    var area = sent.text("area");
    var stage = sent.code("stage", STAGES).map(Stage::valueOf);
    var dates = dates();
    var groups = groups();
    var onlyRisk = sent.flag("onlyRiskIs15c");
    var extra = stage.map(of -> extra(of, dates.keySet())).orElse(List.of());
    var bekendOp = sent.date("bekendOp");
    var basis = sent.code("basis", BASES).map(Basis::valueOf).orElse(Basis.OPERATIONAL);
    if (country.isEmpty() || stage.isEmpty()) {
      return null;
    }
    var question =
        new CaseQuestion(
            country.get(),
            area.orElse(null),
            stage.get(),
            dates,
            new Person(groups, onlyRisk.orElse(null)),
            extra,
            basis,
            bekendOp.orElse(null));
    missingDates(question);
    datesOutOfOrder(dates);
    return question;
  }

  /** Adds a fault for a pair of dates in an order that no law allows. */
  private void datesOutOfOrder(Map<CaseDate, LocalDate> dates) {
    for (var pair : IN_ORDER) {
      var earlier = dates.get(pair.earlier());
      var later = dates.get(pair.later());
      if (earlier != null && later != null && later.isBefore(earlier)) {
        violations.add(
            "dates-out-of-order",
            "/dates/" + pair.later().written(),
            "%s %s lies before %s %s. Check both dates."
                .formatted(pair.later().written(), later, pair.earlier().written(), earlier));
      }
    }
  }

  private void missingDates(CaseQuestion question) {
    var written = sent.object().get("dates");
    for (var date : question.missing(table)) {
      if (!(written instanceof Map<?, ?> given) || given.get(date.written()) == null) {
        violations.add(
            "missing-field",
            "/dates/" + date.written(),
            "State dates."
                + date.written()
                + ", for example \"dates\": { \""
                + date.written()
                + "\": \"2023-01-11\" }. "
                + whoNeeds(date, question)
                + ", and this register does not guess it.");
      }
    }
  }

  private String whoNeeds(CaseDate date, CaseQuestion question) {
    return question.extra().stream()
        .filter(option -> table.rule(option).needs(date))
        .filter(option -> !isOfStage(date, question))
        .findFirst()
        .map(option -> "Option " + option + " needs it")
        .orElse("At stage " + question.stage() + " the answer turns on it");
  }

  private boolean isOfStage(CaseDate date, CaseQuestion question) {
    return table.options(question.stage(), question.dates().keySet()).stream()
        .anyMatch(option -> table.rule(option).needs(date));
  }

  private Optional<CountryCode> country() {
    return sent.text("country")
        .flatMap(
            written -> {
              var country = CountryCode.parse(written).filter(CountryCode::isIso3166);
              if (country.isEmpty()) {
                sent.note("invalid-value", "country", CountryWritten.detail(written));
              }
              return country;
            });
  }

  private Map<CaseDate, LocalDate> dates() {
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

  private @Nullable Set<String> groups() {
    if (!sent.has("groups")) {
      return null;
    }
    var groups = new LinkedHashSet<String>();
    for (var item : sent.words("groups")) {
      if (item.value() instanceof String id) {
        if (HiddenCharacters.areAllOf(id)) {
          violations.add("invalid-value", item.pointer(), named(item) + " is empty. Leave it out.");
        }
        groups.add(id);
      } else {
        violations.add(
            "wrong-type",
            item.pointer(),
            "Write the id of a group, for example \"lhbt\", not "
                + Suggestions.shown(item.value())
                + ".");
      }
    }
    if (groups.size() > MOST_GROUPS) {
      sent.note(
          "invalid-value",
          "groups",
          "Name at most " + MOST_GROUPS + " groups; here are " + groups.size() + ".");
    }
    return groups;
  }

  /** The last segment of an item's pointer, such as {@code groups[0]}. */
  private static String named(RequestObject.Item item) {
    var name = item.pointer().lastIndexOf('/');
    return item.pointer().substring(1, name) + '[' + item.pointer().substring(name + 1) + ']';
  }

  private List<Option> extra(Stage stage, Set<CaseDate> given) {
    var allowed =
        Arrays.stream(Option.values())
            .filter(option -> table.isExtra(option) || table.optionsOf(stage).contains(option))
            .map(Option::name)
            .toList();
    var extra = new ArrayList<Option>();
    for (var item : sent.words("options")) {
      if (item.value() instanceof String name && allowed.contains(name)) {
        extra.add(Option.valueOf(name));
      } else {
        violations.add(
            "invalid-value",
            item.pointer(),
            Suggestions.shown(item.value())
                + " is no option at stage "
                + stage
                + ". "
                + (allowed.isEmpty()
                    ? "There are none: leave options out."
                    : "Options are " + String.join(", ", allowed) + "."),
            Map.of("allowed", allowed));
      }
    }
    extra.removeAll(table.options(stage, given));
    return extra.stream().distinct().toList();
  }

  private Optional<Instant> instant() {
    return sent.text("beschikbaarOp")
        .flatMap(
            written -> {
              var instant = Milliseconds.read(written);
              if (instant.isEmpty()) {
                sent.note("invalid-instant", "beschikbaarOp", Suggestions.instant(written));
              }
              return instant;
            });
  }

  private static List<String> names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toList();
  }
}
