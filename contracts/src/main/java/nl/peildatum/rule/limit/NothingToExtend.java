package nl.peildatum.rule.limit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Start;
import nl.peildatum.decisionfile.Act.PolicyAct;
import nl.peildatum.decisionfile.Terms;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;

/**
 * Rule: an extension needs a Set in its lane that it continues, running or run out. Whether that
 * Set was ended or annulled is checked after all acts are taken, by {@link ContinuedChains}.
 */
public final class NothingToExtend {

  private static final int MOST_SUGGESTIONS = 3;

  private NothingToExtend() {}

  /**
   * The start of the extension: as stated, else the planned end of the Set that it continues.
   * Empty, with a violation, if there is no such Set.
   */
  public static Optional<Start> start(
      PolicyAct act, Lane lane, String pointer, DecisionCheck check) {
    var terms = act.terms();
    return check
        .instrument()
        .map(Instrument::decidedOn)
        .flatMap(
            day ->
                extended(terms, lane, day, pointer, check)
                    .map(chain -> start(act, chain, day, check)));
  }

  private static Optional<CorrectionChain> extended(
      Terms terms, Lane lane, LocalDate decidedOn, String pointer, DecisionCheck check) {
    var found = check.extensionsWithNewStarts().setToContinue(lane, decidedOn);
    if (found.isEmpty()) {
      refuse(
          lane,
          isSetInDecision(lane, check)
              ? Wording.of(
                  "nothing-to-extend.same-decision",
                  (terms.until() == null ? "2024-07-01" : terms.until()))
              : check
                  .extensionsWithNewStarts()
                  .decidedLater(lane, decidedOn)
                  .map(later -> decidedLater(later, decidedOn))
                  .orElseGet(
                      () ->
                          Wording.of(
                              "nothing-to-extend.none-started",
                              decidedOn,
                              suggestions(lane, check))),
          pointer,
          check);
    }
    return found;
  }

  /**
   * What is said of a Set that started in time and was decided after the extension, as its decision
   * says now.
   */
  static Wording decidedLater(CorrectionChain later, LocalDate decidedOn) {
    return Wording.of(
        "nothing-to-extend.decided-later",
        later.start().earliest().orElseThrow(),
        later.decisionId(),
        later.decidedBy().decidedOn(),
        decidedOn);
  }

  static void refuse(Lane lane, Wording why, String pointer, DecisionCheck check) {
    check.refuse(
        "nothing-to-extend",
        pointer,
        Wording.of("nothing-to-extend", lane.kind(), lane.subject(), why));
  }

  private static boolean isSetInDecision(Lane lane, DecisionCheck check) {
    return check.ownFacts().stream()
        .map(DecisionCheck.OwnFact::fact)
        .anyMatch(fact -> fact.isSet() && fact.lane().equals(lane));
  }

  /** The categories in which a Set of the kind was imposed, as written in an act. */
  private static Wording suggestions(Lane lane, DecisionCheck check) {
    if (!check.violations().allowSuggestions()) {
      return Wording.NONE;
    }
    var others =
        check
            .head()
            .lanes()
            .all()
            .filter(other -> other.kind().equals(lane.kind()) && !other.equals(lane))
            .sorted()
            .flatMap(other -> lastSetIn(other, check).stream())
            .limit(MOST_SUGGESTIONS)
            .toList();
    return others.isEmpty()
        ? Wording.NONE
        : Wording.of("nothing-to-extend.categories", Wording.joined("join.comma-or", others));
  }

  private static Optional<Wording> lastSetIn(Lane lane, DecisionCheck check) {
    return check.extensionsOnRecord().chainsIn(lane).stream()
        .map(CorrectionChain::content)
        .filter(fact -> fact.isSet())
        .reduce((before, last) -> last)
        .map(
            fact ->
                Wording.of(
                    "nothing-to-extend.category",
                    category(lane),
                    (fact.until() == null
                        ? ""
                        : Wording.of("nothing-to-extend.until", fact.until()))));
  }

  private static String category(Lane lane) {
    var members = new ArrayList<String>();
    var area = lane.subject().get("area");
    if (area != null) {
      members.add("\"areas\": [\"" + area + "\"]");
    }
    var group = lane.subject().get("group");
    if (group != null) {
      members.add("\"group\": { \"id\": \"" + group + "\" }");
    }
    return members.isEmpty() ? "{}" : "{ " + String.join(", ", members) + " }";
  }

  /** The start of the extension; not known if it must be stated but is not, or cannot be read. */
  private static Start start(
      PolicyAct act, CorrectionChain chain, LocalDate decidedOn, DecisionCheck check) {
    var terms = act.terms();
    var end = chain.content().until();
    var late = end != null && !end.isAfter(decidedOn);
    var lane = chain.content().lane();
    if (late) {
      check.warn(
          "extended-after-expiry", Wording.of("extended-after-expiry", end, decidedOn), lane);
    }
    if (end == null) {
      check.warn("extended-without-end", Wording.of("extended-without-end"), lane);
    }
    if (terms.hasUnreadableStart(Basis.OPERATIONAL)) {
      return Start.NOT_KNOWN;
    }
    if (terms.states(Basis.OPERATIONAL)) {
      return terms.start();
    }
    return end == null || late ? Start.NOT_KNOWN : Start.on(end);
  }
}
