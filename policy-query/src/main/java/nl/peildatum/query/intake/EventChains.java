package nl.peildatum.query.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import nl.peildatum.codec.ChainHead;
import nl.peildatum.codec.HeadsDigest;

/** Keeps the chains of all countries, and compares them with the relay's watermarks. */
final class EventChains {
  private final Map<String, EventChain> chains = new HashMap<>();

  /** The chain of a country; a new one where there is none. */
  EventChain of(String country, int partition) {
    return chains.computeIfAbsent(country, _ -> new EventChain(partition));
  }

  void forEach(BiConsumer<String, EventChain> reader) {
    chains.forEach(reader);
  }

  /** Whether the count and the heads up to the watermark equal those that the relay states. */
  boolean agreeWith(Watermark watermark) {
    var heads = headsAt(watermark.watermark(), watermark.partition());
    return HeadsDigest.count(heads) == watermark.count()
        && HeadsDigest.of(heads).equals(watermark.heads());
  }

  /** See {@link EventChain#forgetBefore}, for every country of a partition. */
  void forgetBefore(Instant instant, int partition) {
    chains.values().stream()
        .filter(chain -> chain.partition() == partition)
        .forEach(chain -> chain.forgetBefore(instant));
  }

  /** The first offset of a partition that was not read, or at which an event may be missing. */
  long resumeAt(int partition) {
    var ofPartition = chains.values().stream().filter(chain -> chain.partition() == partition);
    var last = ofPartition.mapToLong(EventChain::lastOffset).max();
    return gapAt(partition).orElse(last.orElse(-1) + 1);
  }

  /**
   * The latest {@code recordedAt} of the events read from a partition; empty before its first
   * event.
   */
  Optional<Instant> lastRecordedAt(int partition) {
    return chains.values().stream()
        .filter(chain -> chain.partition() == partition)
        .flatMap(chain -> chain.lastRecordedAt().stream())
        .max(Instant::compareTo);
  }

  private OptionalLong gapAt(int partition) {
    return chains.values().stream()
        .filter(chain -> chain.partition() == partition && chain.hasGap())
        .mapToLong(chain -> chain.lastOffset() + 1)
        .min();
  }

  private SortedMap<String, ChainHead> headsAt(Instant instant, int partition) {
    var heads = new TreeMap<String, ChainHead>();
    chains.forEach(
        (country, chain) -> {
          if (chain.partition() == partition) {
            chain.headAt(instant).ifPresent(head -> heads.put(country, head));
          }
        });
    return heads;
  }
}
