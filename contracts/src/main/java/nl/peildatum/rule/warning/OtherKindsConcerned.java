package nl.peildatum.rule.warning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Warning;
import nl.peildatum.kind.Caution;
import nl.peildatum.kind.Caution.Match;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.LanesOfEvents;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.rule.warning.Warnings.FactOfDecision;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ValidPeriod;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Warning: an act of one kind may have consequences for lanes of another kind in which a Set stands
 * on a common day, as the {@link Caution}s of the kind state. Days on which a Set no longer stands
 * because it is retracted, annulled, corrected or stated as none count as days of an End.
 */
final class OtherKindsConcerned {
  private OtherKindsConcerned() {}

  /** The lanes that an act of some kind may concern: of one kind, with one value at one key. */
  private record Meant(String kind, String key, @Nullable String value) {}

  /** Days of a lane on which an act has an effect of some mechanism. */
  private record Effect(Lane lane, Mechanism mechanism, ValidPeriod days) {}

  static List<Warning> among(List<FactOfDecision> facts, DraftRecord draft) {
    var stated =
        facts.stream()
            .map(FactOfDecision::fact)
            .flatMap(
                fact ->
                    fact.start().earliest().stream()
                        .map(from -> new ValidPeriod(from, fact.until()))
                        .map(days -> new Effect(fact.lane(), fact.mechanism(), days)));
    return about(Stream.concat(lost(draft), stated).toList(), draft.after().known());
  }

  /** The days on which the decision leaves no Set standing where one stood: as by an End. */
  private static Stream<Effect> lost(DraftRecord draft) {
    return draft.events().stream()
        .flatMap(event -> LanesOfEvents.of(event, draft.record()))
        .distinct()
        .filter(lane -> !cautions(lane, Mechanism.END).isEmpty())
        .flatMap(
            lane ->
                SetsThatCease.in(lane, draft).map(days -> new Effect(lane, Mechanism.END, days)));
  }

  private static List<Warning> about(List<Effect> effects, RecordAsOf known) {
    var days = new LinkedHashMap<Caution, Map<Meant, List<ValidPeriod>>>();
    for (var effect : effects) {
      for (var caution : cautions(effect.lane(), effect.mechanism())) {
        meant(caution, effect.lane(), known.areas())
            .forEach(
                which ->
                    days.computeIfAbsent(caution, c -> new LinkedHashMap<>())
                        .computeIfAbsent(which, m -> new ArrayList<>())
                        .add(effect.days()));
      }
    }
    if (days.isEmpty()) {
      return List.of();
    }
    var ofKinds = new HashMap<String, List<Lane>>();
    days.keySet().forEach(caution -> ofKinds.put(caution.otherKind(), new ArrayList<>()));
    known
        .record()
        .lanes()
        .all()
        .forEach(
            lane -> Optional.ofNullable(ofKinds.get(lane.kind())).ifPresent(of -> of.add(lane)));
    var found = new LinkedHashMap<Map.Entry<String, Wording>, SortedSet<Lane>>();
    days.forEach(
        (caution, meant) -> {
          var lanes = lanes(caution, ofKinds, known);
          meant.forEach(
              (which, periods) ->
                  known
                      .lanes()
                      .setsStandingWithin(periods, lanes.getOrDefault(which, List.of()))
                      .forEach(
                          lane ->
                              found
                                  .computeIfAbsent(
                                      Map.entry(caution.code(), caution.detail()),
                                      c -> new TreeSet<>())
                                  .add(lane)));
        });
    return found.entrySet().stream()
        .map(
            entry ->
                new Warning(
                    entry.getKey().getKey(),
                    entry.getKey().getValue(),
                    List.copyOf(entry.getValue())))
        .toList();
  }

  private static List<Caution> cautions(Lane lane, Mechanism mechanism) {
    return Kinds.found().named(lane.kind()).stream()
        .flatMap(kind -> kind.cautions().stream())
        .filter(caution -> caution.when() == mechanism)
        .toList();
  }

  private static List<Meant> meant(Caution caution, Lane own, Gazetteer areas) {
    return values(own.subject().get(caution.ownKey()), caution, Match.SAME_OR_AROUND_OWN, areas)
        .stream()
        .map(value -> new Meant(caution.otherKind(), caution.otherKey(), value))
        .toList();
  }

  private static Map<Meant, List<Lane>> lanes(
      Caution caution, Map<String, List<Lane>> ofKinds, RecordAsOf known) {
    var byMeant = new HashMap<Meant, List<Lane>>();
    ofKinds
        .getOrDefault(caution.otherKind(), List.of())
        .forEach(
            lane ->
                values(
                        lane.subject().get(caution.otherKey()),
                        caution,
                        Match.SAME_OR_IN_OWN,
                        known.areas())
                    .forEach(
                        value ->
                            byMeant
                                .computeIfAbsent(
                                    new Meant(lane.kind(), caution.otherKey(), value),
                                    m -> new ArrayList<>())
                                .add(lane)));
    return byMeant;
  }

  /**
   * An area, and its enclosing areas if the caution asks for these.
   *
   * @param wider the match that asks for the enclosing areas
   */
  private static List<@Nullable String> values(
      @Nullable String area, Caution caution, Match wider, Gazetteer areas) {
    var values = new ArrayList<@Nullable String>();
    values.add(area);
    if (caution.match() == wider) {
      Stream.iterate(
              Optional.ofNullable(area).flatMap(AreaId::parse).flatMap(of -> parent(of, areas)),
              Optional::isPresent,
              parent -> parent.flatMap(of -> parent(of, areas)))
          .map(parent -> parent.orElseThrow().value())
          .forEach(values::add);
    }
    return values;
  }

  private static Optional<AreaId> parent(AreaId area, Gazetteer areas) {
    return areas.byId(area).flatMap(of -> Optional.ofNullable(of.parent()));
  }
}
