package nl.peildatum.deploy.painted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.law.Scribe;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Ledger;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Noted;
import org.jspecify.annotations.Nullable;

/**
 * Writes a decision on paper as the file that an administrator would send after what is on record.
 * The same decision is always written in the same way; what may be said in two ways is said in one
 * way by one decision and in the other by the next.
 */
final class Clerk {
  private static final List<Map<String, Object>> SOURCES =
      List.of(
          Map.of("type", "RULING", "role", "TRIGGER", "caseNumber", "NL22.5703"),
          Map.of("type", "KAMERSTUK", "role", "BASIS", "title", "Invented"));

  private final Lanes lanes;
  private final Ledger ledger;
  private final Map<Integer, Noted> noted = new LinkedHashMap<>();
  private final Map<Integer, Decision> decisions = new LinkedHashMap<>();

  Clerk(Lanes lanes, Paper record) {
    this.lanes = lanes;
    this.ledger = new Ledger(record, World.LEGEND);
    var amended = record.amended();
    amended.noted().forEach(on -> noted.put(on.act().id(), on));
    amended.decisions().forEach(decision -> decisions.put(decision.id(), decision));
  }

  String id(int decision) {
    return "painted-%s-%d".formatted(lanes.path().substring(14), decision);
  }

  /** What may be said of an area and of a moratorium depends on what is on record of them. */
  static boolean needsHead(Decision decision) {
    return decision.acts().stream()
        .anyMatch(
            act ->
                act instanceof Paper.Correct
                    || act instanceof Paper.Retract
                    || act instanceof Paper.Amend
                    || act instanceof Paper.Annul
                    || act instanceof Paper.Commence
                    || act instanceof Paper.Put);
  }

  Map<String, @Nullable Object> file(Decision decision) {
    var file = new Fields(decision.id());
    file.put("country", lanes.country().value());
    file.put("decisionId", id(decision.id()));
    file.put("instrument", instrument(decision.instrument(), new Fields(decision.id())));
    file.put("sources", SOURCES);
    file.put(
        "acts",
        Joined.of(decision).stream()
            .map(acts -> act(acts, decision.instrument(), new Fields(acts.first().id())).members())
            .toList());
    return file.members();
  }

  private static Map<String, @Nullable Object> instrument(Instrument instrument, Fields to) {
    to.put("type", Scribe.type(instrument.sort()).name());
    to.put("title", "Invented");
    to.day("decidedOn", instrument.decided());
    to.dayOrNothing("announcedOn", instrument.announced());
    to.dayOrNothing("publishedOn", instrument.published());
    to.dayOrNothing("operationalFrom", instrument.operational());
    to.dayOrNothing("formalFrom", instrument.formal());
    return to.members();
  }

