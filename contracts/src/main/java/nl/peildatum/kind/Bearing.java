package nl.peildatum.kind;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether what stands in a lane bears on a person.
 *
 * @param applies false where it does not; true also where the case does not say enough to tell
 * @param remarks that go with it, in order
 */
public record Bearing(boolean applies, List<Remark> remarks) {
  public static final Bearing YES = new Bearing(true, List.of());

  /**
   * @param note its code
   * @param about what it is about, by name
   */
  public record Remark(String note, Map<String, String> about) {}

  public static Bearing not(String note, Map<String, String> about) {
    return new Bearing(false, List.of(new Remark(note, about)));
  }

  public static Bearing notTold(String note, Map<String, String> about) {
    return new Bearing(true, List.of(new Remark(note, about)));
  }

  /** Both: where one says that it does not apply, what the case leaves open matters no more. */
  public Bearing and(Bearing other) {
    if (applies != other.applies) {
      return applies ? other : this;
    }
    return new Bearing(
        applies, Stream.concat(remarks.stream(), other.remarks.stream()).distinct().toList());
  }
}
