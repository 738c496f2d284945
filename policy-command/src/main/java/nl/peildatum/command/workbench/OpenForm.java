package nl.peildatum.command.workbench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.command.unfinished.FormVersion;
import nl.peildatum.command.unfinished.KeptForm;
import nl.peildatum.command.unfinished.UnfinishedForm;
import nl.peildatum.command.workbench.cases.SentReceipts;
import nl.peildatum.command.workbench.form.FormDraft;
import nl.peildatum.decisionfile.InvalidCountry;
import nl.peildatum.json.Json;
import nl.peildatum.problem.Problem;

/**
 * A form while a person works on it.
 *
 * @param draft the id of the draft that it revises; empty = a new decision
 * @param version of that draft
 * @param head the country's head when the form was opened
 * @param kept the version of the unfinished form with which the person went on; empty = none
 * @param receipts of answers given earlier, to be compared with the decision
 */
public record OpenForm(
    CountryCode country,
    FormDraft content,
    String draft,
    String version,
    String head,
    String kept,
    SentReceipts receipts) {

  /** A new form about a country. */
  static OpenForm empty(CountryCode country, long head) {
    var file = new LinkedHashMap<String, Object>();
    file.put("country", country.value());
    return new OpenForm(
        country, new FormDraft(file), "", "", Long.toString(head), "", SentReceipts.NONE);
  }

  static OpenForm of(CountryCode country, Map<String, Object> file, long head) {
    return new OpenForm(
        country, new FormDraft(file), "", "", Long.toString(head), "", SentReceipts.NONE);
  }

  /** The form that a person sent. */
  static OpenForm sent(Visit visit) {
    var file =
        visit
            .parameter("file")
            .map(json -> Json.sent(json.getBytes(StandardCharsets.UTF_8)))
            .map(FormDraft::new)
            .orElseGet(() -> FormDraft.of(visit.fields()));
    return new OpenForm(
        country(Objects.toString(file.file().get("country"), "")),
        file,
        visit.parameter("draft").orElse(""),
        visit.parameter("version").orElse(""),
        visit.parameter("head").orElse(""),
        visit.parameter("kept").orElse(""),
        visit.receipts());
  }

  static CountryCode country(String code) {
    return CountryCode.parse(code)
        .filter(CountryCode::isIso3166)
        .orElseThrow(
            () -> new RequestRefused(Problem.of("unknown-country", InvalidCountry.detail(code))));
  }

  /** The same form, checked against the record up to a sequence. */
  OpenForm checkedAt(long sequence) {
    return new OpenForm(country, content, draft, version, Long.toString(sequence), kept, receipts);
  }

  /** The same form, to take the place of a version of its draft that the person was told of. */
  OpenForm instead(String shown) {
    return new OpenForm(country, content, draft, shown, head, kept, receipts);
  }

  OpenForm with(FormDraft other) {
    return new OpenForm(country, other, draft, version, head, kept, receipts);
  }

  OpenForm withoutReceipts() {
    return new OpenForm(country, content, draft, version, head, kept, SentReceipts.NONE);
  }

  /** A form that was put aside. */
  static OpenForm again(KeptForm kept) {
    var form = kept.form();
    return new OpenForm(
        form.file().country(),
        new FormDraft(form.file().file()),
        form.draft(),
        form.version(),
        form.head(),
        kept.version().toString(),
        SentReceipts.NONE);
  }

  /** What is kept of the form when it is put aside. */
  UnfinishedForm unfinished() {
    return new UnfinishedForm(decision(), draft, version, head);
  }

  Optional<FormVersion> keptVersion() {
    return FormVersion.parse(kept);
  }

  /** The decision file, as a program would send it. */
  SentDecision decision() {
    return SentDecision.read(country, Json.canonical(content.file()));
  }

  String json() {
    return new String(Json.canonical(content.file()), StandardCharsets.UTF_8);
  }

  /** The head that the person saw; empty where the form does not say. */
  OptionalLong seenHead() {
    return sequence(head);
  }

  /** The sequence that a field names; empty where it names none. */
  static OptionalLong sequence(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  public boolean isRevision() {
    return !draft.isEmpty();
  }
}
