package nl.peildatum.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.FactChain;
import nl.peildatum.time.Lane;

/** The live correction chains of a country's lanes, as known at one coordinate. */
public final class CorrectionChains {
  private final RecordAsOf known;
  private final EffectiveEvents effective;
  private final Map<Lane, Map<Long, FactChain<PolicyFact>>> chainsBySequence =
      new ConcurrentHashMap<>();

  CorrectionChains(RecordAsOf known, EffectiveEvents effective) {
    this.known = known;
    this.effective = effective;
  }

  /**
   * The live chain that a Set, an End or a correction belongs to; empty if the chain is not live.
   * The chains of the lane are read once for all calls, and its timeline is not computed.
   */
  public Optional<CorrectionChain> of(long sequence) {
    return known
        .record()
        .event(sequence)
        .flatMap(event -> event.statement().lane())
        .map(lane -> chainsBySequence.computeIfAbsent(lane, this::chainsBySequence))
        .flatMap(chains -> Optional.ofNullable(chains.get(sequence)))
        .map(known.lanes()::dated)
        .map(this::chain);
  }

  private Map<Long, FactChain<PolicyFact>> chainsBySequence(Lane lane) {
    var chains = new HashMap<Long, FactChain<PolicyFact>>();
    for (var chain : effective.chainsOf(lane)) {
      chain.versions().forEach(version -> chains.put(version.sequence(), chain));
    }
    return chains;
  }

  private CorrectionChain chain(DatedFact fact) {
    return CorrectionChain.of(fact, known.rootEvent(fact), known.instrumentOf(fact), effective);
  }

  /** The live chains of a lane, in the order of places. */
  public List<CorrectionChain> in(Lane lane) {
    return known.lane(lane).facts().stream().map(this::chain).toList();
  }

  /** The chain whose Set or End stands in the lane on the day (Europe/Amsterdam). */
  public Optional<CorrectionChain> standingOn(Lane lane, LocalDate day) {
    return known.lane(lane).standing(day).map(standing -> chain(standing.fact()));
  }
}
