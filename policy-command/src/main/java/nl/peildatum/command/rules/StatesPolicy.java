package nl.peildatum.command.rules;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.decision.Act.PolicyAct;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.decision.Terms;
import nl.peildatum.time.Lane;

/** A Set or an End: one fact per area, in its own lane. */
final class StatesPolicy {
  private static final Set<Basis> BOTH = Set.copyOf(EnumSet.allOf(Basis.class));

  private StatesPolicy() {}

  static void take(PolicyAct act, Deciding deciding) {
    var terms = act.terms();
    var kind = terms.act().kind();
    deciding.violations().addAll(kind.check(terms.value(), act.pointer()));
    var operational = operational(terms, deciding.instrument());
    var formal = formal(terms, deciding.instrument());
    operational.ifPresent(
        start ->
            EmptyPeriods.check(start, terms.until(), act.pointer("until"), deciding.violations()));
    deciding
        .instrument()
        .ifPresent(
            instrument ->
                RetroactiveWithoutGround.check(
                    act,
                    terms.hasGround(),
                    Stream.of(operational, formal).flatMap(Optional::stream),
                    instrument.decidedOn(),
                    deciding));
    operational.ifPresent(start -> state(act, start, formal.orElse(Start.NOT_KNOWN), deciding));
  }

  private static void state(PolicyAct act, Start start, Start formal, Deciding deciding) {
    var terms = act.terms();
    for (var i = 0; i < terms.areas().size(); i++) {
      var fact = fact(terms, terms.areas().get(i), start, formal);
      deciding.paint(
          fact, start.earliest().orElse(null), act.pointer(terms.type().areas()) + "/" + i);
      deciding
          .origin(act, java.util.Map.of())
          .ifPresent(origin -> deciding.record(new Stated(origin, fact)));
    }
  }

  private static PolicyFact fact(Terms terms, AreaId area, Start start, Start formal) {
    return new PolicyFact(
        terms.type().mechanism(),
        terms.type().event(),
        lane(terms, area),
        start,
        terms.until(),
        formal,
        terms.overrules(),
        terms.onlyThese(),
        terms.value(),
        terms.remarks(),
        BOTH);
  }

  static Lane lane(Terms terms, AreaId area) {
    var subject = new java.util.TreeMap<>(terms.subject());
    subject.put(terms.act().kind().areaKey(), area.value());
    return new Lane(terms.act().kind().name(), subject);
  }

  /** As stated, else as the instrument says. */
  private static Optional<Start> operational(Terms terms, Optional<Instrument> instrument) {
    if (terms.garbles(Basis.OPERATIONAL)) {
      return Optional.empty();
    }
    return terms.states(Basis.OPERATIONAL)
        ? Optional.of(terms.start())
        : instrument.map(it -> Start.on(it.startByDefault()));
  }

  /** What starts on a day that is not known takes no legal start from its instrument. */
  private static Optional<Start> formal(Terms terms, Optional<Instrument> instrument) {
    if (terms.garbles(Basis.FORMAL)) {
      return Optional.empty();
    }
    if (terms.states(Basis.FORMAL)) {
      return Optional.of(terms.formal());
    }
    return terms.states("startUnknown")
        ? Optional.of(Start.NOT_KNOWN)
        : instrument.map(it -> Start.onNullable(it.formalFrom()));
  }
}
