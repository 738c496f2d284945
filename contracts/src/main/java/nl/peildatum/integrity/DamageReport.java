package nl.peildatum.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects damage: the first thousand findings, and the number of all. */
public final class DamageReport implements Consumer<Damage> {
  private static final int KEPT = 1_000;

  private final List<Damage> first = new ArrayList<>();
  private long count;

  @Override
  public void accept(Damage damage) {
    count++;
    if (first.size() < KEPT) {
      first.add(damage);
    }
  }

  /** The first thousand findings, in the order in which they were found. */
  public List<Damage> first() {
    return List.copyOf(first);
  }

  /** The number of all findings. */
  public long count() {
    return count;
  }
}
