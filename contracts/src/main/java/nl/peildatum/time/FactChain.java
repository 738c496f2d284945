package nl.peildatum.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fact with its corrections. The sequence of its root is its place: facts are laid over one
 * another in the order of places, however late a correction was recorded.
 *
 * @param versions the root first, the live end last; never empty
 */
public record FactChain<C>(List<Fact.Stated<C>> versions, List<Annulment> annulments) {

  /**
   * An annulment of a chain.
   *
   * @param fromInclusive the first day (Europe/Amsterdam) on which the chain is hidden
   */
  public record Annulment(long sequence, LocalDate fromInclusive) {}

  public static <C> FactChain<C> of(Fact.Stated<C> root) {
    return new FactChain<>(List.of(root), List.of());
  }

  FactChain<C> corrected(Fact.Corrected<C> by) {
    var next = new Fact.Stated<>(by.sequence(), by.content());
    return new FactChain<>(Stream.concat(versions.stream(), Stream.of(next)).toList(), annulments);
  }

  FactChain<C> annulled(Annulment by) {
    return new FactChain<>(versions, Stream.concat(annulments.stream(), Stream.of(by)).toList());
  }

  boolean isAnnulledBy(long sequence) {
    return annulments.stream().anyMatch(by -> by.sequence() == sequence);
  }

  FactChain<C> withoutAnnulment(long sequence) {
    return new FactChain<>(
        versions, annulments.stream().filter(by -> by.sequence() != sequence).toList());
  }

  /**
   * The annulment that hides the most days. A record has at most one that counts, unless a
   * retraction of an annulment is treated as not recorded.
   */
  public Optional<Annulment> annulment() {
    return annulments.isEmpty()
        ? Optional.empty()
        : annulments.stream()
            .min(
                Comparator.comparing(Annulment::fromInclusive)
                    .thenComparingLong(Annulment::sequence));
  }

  /** Whether the fact with this sequence belongs to this chain, corrected or not. */
  public boolean holds(long sequence) {
    return versions.stream().anyMatch(version -> version.sequence() == sequence);
  }

  public long root() {
    return versions.getFirst().sequence();
  }

  public long liveEnd() {
    return versions.getLast().sequence();
  }

  /** The content of the live end of the chain. */
  public C content() {
    return versions.getLast().content();
  }
}