  /** What it has not is emptied. */
  private static Map<String, @Nullable Object> amended(Instrument now) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    for (var name : List.of("announcedOn", "publishedOn", "operationalFrom", "formalFrom")) {
      members.put(name, null);
    }
    members.putAll(instrument(now, new Fields(0)));
    return members;
  }

  private Fields act(Joined acts, Instrument instrument, Fields to) {
    return switch (acts.first()) {
      case Paper.LeftOut out -> throw new IllegalStateException("on paper of a court only");
      case Paper.Put put ->
          new Terms(lanes, acts.lanes(), to)
              .put(put.rectangle(), instrument, put.extending(), startByDefault(put, instrument));
      case Paper.Correct correct -> correct(correct, to);
      case Paper.Retract retract -> retract(retract, to);
      case Paper.Amend amend ->
          to.put("type", "CorrectDecision")
              .put("decision", id(amend.decision()))
              .put("instrument", amended(amend.now()))
              .put("ground", "Invented");
      case Paper.Annul annul ->
          to.put("type", "Annul")
              .put("facts", acts.annulled().stream().map(target -> reference(target, to)).toList())
              .day("from", annul.from())
              .put("ruling", 0);
      case Paper.Commence commence -> commence(commence, instrument, to);
      case Paper.Publish publish -> publish(publish, to);
      case Paper.Cover cover ->
          to.put("type", "StateCoverage")
              .dayByDefault("from", cover.from(), instrument.startByDefault())
              .dayOrNothing("until", cover.until())
              .putAll(cover.kinds().isEmpty() ? Map.of() : Map.of("kinds", cover.kinds()));
      case Paper.Declare declare ->
          to.put("type", "DeclareNoCountryPolicy")
              .dayByDefault("from", declare.from(), instrument.startByDefault())
              .dayOrNothing("until", declare.until());
      case Paper.Register register ->
          to.put("type", "RegisterArea").put("area", area(register, new Fields(register.id())));
      case Paper.Place place ->
          to.put("type", "RegisterArea")
              .put(
                  "area",
                  Map.of("id", lanes.area(place.area()), "parent", lanes.area(place.parent())));
      case Paper.Call call ->
          to.put("type", "RegisterArea")
              .put(
                  "area",
                  Map.of(
                      "id",
                      lanes.area(call.area()),
                      "aliases",
                      List.of(World.otherName(call.area()))));
      case Paper.Succeed succeed -> succeed(succeed, to);
      case Paper.Supersede ignored ->
          to.put("type", "SupersedeSource").put("source", "NL22.5703").put("by", 1);
    };
  }

  private int startByDefault(Paper.Put put, Instrument instrument) {
    return put.extending()
        ? ledger
            .extendable(put.lane(), instrument.decided())
            .filter(Ledger.Extendable::byDefault)
            .map(Ledger.Extendable::earliest)
            .orElse(Integer.MIN_VALUE)
        : instrument.startByDefault();
  }

  private Map<String, @Nullable Object> area(Paper.Register register, Fields to) {
    var id = lanes.area(register.area());
    var parent = register.parent();
    to.put("id", id)
        .put("name", id.toUpperCase(Locale.ROOT))
        .put("type", World.areaType(register.area()).name());
    return (parent == null ? to : to.put("parent", lanes.area(parent))).members();
  }

  private Fields succeed(Paper.Succeed succeed, Fields to) {
    to.put("type", "RecordAreaSuccession")
        .put("predecessor", lanes.area(succeed.predecessor()))
        .put("successors", succeed.successors().stream().map(lanes::area).toList())
        .day("on", succeed.on())
        .put("kind", succeed.kind());
    var byDefault = !succeed.kind().equals("SPLIT");
    return succeed.ends() != byDefault || to.oneOfTwo()
        ? to.put("predecessorEnds", succeed.ends())
        : to;
  }

  private Fields correct(Paper.Correct correct, Fields to) {
    var chain = ledger.chainEndingWith(correct.target()).orElseThrow();
    var stated = correct.stated();
    var now = correct.replacement();
    var terms = new Terms(lanes, List.of(chain.lane()), new Fields(correct.id() + 1));
    return to.put("type", "Correct")
        .put("fact", reference(correct.target(), to))
        .put("replacement", terms.replacement(stated, now, chain.rectangle().paint()).members())
        .ground(
            decided(chain.root()),
            Stream.of(
                stated.from() ? now.from().earliest() : null,
                stated.formal() ? now.formal().earliest() : null));
  }

  private Fields commence(Paper.Commence commence, Instrument instrument, Fields to) {
    var chain = ledger.chainEndingWith(commence.target()).orElseThrow();
    return to.put("type", "Commence")
        .put("fact", reference(commence.target(), to))
        .day("from", commence.from())
        .dayByDefault("formalFrom", commence.formal(), instrument.formal())
        .ground(decided(chain.root()), Stream.of(commence.from(), commence.formal()));
  }

  /** A decision of one act may be taken back as a whole; what corrected it goes with it. */
  private Fields retract(Paper.Retract retract, Fields to) {
    var of = noted(rootOf(retract.target())).decision();
    var isWhole = of.acts().size() == 1 && !of.instrument().is(Paper.Sort.DATA_CORRECTION);
    return isWhole
        ? to.put("type", "RetractDecision").put("decision", id(of.id()))
        : to.put("type", "Retract").put("fact", reference(retract.target(), to));
  }

  private Fields publish(Paper.Publish publish, Fields to) {
    var published = Objects.requireNonNull(decisions.get(publish.decision()));
    return to.put("type", "RecordPublication")
        .put("decision", id(publish.decision()))
        .day("publishedOn", publish.published())
        .put("citation", "Stcrt. 2023, 1")
        .day("formalFrom", publish.formal())
        .ground(latestDecided(published), Stream.of(publish.formal()));
  }

  /** Of itself and of what it commenced, which its publication gives a legal start too. */
  private int latestDecided(Decision published) {
    var commenced =
        published.acts().stream()
            .filter(Paper.Commence.class::isInstance)
            .map(act -> decided(rootOf(((Paper.Commence) act).target())));
    return Stream.concat(Stream.of(published.instrument().decided()), commenced)
        .max(Integer::compare)
        .orElseThrow();
  }

  private int rootOf(int act) {
    return noted(act).act() instanceof Paper.Correct correct ? rootOf(correct.target()) : act;
  }

  private Noted noted(int act) {
    return Objects.requireNonNull(noted.get(act));
  }

  private int decided(int act) {
    return noted(act).decision().instrument().decided();
  }

  /** By bare sequence, or as another register would understand it. */
  private Object reference(int act, Fields by) {
    var on = noted(act);
    var acts = Joined.of(on.decision());
    var index =
        IntStream.range(0, acts.size())
            .filter(i -> acts.get(i).acts().contains(on.act()))
            .findFirst()
            .orElseThrow();
    var area = ledger.chainEndingWith(act).map(chain -> lanes.areaOf(chain.lane()));
    var alone = acts.get(index).isOne();
    if (by.oneOfTwo() || (!alone && area.isEmpty())) {
      return on.sequence();
    }
    var reference = new LinkedHashMap<String, Object>();
    reference.put("decisionId", id(on.decision().id()));
    reference.put("act", index);
    area.filter(named -> !alone || by.oneOfTwo()).ifPresent(named -> reference.put("area", named));
    return reference;
  }
}
