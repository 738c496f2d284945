package nl.peildatum.deploy.painted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.peildatum.law.Scribe;
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
    this.ledger = new Ledger(record);
    record.noted().forEach(on -> noted.put(on.act().id(), on));
    record.decisions().forEach(decision -> decisions.put(decision.id(), decision));
  }

  String id(int decision) {
    return "painted-%s-%d".formatted(lanes.path().substring(14), decision);
  }

  static boolean needsHead(Decision decision) {
    return decision.acts().stream()
        .anyMatch(
            act ->
                act instanceof Paper.Correct
                    || act instanceof Paper.Retract
                    || act instanceof Paper.Annul);
  }

  Map<String, @Nullable Object> file(Decision decision) {
    var file = new Fields(decision.id());
    file.put("country", lanes.country().value());
    file.put("decisionId", id(decision.id()));
    file.put("instrument", instrument(decision.instrument(), new Fields(decision.id())));
    file.put("sources", SOURCES);
    file.put(
        "acts",
        decision.acts().stream()
            .map(act -> act(act, decision.instrument(), new Fields(act.id())).members())
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

  private Fields act(Paper.Act act, Instrument instrument, Fields to) {
    return switch (act) {
      case Paper.Put put -> new Terms(lanes, put.lane(), to).put(put.rectangle(), instrument);
      case Paper.Correct correct -> correct(correct, to);
      case Paper.Retract retract ->
          to.put("type", "Retract").put("fact", reference(retract.target(), to));
      case Paper.Annul annul ->
          to.put("type", "Annul")
              .put("facts", List.of(reference(annul.target(), to)))
              .day("from", annul.from())
              .put("ruling", 0);
      case Paper.Commence commence -> commence(commence, instrument, to);
      case Paper.Publish publish -> publish(publish, to);
      case Paper.Cover cover ->
          to.put("type", "StateCoverage")
              .dayByDefault("from", cover.from(), instrument.startByDefault());
      case Paper.Declare declare ->
          to.put("type", "DeclareNoCountryPolicy")
              .dayByDefault("from", declare.from(), instrument.startByDefault())
              .dayOrNothing("until", declare.until());
    };
  }

  private Fields correct(Paper.Correct correct, Fields to) {
    var chain = ledger.chainEndingWith(correct.target()).orElseThrow();
    var stated = correct.stated();
    var now = correct.replacement();
    var terms = new Terms(lanes, chain.lane(), new Fields(correct.id() + 1));
    return to.put("type", "Correct")
        .put("fact", reference(correct.target(), to))
        .put("replacement", terms.replacement(stated, now).members())
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

  private Fields publish(Paper.Publish publish, Fields to) {
    var published = Objects.requireNonNull(decisions.get(publish.decision()));
    return to.put("type", "RecordPublication")
        .put("decision", id(publish.decision()))
        .day("publishedOn", publish.published())
        .put("citation", "Stcrt. 2023, 1")
        .day("formalFrom", publish.formal())
        .ground(published.instrument().decided(), Stream.of(publish.formal()));
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
    if (by.oneOfTwo()) {
      return on.sequence();
    }
    var reference = new LinkedHashMap<String, Object>();
    reference.put("decisionId", id(on.decision().id()));
    reference.put("act", on.decision().acts().indexOf(on.act()));
    ledger
        .chainEndingWith(act)
        .filter(chain -> by.oneOfTwo())
        .ifPresent(chain -> reference.put("area", lanes.area(chain.lane())));
    return reference;
  }
}
