package nl.peildatum.rule.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.area.AreaId;
import nl.peildatum.codec.InstrumentJson;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.decisionfile.Act.CorrectDecisionAct;
import nl.peildatum.decisionfile.DecisionFile;
import nl.peildatum.json.Json;
import nl.peildatum.lineage.Path;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.record.Subject;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.DecisionsMeant;
import nl.peildatum.rule.RetroactiveWithoutGround;
import nl.peildatum.rule.area.AreaEnded;
import nl.peildatum.wording.Wording;

/**
 * The act CorrectDecision: puts right the instrument or the sources of a decision on record. What
 * it states replaces; the starts of the decision's facts stay as they were recorded.
 */
public final class CorrectDecisionHandler {
  private final CorrectDecisionAct act;
  private final RecordedDecision decision;
  private final DecisionCheck check;

  private CorrectDecisionHandler(
      CorrectDecisionAct act, RecordedDecision decision, DecisionCheck check) {
    this.act = act;
    this.decision = decision;
    this.check = check;
  }

  public static void handle(CorrectDecisionAct act, DecisionCheck check) {
    Optional.ofNullable(act.decision())
        .flatMap(id -> DecisionsMeant.find(id, act.pointer("decision"), check))
        .map(decision -> new CorrectDecisionHandler(act, decision, check))
        .filter(CorrectDecisionHandler::isCorrectedOnce)
        .ifPresent(CorrectDecisionHandler::correct);
  }

  private boolean isCorrectedOnce() {
    var first = check.earlierActs().correct(decision.id());
    if (!first) {
      check.refuse(
          "fact-not-live",
          act.pointer("decision"),
          Wording.of("fact-not-live.decision-corrected-twice", decision.id()));
    }
    return first;
  }

  private void correct() {
    var recorded = check.head().event(decision.firstSequence() + 1).orElseThrow();
    var known = check.known().origin(recorded);
    var sources = Optional.ofNullable(act.sources()).orElse(known.sources());
    checkPlaces(sources);
    DecisionFile.corrected(act, known.instrument())
        .ifPresent(
            instrument -> {
              checkCorrects(known, instrument, sources);
              checkType(known.instrument(), instrument);
              checkPublication(known.instrument(), instrument);
              checkDecidedOn(known.instrument(), instrument);
              checkSuccessions(known.instrument(), instrument);
              checkSize(instrument, sources);
              check
                  .origin(act)
                  .ifPresent(
                      origin ->
                          check.record(
                              new DecisionCorrected(
                                  origin, decision.id(), act.stated(), instrument, sources)));
            });
  }

  /**
   * Checked only where the form of the file is right: what cannot be read may correct something.
   */
  private void checkCorrects(Origin known, Instrument corrected, List<LegalSource> sources) {
    if (check.file().isReadable()
        && corrected.equals(known.instrument())
        && sources.equals(known.sources())) {
      check.refuse(
          "nothing-corrected", act.pointer(), Wording.of("nothing-corrected", decision.id()));
    }
  }

  /**
   * The type decides which acts a decision may hold, so a type with acts of its own neither comes
   * nor goes.
   */
  private void checkType(Instrument known, Instrument corrected) {
    if (known.type() != corrected.type()
        && Stream.of(InstrumentType.REGISTER, InstrumentType.DATA_CORRECTION)
            .anyMatch(own -> known.is(own) || corrected.is(own))) {
      check.refuse(
          "invalid-value",
          act.pointer("instrument/type"),
          Wording.of(
              "invalid-value.type-of-decision", decision.id(), known.type(), corrected.type()));
    }
  }

  /** A decision has one live publication: in its instrument, or by a RecordPublication. */
  private void checkPublication(Instrument known, Instrument corrected) {
    if (known.publishedAtAll() || !corrected.publishedAtAll()) {
      return;
    }
    check
        .known()
        .publications()
        .recordedFor(decision.id())
        .ifPresent(
            by ->
                check.refuse(
                    "already-published",
                    act.pointer("instrument/publishedOn"),
                    Wording.of("already-published.corrected", decision.id(), by.sequence())));
  }

  private void checkDecidedOn(Instrument known, Instrument corrected) {
    var decidedOn = corrected.decidedOn();
    if (decidedOn.equals(known.decidedOn())) {
      return;
    }
    RetroactiveWithoutGround.check(
        act,
        act.hasGround(),
        chains()
            .filter(chain -> !chain.content().remarks().containsKey("ground"))
            .flatMap(chain -> Stream.of(chain.recordedStart(), chain.formalStart())),
        decidedOn,
        check);
    areas()
        .forEach(
            area -> AreaEnded.check(area, decidedOn, act.pointer("instrument/decidedOn"), check));
  }

  /**
   * What was decided before an area was split bears on the successors; to move a decision over that
   * day would change the answers about other areas.
   */
  private void checkSuccessions(Instrument known, Instrument corrected) {
    areas()
        .flatMap(area -> check.areas().successionsOutOf(area).stream())
        .filter(
            by -> known.decidedOn().isBefore(by.on()) != corrected.decidedOn().isBefore(by.on()))
        .findFirst()
        .ifPresent(
            by ->
                check.refuse(
                    "invalid-value",
                    act.pointer("instrument/decidedOn"),
                    Wording.of(
                        "invalid-value.over-succession",
                        decision.id(),
                        by.predecessor(),
                        by.on())));
  }

  /** Each fact of the decision repeats the instrument and the sources, in events and answers. */
  private void checkSize(Instrument instrument, List<LegalSource> sources) {
    var documents =
        Json.canonical(
            Map.of(
                "instrument",
                InstrumentJson.write(instrument),
                "sources",
                sources.stream().map(LegalSource::fields).toList()));
    var events = events().count();
    if (events * documents.length > SizeLimits.DECISION_BYTES) {
      check.refuse(
          SizeLimits.TOO_LARGE,
          act.pointer(),
          Wording.of(
              "decision-too-large.documents", decision.id(), events, SizeLimits.DECISION_BYTES));
    }
  }

  /** The areas to which live chains of the decision are narrowed, each once. */
  private Stream<AreaId> areas() {
    return chains()
        .map(chain -> Subject.areaOf(chain.content().lane()))
        .filter(area -> !area.equals(Path.WHOLE_COUNTRY))
        .distinct()
        .map(AreaId::new);
  }

  /** The live chains that begin with a fact of the decision. */
  private Stream<CorrectionChain> chains() {
    return events()
        .filter(event -> event.statement() instanceof Statement.Stated)
        .flatMap(event -> check.known().chains().of(event.sequence()).stream());
  }

  private Stream<RecordedEvent> events() {
    return check.head().eventsOf(decision.id());
  }

  /**
   * Acts and passages name sources by their place in the list, so a source that one of them names
   * keeps its place and its type.
   */
  private void checkPlaces(List<LegalSource> sources) {
    if (act.sources() == null) {
      return;
    }
    Stream.concat(
            events().flatMap(event -> NamedSources.in(event).stream()),
            NamedSources.ofPassages(decision.statement().decision()))
        .distinct()
        .filter(named -> !named.keepsItsPlace(sources))
        .forEach(
            named ->
                check.refuse(
                    "unknown-source",
                    act.pointer("sources"),
                    Wording.of(
                        "unknown-source.place",
                        decision.id(),
                        named.place(),
                        named.source().fields().get("type"))));
  }
}
