package nl.peildatum.query.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Annulled;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Statement.Retracted;
import nl.peildatum.decision.Statement.SourceSuperseded;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.decision.Target;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** A document with its dates and its sources, and what it says. */
public final class Paper {
  private final List<LegalSource> sources = new ArrayList<>();
  private final List<Function<Origin, Statement>> events = new ArrayList<>();
  private final List<Integer> actOfEvent = new ArrayList<>();
  private int acts;
  private Instrument instrument;
  private Map<String, Object> remarks = Map.of();

  private Paper(InstrumentType type, String decidedOn) {
    instrument =
        new Instrument(
            type, "Invented for a test", Map.of(), day(decidedOn), null, null, null, null);
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }

  public static Paper letter(String decidedOn) {
    return new Paper(InstrumentType.KAMERBRIEF, decidedOn).announced(decidedOn);
  }

  public static Paper of(InstrumentType type, String decidedOn) {
    return new Paper(type, decidedOn);
  }

  public Paper announced(String on) {
    return dated(day(on), instrument.publishedOn(), instrument.formalFrom());
  }

  public Paper published(String on, String formalFrom) {
    return dated(instrument.announcedOn(), day(on), day(formalFrom));
  }

  private Paper dated(
      @Nullable LocalDate announced, @Nullable LocalDate published, @Nullable LocalDate formal) {
    instrument =
        new Instrument(
            instrument.type(),
            instrument.title(),
            instrument.issuer(),
            instrument.decidedOn(),
            announced,
            published,
            null,
            formal);
    return this;
  }

  public Paper by(String office) {
    instrument =
        new Instrument(
            instrument.type(),
            instrument.title(),
            Map.of("office", office),
            instrument.decidedOn(),
            instrument.announcedOn(),
            instrument.publishedOn(),
            null,
            instrument.formalFrom());
    return this;
  }

  /**
   * @param fields name, value, name, value
   */
  public Paper on(String type, Object... fields) {
    var source = new java.util.LinkedHashMap<String, Object>(Map.of("type", type));
    for (var i = 0; i < fields.length; i += 2) {
      source.put((String) fields[i], fields[i + 1]);
    }
    sources.add(new LegalSource(source));
    return this;
  }

  /** Of the acts that follow. */
  public Paper inParagraph(String paragraph) {
    remarks = Map.of("paragraph", paragraph);
    return this;
  }

  /** From its own day of deciding on. */
  public Paper designates(String... areas) {
    return designates(
        Start.on(instrument.decidedOn()), Start.onNullable(instrument.formalFrom()), areas);
  }

  public Paper designates(Start start, Start formal, String... areas) {
    acts++;
    for (var area : areas) {
      var value = Map.<String, Object>of("level", "EXCEPTIONAL", "scheme", "PRE_2024");
      says(Mechanism.SET, "region-15c-designated.v1", area, start, formal, value);
    }
    return this;
  }

  public Paper lifts(String... areas) {
    var start = Start.on(instrument.decidedOn());
    acts++;
    for (var area : areas) {
      says(Mechanism.END, "region-15c-ended.v1", area, start, Start.NOT_KNOWN, Map.of());
    }
    return this;
  }

  private void says(
      Mechanism mechanism,
      String type,
      String area,
      Start start,
      Start formal,
      Map<String, Object> value) {
    var fact =
        new PolicyFact(
            mechanism,
            type,
            lane(area),
            start,
            null,
            formal,
            false,
            false,
            value,
            remarks,
            Set.of(Basis.values()));
    says(origin -> new Stated(origin, fact));
  }

  private void says(Function<Origin, Statement> event) {
    events.add(event);
    actOfEvent.add(acts - 1);
  }

  private static Lane lane(String area) {
    return Lane.of("REGION_15C", Map.of("area", area));
  }

  /** By one of its own sources. */
  public Claim claim(String from, int source) {
    return new Claim(day(from), sources.get(source));
  }

  public Paper publishes(String decision, String on, String citation, String formalFrom) {
    acts++;
    var id = new DecisionId(decision);
    says(origin -> new PublicationRecorded(origin, id, day(on), citation, day(formalFrom)));
    return this;
  }

  /** By its first source. */
  public Paper annuls(long sequence, String decision, String area) {
    acts++;
    var target = designation(sequence, decision, area);
    says(origin -> new Annulled(origin, target, instrument.decidedOn(), sources.getFirst()));
    return this;
  }

  public Paper retracts(long sequence, String decision, String area) {
    acts++;
    var target = designation(sequence, decision, area);
    says(origin -> new Retracted(origin, target));
    return this;
  }

  public Paper retractsPublication(long sequence, String decision) {
    acts++;
    var id = new DecisionId(decision);
    var target = new Target(sequence, id, "publication-recorded.v1", null);
    says(origin -> new Retracted(origin, target));
    return this;
  }

  private static Target designation(long sequence, String decision, String area) {
    var id = new DecisionId(decision);
    return new Target(sequence, id, "region-15c-designated.v1", lane(area));
  }

  /** By its first source. */
  public Paper supersedes(String source) {
    acts++;
    says(origin -> new SourceSuperseded(origin, source, sources.getFirst()));
    return this;
  }

  /** Everything that it says, with where that comes from. */
  public List<Statement> statements() {
    var statements = new ArrayList<Statement>();
    for (var event : events) {
      var act = actOfEvent.get(statements.size());
      var origin = new Origin(act, instrument, List.copyOf(sources), Map.of());
      statements.add(event.apply(origin));
    }
    return statements;
  }
}
