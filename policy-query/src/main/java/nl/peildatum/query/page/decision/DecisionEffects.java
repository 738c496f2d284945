package nl.peildatum.query.page.decision;

import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.kind.Kinds;
import nl.peildatum.query.compare.Comparison;
import nl.peildatum.query.compare.Comparison.Side;
import nl.peildatum.query.compare.ComparisonWriter;
import nl.peildatum.query.history.DecisionFinder;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.record.LanesOfEvents;
import nl.peildatum.time.Lane;
import nl.peildatum.web.page.PageTexts;

/**
 * The answers that a decision changed on one day on one basis: the comparison of the record just
 * before the decision with the record just after it, as the API answers it.
 *
 * @param day in words
 * @param basis the name of the basis
 * @param isAboutDocument whether the decision corrects a document, whose days also decide what was
 *     publicly known
 * @param json the answer of the API
 */
record DecisionEffects(
    String day,
    String basis,
    boolean isAboutDocument,
    List<Effect> effects,
    boolean isCut,
    String json) {
  /** The most effects that a page shows. */
  static final int MOST = 60;

  /** The most days that are tried until one has an effect. */
  private static final int MOST_DAYS = 4;

  /**
   * One answer that changed.
   *
   * @param before the status just before the decision; {@code beforeCode} is its style
   * @param fields the names of what differs
   */
  record Effect(
      Link lane, String before, String beforeCode, String after, String afterCode, String fields) {}

  /** Finds the effects of one decision. */
  record Finder(CountryQuestions questions, DecisionFinder.Found found, PageTexts texts) {

    /**
     * The effects on the first of the days that has any, on the operational basis before the formal
     * one; else on the first day.
     */
    DecisionEffects find(LocalDate decidedOn) {
      var days = days(decidedOn);
      return Stream.of(Basis.OPERATIONAL, Basis.FORMAL)
          .flatMap(basis -> days.stream().map(day -> on(day, basis)))
          .filter(of -> !of.effects().isEmpty())
          .findFirst()
          .orElseGet(() -> on(days.getFirst(), Basis.OPERATIONAL));
    }

    /** The days on which what the decision states starts, and the day on which it was taken. */
    private List<LocalDate> days(LocalDate decidedOn) {
      var starts = events().flatMap(this::starts).sorted().distinct();
      return Stream.concat(starts.limit(MOST_DAYS - 1L), Stream.of(decidedOn)).distinct().toList();
    }

    private Stream<RecordedEvent> events() {
      return found.record().eventsOf(found.decision().id());
    }

    private Stream<LocalDate> starts(RecordedEvent event) {
      return switch (event.statement()) {
        case Statement.Stated stated -> stated.fact().start().earliest().stream();
        case Statement.Commenced commenced -> Stream.of(commenced.from());
        case Statement.Annulled annulled -> Stream.of(annulled.from());
        case Statement.PublicationRecorded published -> Stream.of(published.formalFrom());
        case Statement.Corrected corrected ->
            Stream.concat(
                corrected.result().start().earliest().stream(),
                startOf(corrected.target().sequence()));
        case Statement.DecisionCorrected corrected ->
            found.record().eventsOf(corrected.decision()).flatMap(this::starts);
        case Statement.Retracted retracted -> startOf(retracted.target().sequence());
        default -> Stream.empty();
      };
    }

    private Stream<LocalDate> startOf(long sequence) {
      return found.record().event(sequence).stream().flatMap(this::starts);
    }

    private DecisionEffects on(LocalDate day, Basis basis) {
      var country = found.record().country();
      var values =
          Map.of(
              "basis", basis.name(),
              "geldigOp", day.toString(),
              "sequence", Long.toString(found.decision().firstSequence() - 1),
              "otherGeldigOp", day.toString(),
              "otherSequence", Long.toString(found.decision().lastSequence()));
      var asked = questions.onTwoDays(country, Parameters.ofBody(values));
      var one = new Side(asked.one().known(), day);
      var other = new Side(asked.other().known(), day);
      var answer =
          JsonMembers.of(
              ComparisonWriter.comparison(
                  asked.head(Optional.empty()),
                  asked.other().head(null),
                  () -> Comparison.ofLanes(one, other, lanes()).limit(MOST + 1L),
                  Optional.empty()));
      var differences = objects(answer, "differences");
      var entries = entries(basis);
      return new DecisionEffects(
          texts.day(day),
          texts.text("form.basis." + basis),
          events().anyMatch(event -> event.statement() instanceof Statement.DecisionCorrected),
          differences.stream().limit(MOST).map(of -> effect(of, day, basis, entries)).toList(),
          differences.size() > MOST,
          query(values).at("/v1/countries/" + country.inPath() + "/comparison"));
    }

    private Stream<Lane> lanes() {
      return LanesOfEvents.of(found.decision().id(), found.record()).sorted();
    }

    private static PageQuery query(Map<String, String> values) {
      var query = new PageQuery(Map.of());
      var names = List.of("geldigOp", "sequence", "otherGeldigOp", "otherSequence", "basis");
      for (var name : names) {
        query = query.with(name, values.get(name));
      }
      return query;
    }

    private Effect effect(
        Map<String, Object> difference, LocalDate day, Basis basis, AnswerEntries entries) {
      var before = object(difference, "one");
      var after = object(difference, "other");
      return new Effect(
          lane(difference, day, basis, entries),
          entries.label(before),
          style(before),
          entries.label(after),
          style(after),
          objects(difference, "fields").stream()
              .flatMap(field -> text(field, "field").stream())
              .flatMap(this::changed)
              .distinct()
              .collect(Collectors.joining(", ")));
    }

    /**
     * What differs, in words; its days and its fact are left out, which differ nearly always.
     *
     * @param pointer JSON pointer into an answer
     */
    private Stream<String> changed(String pointer) {
      var parts = pointer.split("/");
      return switch (parts[1]) {
        case "status" -> Stream.of(texts.text("decision.effects.status"));
        case "value" ->
            Stream.of(
                parts.length == 2
                    ? texts.text("decision.effects.value")
                    : texts.found("field." + parts[2]).orElse(parts[2]));
        default -> Stream.empty();
      };
    }

    private AnswerEntries entries(Basis basis) {
      var last = found.decision().lastSequence();
      return new AnswerEntries(texts, Object::toString, found.record().areas().asOf(last))
          .knowing(found.record().asKnown(last, basis, null));
    }

    private Link lane(
        Map<String, Object> difference, LocalDate day, Basis basis, AnswerEntries entries) {
      var areas = found.record().areas().asOf(found.decision().lastSequence());
      var kind = text(difference, "kind").orElse("");
      var subject = object(difference, "subject");
      var title = texts.text("kind." + kind) + ": " + entries.about(subject);
      var key = Kinds.found().named(kind).map(of -> of.areaKey()).orElse("area");
      var area = text(subject, key).flatMap(areas::find).map(Area::id).orElse(null);
      return new Link(
          title,
          new PageQuery(Map.of())
              .with("area", area == null ? null : area.value())
              .with("geldigOp", day)
              .with("sequence", found.decision().lastSequence())
              .with("kind", kind)
              .with("basis", basis == Basis.OPERATIONAL ? null : basis.name())
              .at("/landen/" + found.record().country().inPath()));
    }

    private static String style(Map<String, Object> answer) {
      return text(answer, "status").orElse("").toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
