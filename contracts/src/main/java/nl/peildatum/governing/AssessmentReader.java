package nl.peildatum.governing;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Person;
import nl.peildatum.decision.Violations;
import nl.peildatum.decisionfile.InvalidCountry;
import nl.peildatum.decisionfile.PersonalDataCheck;
import nl.peildatum.json.Json;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
import nl.peildatum.source.PersonalData;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Reads one question about a case strictly, and collects all its violations. */
public final class AssessmentReader {
  private static final int LONGEST_REFERENCE = 200;
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
  private static final List<String> STAGES = names(ProcedureStage.values());
  private static final List<String> BASES = names(Basis.values());

  private final Map<String, Object> body;
  private final GoverningRules rules;
  private final Violations violations = new Violations();
  private final RequestObject sent;

  private AssessmentReader(Map<String, Object> body, GoverningRules rules) {
    this.body = body;
    this.rules = rules;
    this.sent = new RequestObject(body, "", violations);
  }

  /**
   * Reads the members of a request.
   *
   * @param body as {@link Json#sent} returns it
   */
  public static AssessmentRequest read(Map<String, Object> body) {
    return read(body, GoverningRules.current());
  }

  /**
   * Reads the members of a request, or those of a receipt that a request could state.
   *
   * @param body as {@link Json#sent} returns it
   * @param rules the rules that choose the governing days
   */
  static AssessmentRequest read(Map<String, Object> body, GoverningRules rules) {
    return new AssessmentReader(body, rules).read();
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
      sent.refuse("two-record-times", "sequence", Wording.of("two-record-times.case"));
    }
    var question = question();
    PersonalDataCheck.addTo(violations, words());
    return request(reference, question, receipt, beschikbaarOp.orElse(null), sequence.orElse(null));
  }

  /** All that was sent but an instant, whose fraction of a second may have many digits. */
  private Map<String, Object> words() {
    var words = new LinkedHashMap<>(body);
    words.remove("beschikbaarOp");
    return words;
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
                sent.refuse(
                    "invalid-value",
                    "caseReference",
                    Wording.of("invalid-value.case-reference", LONGEST_REFERENCE, text.length())));
    reference
        .filter(PersonalData::holdsVNumber)
        .ifPresent(
            text ->
                sent.refuse(
                    "personal-data", "caseReference", Wording.of("personal-data.case-reference")));
    return reference.filter(text -> violations.count() == 0);
  }

  private @Nullable CaseQuestion question() {
    var country = country();
    var area = sent.text("area");
    var stage = sent.code("stage", STAGES).map(ProcedureStage::valueOf);
    var datesReader = new CaseDatesReader(sent, rules, violations);
    var dates = datesReader.dates();
    var groups = new CaseGroupsReader(sent, violations).groups();
    var onlyRisk = sent.flag("onlyRiskIs15c");
    var options = new CaseOptionsReader(sent, rules, violations);
    var extra = stage.map(of -> options.extra(of, dates.keySet())).orElse(List.of());
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
    datesReader.check(question);
    return question;
  }

  private Optional<CountryCode> country() {
    return sent.text("country")
        .flatMap(
            written -> {
              var country = CountryCode.parse(written).filter(CountryCode::isIso3166);
              if (country.isEmpty()) {
                sent.refuse("invalid-value", "country", InvalidCountry.detail(written));
              }
              return country;
            });
  }

  private Optional<Instant> instant() {
    return sent.text("beschikbaarOp")
        .flatMap(
            written -> {
              var instant = Milliseconds.read(written);
              if (instant.isEmpty()) {
                sent.refuse("invalid-instant", "beschikbaarOp", Suggestions.instant(written));
              }
              return instant;
            });
  }

  private static List<String> names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toList();
  }
}
