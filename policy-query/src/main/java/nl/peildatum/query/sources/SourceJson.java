package nl.peildatum.query.sources;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.ReviewSignals;
import nl.peildatum.answerjson.AnswerJson;
import nl.peildatum.area.CountryCode;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.codec.InstrumentJson;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Statement.SourceSuperseded;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.json.JsonObject;
import nl.peildatum.query.parameters.PolicyAddress;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.source.Identifier;
import nl.peildatum.time.Lane;

/** Writes the decisions and lanes of one country that rest on a source, as known. */
final class SourceJson {
  private static final AnswerJson RECORDED = new AnswerJson(sequence -> true);

  private final RecordAsOf known;
  private final List<Identifier> source;
  private final LocalDate day;
  private final PolicyAddress address;
  private final CitationJson citations;
  private final List<RecordedEvent> superseded;

  /** Cached per lane, since many decisions may be about one lane. */
  private final Map<Lane, Set<Long>> liveEnds = new HashMap<>();

  private final Map<Lane, Map<String, Object>> onTheDay = new HashMap<>();

  /**
   * @param resting the decisions that rest on the source
   * @param day the day for which a lane's status is written, Europe/Amsterdam
   */
  SourceJson(
      RecordAsOf known,
      List<Identifier> source,
      List<DecisionOnSource> resting,
      LocalDate day,
      PolicyAddress address,
      CitationJson citations) {
    this.known = known;
    this.source = source;
    this.day = day;
    this.address = address;
    this.citations = citations;
    this.superseded = citations.superseded(names(source, resting, known));
  }

  /**
   * All names of the source in its citations: the decision that superseded it may have used any of
   * them.
   */
  private static Set<Identifier> names(
      List<Identifier> source, List<DecisionOnSource> resting, RecordAsOf known) {
    var names = new HashSet<>(source);
    resting.stream()
        .flatMap(of -> of.citations().stream())
        .forEach(citation -> names.addAll(DecisionOnSource.namesOf(citation, known.record())));
    return names;
  }

  private CountryCode country() {
    return known.record().country();
  }

  /** A decision that cites the source, with its facts and lanes. */
  JsonObject decision(DecisionOnSource resting) {
    var decision = resting.decision();
    var events = resting.events(known.record());
    return new JsonObject()
        .with("country", country().value())
        .with("decisionId", decision.id().value())
        .with("path", "/v1/decisions/" + decision.id().value())
        .with("firstSequence", decision.firstSequence())
        .with("lastSequence", decision.lastSequence())
        .with("recordedAt", decision.recordedAt())
        .with("instrument", InstrumentJson.write(resting.instrument(known)))
        .with("citations", resting.citations().stream().map(citations::citation).toList())
        .with("facts", events.stream().map(this::fact).toList())
        .with("lanes", lanes(events));
  }

  private Map<String, Object> fact(RecordedEvent event) {
    var to =
        new JsonObject()
            .with("sequence", event.sequence())
            .with("type", EventTypes.of(event.statement()))
            .with("act", event.origin().act());
    event.statement().lane().ifPresent(lane -> PolicyFactJson.lane(lane, to));
    if (event.statement() instanceof Statement.About about) {
      to.with("fact", CitationJson.target(about.target()));
    }
    return to.with("live", isLive(event)).object();
  }

  /** Whether the statement was neither corrected nor retracted. */
  private boolean isLive(RecordedEvent event) {
    return switch (event.statement()) {
      case Stated s -> isLiveEnd(s.fact().lane(), event.sequence());
      case Corrected c -> isLiveEnd(c.result().lane(), event.sequence());
      default -> !known.isRetracted(event.sequence());
    };
  }

  private boolean isLiveEnd(Lane lane, long sequence) {
    return liveEnds
        .computeIfAbsent(
            lane,
            of ->
                known.chains().in(of).stream()
                    .map(CorrectionChain::liveEnd)
                    .collect(Collectors.toSet()))
        .contains(sequence);
  }

  private List<Map<String, Object>> lanes(List<RecordedEvent> events) {
    var lanes = new TreeSet<Lane>();
    events.forEach(event -> event.statement().lane().ifPresent(lanes::add));
    return lanes.stream()
        .map(lane -> onTheDay.computeIfAbsent(lane, of -> status(of, day).object()))
        .toList();
  }

  private JsonObject status(Lane lane, LocalDate on) {
    var to = PolicyFactJson.lane(lane, new JsonObject());
    return to.with("status", CountryAnswers.ofLane(known, lane, on).status())
        .with("path", address.of(country(), lane, on));
  }

  /**
   * The status of every lane on the day that a ruling was given, Europe/Amsterdam.
   *
   * @param statedBy the decisions that state that day
   */
  JsonObject whenGiven(LocalDate on, List<String> statedBy) {
    var lanes =
        known.lanes().withLiveFact().stream().map(lane -> status(lane, on).object()).toList();
    var to = new JsonObject().with("country", country().value()).with("on", on);
    to.with("statedBy", statedBy).with("path", address.of(country(), on)).with("lanes", lanes);
    return lanes.isEmpty()
        ? to.with(
            "absence", new JsonObject().with("status", CountryAnswers.ofNoLane(known, on).status()))
        : to;
  }

  /** The entry for a ruling whose day is not known, with the reason. */
  JsonObject whenGivenUnknown(String reason) {
    var to = new JsonObject().with("country", country().value());
    return to.withNull("on", null).with("reason", reason);
  }

  /** The lanes whose standing fact is in the paragraph on the day asked about. */
  Stream<JsonObject> inParagraph() {
    return Paragraphs.lanesIn(known, source, day).stream()
        .map(
            found ->
                new JsonObject()
                    .with("country", country().value())
                    .withAll(RECORDED.answer(found.answer()))
                    .with("paragraph", found.paragraph())
                    .with("path", address.of(country(), found.answer().lane(), day)));
  }

  /** The statements that the source was superseded. */
  Stream<JsonObject> superseded() {
    return superseded.stream()
        .map(
            event -> {
              var statement = (SourceSuperseded) event.statement();
              return new JsonObject()
                  .with("country", country().value())
                  .withAll(CitationJson.statedBy(event).object())
                  .with("source", statement.source())
                  .with("by", statement.by().fields());
            });
  }

  /** The lanes that rest on the source although it was superseded, to be reviewed. */
  Stream<JsonObject> reviews() {
    if (superseded.isEmpty()) {
      return Stream.empty();
    }
    return ReviewSignals.of(known).stream()
        .filter(signal -> superseded.contains(signal.superseded()))
        .map(this::review);
  }

  private JsonObject review(ReviewSignals.Signal signal) {
    var to = new JsonObject().with("country", country().value());
    PolicyFactJson.lane(signal.lane(), to);
    return to.with("facts", signal.facts())
        .with("superseded", CitationJson.statedBy(signal.superseded()))
        .with("path", address.of(country(), signal.lane(), day));
  }
}
