package nl.peildatum.rule.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.peildatum.area.AreaId;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.decisionfile.Act.PolicyAct;
import nl.peildatum.decisionfile.Terms;
import nl.peildatum.kind.Field;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.EmptyPeriods;
import nl.peildatum.rule.EndAfterExpiry;
import nl.peildatum.rule.RetroactiveWithoutGround;
import nl.peildatum.rule.area.AreaEnded;
import nl.peildatum.rule.limit.NothingToExtend;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The acts that set or end policy: record one fact per area, or one fact not narrowed to an area,
 * each in its own lane.
 */
public final class PolicyActHandler {
  private static final Set<Basis> BOTH = Set.copyOf(EnumSet.allOf(Basis.class));

  private PolicyActHandler() {}

  /** A lane that the act is about, and the JSON pointer to the place where the act names it. */
  private record LaneOfAct(Lane lane, Optional<AreaId> area, String pointer) {}

  public static void handle(PolicyAct act, DecisionCheck check) {
    var terms = act.terms();
    var kind = terms.act().kind();
    GroupIdAsOnRecord.check(act, check);
    if (isReadable(terms.type().subject(), terms)) {
      check.violations().addAll(kind.checkSubject(terms.subject(), act.pointer()));
    }
    NoneOfSubject.check(act, check);
    if (terms.isSet()) {
      check.violations().addAll(kind.check(terms.subject(), terms.value(), act.pointer()));
    }
    var formal = formal(terms, check.instrument());
    var starts = new ArrayList<>(List.of(formal));
    if (!terms.type().continues() || terms.states(Basis.OPERATIONAL)) {
      startOrDefault(terms, check).ifPresent(starts::add);
    }
    for (var named : lanes(act)) {
      if (terms.isSet()) {
        check.violations().addAll(kind.checkLane(named.lane().subject(), named.pointer()));
      }
      named.area().ifPresent(area -> AreaEnded.check(area, named.pointer(), check));
      var operational =
          terms.type().continues()
              ? NothingToExtend.start(act, named.lane(), named.pointer(), check)
              : startOrDefault(terms, check);
      operational.ifPresent(
          start -> {
            starts.add(start);
            state(act, fact(terms, named.lane(), start, formal), named, check);
          });
    }
    checkStarts(act, starts, check);
  }

  /** Whether all fields could be read; a violation was added already for each that could not. */
  private static boolean isReadable(List<Field> fields, Terms terms) {
    return fields.stream().map(Field::name).noneMatch(terms.unreadable()::contains);
  }

  private static List<LaneOfAct> lanes(PolicyAct act) {
    var terms = act.terms();
    var scope = terms.type().scope();
    if (terms.areas().isEmpty()) {
      var whole = scope.everywhere() && !terms.unreadable().contains(scope.areas());
      return whole
          ? List.of(new LaneOfAct(lane(terms, null), Optional.empty(), act.pointer()))
          : List.of();
    }
    return IntStream.range(0, terms.areas().size())
        .mapToObj(
            i ->
                new LaneOfAct(
                    lane(terms, terms.areas().get(i)),
                    Optional.of(terms.areas().get(i)),
                    act.pointer(scope.pathToAreas()) + "/" + i))
        .toList();
  }

  private static Lane lane(Terms terms, @Nullable AreaId area) {
    var subject = new TreeMap<>(terms.subject());
    if (area != null) {
      subject.put(terms.act().kind().areaKey(), area.value());
    }
    return new Lane(terms.act().kind().name(), subject);
  }

  private static void state(PolicyAct act, PolicyFact fact, LaneOfAct named, DecisionCheck check) {
    var endField = act.terms().type().plansItsEnd() ? "plannedUntil" : "until";
    EmptyPeriods.check(fact.start(), fact.until(), act.pointer(endField), check.violations());
    EndAfterExpiry.check(fact, fact.start(), Optional.empty(), act.pointer("from"), check);
    NotBeforeRequired.check(fact, fact.start(), Optional.empty(), act.pointer(), check);
    check.addOwnFact(fact, fact.start().earliest().orElse(null), named.pointer());
    check
        .origin(act, Map.of())
        .ifPresent(origin -> check.record(new Stated(origin, fact), named.pointer()));
  }

  private static PolicyFact fact(Terms terms, Lane lane, Start start, Start formal) {
    return new PolicyFact(
        terms.type().mechanism(),
        terms.type().event(),
        lane,
        start,
        terms.until(),
        formal,
        terms.overrules(),
        terms.onlyThese(),
        terms.value(),
        terms.remarks(),
        BOTH);
  }

  private static void checkStarts(PolicyAct act, List<Start> starts, DecisionCheck check) {
    var terms = act.terms();
    check
        .instrument()
        .ifPresent(
            instrument ->
                RetroactiveWithoutGround.check(
                    act, terms.hasGround(), starts.stream(), instrument.decidedOn(), check));
  }

  /** The start as stated, else the default start of the instrument. */
  private static Optional<Start> startOrDefault(Terms terms, DecisionCheck check) {
    if (terms.hasUnreadableStart(Basis.OPERATIONAL)) {
      return Optional.empty();
    }
    return terms.states(Basis.OPERATIONAL)
        ? Optional.of(terms.start())
        : check.instrument().map(it -> Start.on(it.startByDefault()));
  }

  /**
   * The legal start as stated, else that of the instrument. A fact whose start is not known takes
   * no legal start from its instrument.
   */
  private static Start formal(Terms terms, Optional<Instrument> instrument) {
    if (terms.hasUnreadableStart(Basis.FORMAL)) {
      return Start.NOT_KNOWN;
    }
    if (terms.states(Basis.FORMAL)) {
      return terms.formal();
    }
    return terms.states("startUnknown")
        ? Start.NOT_KNOWN
        : Start.onNullable(instrument.map(Instrument::formalFrom).orElse((LocalDate) null));
  }
}
