package nl.peildatum.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.answer.Citation;
import nl.peildatum.answer.Paragraphs;
import nl.peildatum.answer.Policy;
import nl.peildatum.answer.Resting;
import nl.peildatum.answer.Reviews;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.OfAct;
import nl.peildatum.decision.Statement.SourceSuperseded;
import nl.peildatum.source.Identifier;
import nl.peildatum.source.Recognised;
import nl.peildatum.source.SourceFields;
import nl.peildatum.time.Lane;

/** What rests on a source in one country, as known. */
final class SourceJson {
  private static final AnswerJson RECORDED = new AnswerJson(sequence -> true);

  private final AsKnown known;
  private final List<Identifier> source;
  private final LocalDate day;
  private final PolicyAddress address;
  private final boolean live;
  private final List<RecordedEvent> superseded;

  /**
   * @param day for which the status of a lane is told, Europe/Amsterdam
   * @param live with what may be another tomorrow: links to public sites, signals to review
   */
  SourceJson(
      AsKnown known, List<Identifier> source, LocalDate day, PolicyAddress address, boolean live) {
    this.known = known;
    this.source = source;
    this.day = day;
    this.address = address;
    this.live = live;
    this.superseded = Reviews.superseded(known).filter(this::isAboutSource).toList();
  }

  private boolean isAboutSource(RecordedEvent event) {
    var said = (SourceSuperseded) event.statement();
    return SourceFields.meantBy(said.source()).stream()
        .anyMatch(meant -> source.contains(meant.identifier()));
  }

  private CountryCode country() {
    return known.record().country();
  }

  Written decision(Resting resting) {
    var decision = resting.decision();
    var said = resting.said(known.record());
    return new Written()
        .with("country", country().value())
        .with("decisionId", decision.id().value())
        .with("path", "/v1/decisions/" + decision.id().value())
        .with("firstSequence", decision.firstSequence())
        .with("lastSequence", decision.lastSequence())
        .with("recordedAt", decision.recordedAt())
        .with("instrument", InstrumentJson.write(resting.instrument(known.record())))
        .with("citations", resting.citations().stream().map(this::citation).toList())
        .with("facts", said.stream().map(this::fact).toList())
        .with("lanes", lanes(said));
  }

  private static nl.peildatum.decision.Origin origin(RecordedEvent event) {
    return ((OfAct) event.statement()).origin();
  }

  private Map<String, Object> citation(Citation citation) {
    var named = Resting.source(citation, known.record());
    var to = new Written().with("as", citation.as());
    to.with("role", named.map(of -> of.fields().get("role")).orElse(null));
    to.with("decisionId", citation.decision().value())
        .with("index", citation.index())
        .with("field", citation.field())
        .withAll(identifier(citation.recognised(), live).object())
        .with("verified", named.filter(SourceJson::isVerified).isPresent())
        .with("source", named.map(LegalSource::fields).orElse(null));
    to.withAny("annuls", named.map(of -> annulled(of, citation)).orElse(List.of()));
    supersededAfter(citation).ifPresent(event -> to.with("superseded", saidBy(event)));
    return to.object();
  }

  /** That a document exists is known only to who looked it up, and said so. */
  private static boolean isVerified(LegalSource source) {
    return Boolean.TRUE.equals(source.fields().get("verified"));
  }

  private List<Map<String, Object>> annulled(LegalSource ruling, Citation citation) {
    return Resting.annulledBy(ruling, citation.decision(), known.record()).stream()
        .map(annulled -> target(annulled.target()).object())
        .toList();
  }

  private static Written target(nl.peildatum.decision.Target target) {
    return new Written()
        .with("sequence", target.sequence())
        .with("decisionId", target.decisionId().value());
  }

  private Optional<RecordedEvent> supersededAfter(Citation citation) {
    return superseded.stream()
        .filter(event -> event.sequence() > citation.sequence())
        .filter(event -> !event.envelope().decisionId().equals(citation.decision()))
        .findFirst();
  }

  private static Written saidBy(RecordedEvent event) {
    return new Written()
        .with("sequence", event.sequence())
        .with("decisionId", event.envelope().decisionId().value());
  }

  static Written identifier(Recognised recognised, boolean live) {
    return new Written()
        .with("asWritten", recognised.asWritten())
        .with("form", recognised.identifier().kind())
        .with("normal", recognised.identifier().normal())
        .with("link", live ? recognised.link().orElse(null) : null);
  }

  private Map<String, Object> fact(RecordedEvent event) {
    var to =
        new Written()
            .with("sequence", event.sequence())
            .with("type", EventCodec.typeOf(event.statement()))
            .with("act", origin(event).act());
    event.statement().lane().ifPresent(lane -> PolicyFactJson.lane(lane, to));
    if (event.statement() instanceof Statement.About about) {
      to.with("fact", target(about.target()));
    }
    return to.with("live", Resting.isLive(event, known)).object();
  }

  private List<Map<String, Object>> lanes(List<RecordedEvent> said) {
    var lanes = new TreeSet<Lane>();
    said.forEach(event -> event.statement().lane().ifPresent(lanes::add));
    return lanes.stream().map(lane -> status(lane, day).object()).toList();
  }

  private Written status(Lane lane, LocalDate on) {
    var to = PolicyFactJson.lane(lane, new Written());
    return to.with("status", Policy.ofLane(known, lane, on).status())
        .with("path", address.of(country(), lane, on));
  }

  /**
   * What was in force on the day that a ruling was given, Europe/Amsterdam.
   *
   * @param statedBy the decisions that state that day
   */
  Written whenGiven(LocalDate on, List<String> statedBy) {
    var lanes = known.lanes().stream().map(lane -> status(lane, on).object()).toList();
    var to = new Written().with("country", country().value()).with("on", on);
    to.with("statedBy", statedBy).with("path", address.of(country(), on)).with("lanes", lanes);
    return lanes.isEmpty()
        ? to.with("absence", new Written().with("status", Policy.ofNoLane(known, on).status()))
        : to;
  }

  Written whenGivenUnknown(String reason) {
    var to = new Written().with("country", country().value());
    return to.withNull("on", null).with("reason", reason);
  }

  /** The lanes that stand in the paragraph on the day asked about. */
  Stream<Written> inParagraph() {
    return Paragraphs.standing(known, source, day).stream()
        .map(
            standing ->
                new Written()
                    .with("country", country().value())
                    .withAll(RECORDED.answer(standing.answer()))
                    .with("paragraph", standing.written())
                    .with("path", address.of(country(), standing.answer().lane(), day)));
  }

  Stream<Written> superseded() {
    return superseded.stream()
        .map(
            event -> {
              var said = (SourceSuperseded) event.statement();
              return new Written()
                  .with("country", country().value())
                  .withAll(saidBy(event).object())
                  .with("source", said.source())
                  .with("by", said.by().fields());
            });
  }

  Stream<Written> reviews() {
    if (superseded.isEmpty()) {
      return Stream.empty();
    }
    return Reviews.of(known).stream()
        .filter(signal -> superseded.contains(signal.superseded()))
        .map(this::review);
  }

  private Written review(Reviews.Signal signal) {
    var to = new Written().with("country", country().value());
    PolicyFactJson.lane(signal.lane(), to);
    return to.with("facts", signal.facts())
        .with("superseded", saidBy(signal.superseded()))
        .with("path", address.of(country(), signal.lane(), day));
  }
}
