package nl.peildatum.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chain of corrections in the place of its root: the order of places is the order of roots,
 * however late a correction came.
 *
 * @param versions the root first, the live end last; never empty
 */
public record Place<C>(List<Fact.Stated<C>> versions, @Nullable Annulment annulledBy) {

  /**
   * @param fromInclusive the first day (Europe/Amsterdam) on which the chain is hidden
   */
  public record Annulment(long sequence, LocalDate fromInclusive) {}

  public static <C> Place<C> of(Fact.Stated<C> root) {
    return new Place<>(List.of(root), null);
  }

  Place<C> corrected(Fact.Corrected<C> by) {
    var next = new Fact.Stated<>(by.sequence(), by.content());
    return new Place<>(Stream.concat(versions.stream(), Stream.of(next)).toList(), annulledBy);
  }

  Place<C> annulled(@Nullable Annulment by) {
    return new Place<>(versions, by);
  }

  public Optional<Annulment> annulment() {
    return Optional.ofNullable(annulledBy);
  }

  /** Whether the fact is of this chain, superseded or not. */
  public boolean holds(long sequence) {
    return versions.stream().anyMatch(version -> version.sequence() == sequence);
  }

  public long root() {
    return versions.getFirst().sequence();
  }

  public long liveEnd() {
    return versions.getLast().sequence();
  }

  /** What the chain says now. */
  public C content() {
    return versions.getLast().content();
  }

  /** What was first recorded. */
  public C rootContent() {
    return versions.getFirst().content();
  }
}
