package nl.peildatum.query.page.decision;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.answerjson.CorrectedFile;
import nl.peildatum.decision.Basis;
import nl.peildatum.json.JsonBody;
import nl.peildatum.json.JsonObject;
import nl.peildatum.query.gaps.AnnouncementGap;
import nl.peildatum.query.gaps.GapsWriter;
import nl.peildatum.query.history.DecisionFinder;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Labelled;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.GapRow;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.query.page.entry.SourceLinks;
import nl.peildatum.query.page.frame.HtmlReplies;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.parameters.CountryQuestions;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.LongWork;
import nl.peildatum.source.IdentifierKind;
import nl.peildatum.source.Recognised;
import nl.peildatum.source.SourceFields;
import nl.peildatum.web.page.PageTexts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page of one decision: its dates, what it states, and its sources. */
@RestController
public final class DecisionPageEndpoint {
  private static final int MOST_SOURCES = 60;
  private static final List<String> DAYS =
      List.of("decidedOn", "announcedOn", "publishedOn", "operationalFrom", "formalFrom");

  private final DecisionFinder decisions;
  private final CountryQuestions questions;
  private final LongWork pages;
  private final HtmlReplies html;

  DecisionPageEndpoint(
      DecisionFinder decisions,
      CountryQuestions questions,
      @Qualifier("pages") LongWork pages,
      HtmlReplies html) {
    this.decisions = decisions;
    this.questions = questions;
    this.pages = pages;
    this.html = html;
  }

  @GetMapping("/besluiten/{id}")
  ResponseEntity<Delivery> decision(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
    return html.answered(
        request,
        response,
        asked -> {
          asked.query().parameters(Set.of()).requireSound();
          var found = decisions.find(id);
          return pages.done(() -> page(asked, id, found));
        });
  }

  private ResponseEntity<Delivery> page(PageRequest asked, String id, DecisionFinder.Found found) {
    var texts = asked.texts();
    var file = corrected(found);
    var country = found.record().country();
    var last = found.decision().lastSequence();
    var entries = new AnswerEntries(texts, Object::toString, found.record().areas().asOf(last));
    var model = new HashMap<String, Object>();
    model.put("id", id);
    model.put("title", text(object(file, "instrument"), "title").orElse(id));
    model.put("country", texts.country(country.value()));
    model.put("countryAddress", "/landen/" + country.inPath());
    model.put("properties", properties(texts, file));
    model.put("acts", acts(texts, entries, found, file));
    model.put("isActsCut", objects(file, "acts").size() > DecisionActs.MOST);
    model.put("effects", effects(texts, found, file));
    model.put("of", new RelatedDecisions(found, texts).of());
    model.put("by", new RelatedDecisions(found, texts).by());
    model.put("gaps", gaps(texts, found));
    model.put("named", named(objects(file, "sources")));
    model.put("sources", new SourceLinks(texts).of(objects(file, "sources")));
    model.put("asRecorded", asRecorded(file, country.inPath(), last));
    model.put("json", "/v1/decisions/" + id);
    return html.page(asked, "decision", "/besluiten/" + id, model);
  }

  /** The decision as the API tells it, with its instrument and its sources as last corrected. */
  private static Map<String, Object> corrected(DecisionFinder.Found found) {
    var file = new HashMap<>(JsonMembers.read(found.file()));
    var corrected = CorrectedFile.of(found.record(), found.decision());
    for (var name : List.of("instrument", "sources")) {
      Optional.ofNullable(corrected.get(name)).ifPresent(now -> file.put(name, now));
    }
    return file;
  }

  private static List<DecisionActs.Act> acts(
      PageTexts texts,
      AnswerEntries entries,
      DecisionFinder.Found found,
      Map<String, Object> file) {
    var sources = new SourceLinks(texts).named(objects(file, "sources"));
    var facts = new ReferredFacts(found.record(), entries, texts);
    return new DecisionActs(texts, entries, sources, facts).of(file);
  }

  private static List<Labelled> properties(PageTexts texts, Map<String, Object> file) {
    var instrument = object(file, "instrument");
    var properties = new ArrayList<Labelled>();
    var type = text(instrument, "type").orElse("");
    properties.add(new Labelled(texts.text("decision.type"), texts.text("instrument." + type)));
    text(object(instrument, "issuer"), "office")
        .ifPresent(office -> properties.add(new Labelled(texts.text("decision.issuer"), office)));
    for (var name : DAYS) {
      day(instrument, name)
          .ifPresent(
              day -> properties.add(new Labelled(texts.text("decision." + name), texts.day(day))));
    }
    text(file, "recordedAt")
        .map(Instant::parse)
        .ifPresent(
            at ->
                properties.add(new Labelled(texts.text("decision.recordedAt"), texts.instant(at))));
    properties.add(
        new Labelled(
            texts.text("decision.sequences"),
            texts.text(
                "decision.sequences.range",
                text(file, "firstSequence").orElse(""),
                text(file, "lastSequence").orElse(""))));
    return properties;
  }

  private DecisionEffects effects(
      PageTexts texts, DecisionFinder.Found found, Map<String, Object> file) {
    var instrument = object(file, "instrument");
    var day = day(instrument, "operationalFrom").or(() -> day(instrument, "decidedOn"));
    return new DecisionEffects.Finder(questions, found, texts).find(day.orElseThrow());
  }

  /** The announcement gaps of the decision; empty where it is none that set or ended policy. */
  private static List<GapRow> gaps(PageTexts texts, DecisionFinder.Found found) {
    var record = found.record();
    return AnnouncementGap.of(record.atHead(Basis.OPERATIONAL)).stream()
        .filter(gap -> gap.decision().id().equals(found.decision().id()))
        .map(gap -> GapsWriter.gap(new GapsWriter.Gap(record.country(), gap)))
        .map(gap -> JsonMembers.of(JsonBody.of(new JsonObject().withAll(gap))))
        .map(gap -> GapRow.of(gap, texts))
        .toList();
  }

  /** The documents of the sources, each with the page of what rests on it. */
  private static List<Link> named(List<Map<String, Object>> sources) {
    return sources.stream()
        .flatMap(source -> SourceFields.identifiersIn(source).stream().limit(1))
        .map(SourceFields.Found::recognised)
        .distinct()
        .limit(MOST_SOURCES)
        .map(DecisionPageEndpoint::search)
        .toList();
  }

  private static Link search(Recognised source) {
    var hasForm = source.identifier().kind() != IdentifierKind.AS_WRITTEN;
    var name = hasForm ? source.identifier().normal() : source.asWritten();
    return new Link(
        name, new PageQuery(Map.of()).with(hasForm ? "vraag" : "title", name).at("/bronnen"));
  }

  /** The page of the country on the day that the decision was taken, as recorded after it. */
  private static String asRecorded(Map<String, Object> file, String cc, long last) {
    var instrument = object(file, "instrument");
    var on =
        Optional.of("operationalFrom")
            .flatMap(name -> day(instrument, name))
            .or(() -> day(instrument, "decidedOn"));
    return new PageQuery(Map.of())
        .with("geldigOp", on.orElse(null))
        .with("sequence", last)
        .at("/landen/" + cc);
  }
}
