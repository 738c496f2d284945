package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.answer.Chain;
import nl.peildatum.decision.Act.PolicyAct;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Terms;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * An extension continues the last that was imposed or extended in its lane, running or run out, and
 * never what was ended or annulled.
 */
final class NothingToExtend {
  private static final String ANEW =
      ". Check the category and the days; what is not on record is imposed with ImposeMoratorium.";

  private static final int MOST_MEANT = 3;

  /** So many things may be wrong before nobody looks any more for what was meant. */
  private static final int MOST_SEARCHED = 20;

  private NothingToExtend() {}

  /** The start of the extension: where what it continues was to end, or as stated after that. */
  static Optional<Start> start(PolicyAct act, Lane lane, String pointer, Deciding deciding) {
    var terms = act.terms();
    return deciding
        .instrument()
        .map(Instrument::decidedOn)
        .flatMap(
            day ->
                extended(terms, lane, day, pointer, deciding)
                    .flatMap(chain -> start(act, chain, day, deciding)));
  }

  private static Optional<Chain> extended(
      Terms terms, Lane lane, LocalDate decidedOn, String pointer, Deciding deciding) {
    var found = deciding.extended().by(lane, decidedOn, Long.MAX_VALUE);
    if (found.isEmpty() && isSetHere(lane, deciding)) {
      refuse(
          lane,
          "this decision imposes it itself. State the whole period in ImposeMoratorium, for"
              + " example \"plannedUntil\": \""
              + (terms.until() == null ? "2024-07-01" : terms.until())
              + "\"; an extension is a later decision.",
          pointer,
          deciding);
      return found;
    }
    if (found.isEmpty()) {
      refuse(
          lane,
          "nothing was imposed that started on or before "
              + decidedOn
              + ANEW
              + meant(lane, deciding),
          pointer,
          deciding);
      return found;
    }
    var chain = found.get();
    if (isAnnulled(chain, deciding)) {
      refuse(lane, "what a ruling annulled is not extended" + ANEW, pointer, deciding);
      return Optional.empty();
    }
    var ended = endOf(chain, terms.until(), lane, deciding);
    ended.ifPresent(
        day -> refuse(lane, "it was ended on " + day + ", before this" + ANEW, pointer, deciding));
    return ended.isPresent() ? Optional.empty() : found;
  }

  private static void refuse(Lane lane, String why, String pointer, Deciding deciding) {
    deciding
        .violations()
        .add(
            "nothing-to-extend",
            pointer,
            "There is nothing to extend in " + lane.kind() + " " + lane.subject() + ": " + why);
  }

  private static boolean isSetHere(Lane lane, Deciding deciding) {
    return deciding.painted().stream()
        .map(Deciding.Painted::fact)
        .anyMatch(fact -> fact.isSet() && fact.lane().equals(lane));
  }

  /** The categories in which something of the kind was imposed, as one would write them. */
  private static String meant(Lane lane, Deciding deciding) {
    if (deciding.violations().count() > MOST_SEARCHED) {
      return "";
    }
    var others =
        deciding
            .head()
            .lanes()
            .filter(other -> other.kind().equals(lane.kind()) && !other.equals(lane))
            .sorted()
            .flatMap(other -> lastOf(other, deciding).stream())
            .limit(MOST_MEANT)
            .toList();
    return others.isEmpty()
        ? ""
        : " Or name the category in which it was imposed. Did you mean "
            + String.join(", or ", others)
            + "?";
  }

  private static Optional<String> lastOf(Lane lane, Deciding deciding) {
    return deciding.extended().chainsIn(lane).stream()
        .map(Chain::content)
        .filter(fact -> fact.isSet())
        .reduce((before, last) -> last)
        .map(
            fact ->
                "\"category\": "
                    + category(lane)
                    + (fact.until() == null ? "" : ", until " + fact.until()));
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

  private static boolean isAnnulled(Chain chain, Deciding deciding) {
    var onRecord =
        chain.annulledBy().filter(by -> !deciding.earlier().annulmentRetracted(chain.root()));
    return onRecord.isPresent() || deciding.earlier().annulled(chain.root());
  }

  /** The day of an End, on record or of this decision, between its start and the new end. */
  private static Optional<LocalDate> endOf(
      Chain chain, @Nullable LocalDate until, Lane lane, Deciding deciding) {
    var start = chain.start().earliest().orElseThrow();
    var onRecord =
        deciding.extended().chainsIn(lane).stream()
            .filter(other -> !other.content().isSet() && other.annulledBy().isEmpty())
            .filter(end -> !deciding.earlier().annulled(end.root()))
            .flatMap(end -> end.start().earliest().stream());
    var ofThisDecision =
        deciding.painted().stream()
            .filter(end -> !end.fact().isSet() && end.fact().lane().equals(lane))
            .flatMap(end -> Stream.ofNullable(end.from()));
    return Stream.concat(onRecord, ofThisDecision)
        .filter(day -> !day.isBefore(start) && (until == null || day.isBefore(until)))
        .min(LocalDate::compareTo);
  }

  private static Optional<Start> start(
      PolicyAct act, Chain chain, LocalDate decidedOn, Deciding deciding) {
    var terms = act.terms();
    var end = chain.content().until();
    var late = end != null && !end.isAfter(decidedOn);
    var lane = chain.content().lane();
    if (late) {
      deciding.warn(
          "extended-after-expiry",
          "What this extends was over from "
              + end
              + " on, before the extension was decided on "
              + decidedOn
              + ". On the days between, answers say ENDED.",
          lane);
    }
    if (end == null) {
      deciding.warn(
          "extended-without-end",
          "What this extends has no planned end on record, so it stands again where the extension"
              + " ends. Correct its plannedUntil when that day is known.",
          lane);
    }
    if (terms.garbles(Basis.OPERATIONAL)) {
      return Optional.empty();
    }
    if (terms.states(Basis.OPERATIONAL)) {
      return stated(act, chain, deciding);
    }
    if (end == null || late) {
      stateFrom(act, end, decidedOn, deciding);
      return Optional.empty();
    }
    return Optional.of(Start.on(end));
  }

  private static void stateFrom(
      PolicyAct act, @Nullable LocalDate end, LocalDate decidedOn, Deciding deciding) {
    deciding
        .violations()
        .add(
            "missing-field",
            act.pointer("from"),
            (end == null
                    ? "What this extends has no planned end on record"
                    : "What this extends was over from " + end + " on")
                + ", so the extension says itself when it starts, for example \"from\": \""
                + decidedOn
                + "\".");
  }

  private static Optional<Start> stated(PolicyAct act, Chain chain, Deciding deciding) {
    var start = act.terms().start();
    var end = chain.content().until();
    var earliest = end != null ? end : chain.start().earliest().orElseThrow().plusDays(1);
    if (start.earliest().filter(day -> day.isBefore(earliest)).isPresent()) {
      deciding
          .violations()
          .add(
              "extension-starts-early",
              act.pointer("from"),
              "What this extends "
                  + (end != null ? "was to end on " + end : "starts on " + earliest.minusDays(1))
                  + ": the extension starts on "
                  + earliest
                  + " at the earliest. Leave from out to start where the other was to end, or write"
                  + " \"from\": \""
                  + earliest
                  + "\".",
              Map.of("earliest", earliest.toString()));
      return Optional.empty();
    }
    return Optional.of(start);
  }
}
