package nl.peildatum.kind;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether the value that stands in a lane applies to a person.
 *
 * @param applies false if it does not; true also if the case does not state enough to decide
 * @param remarks remarks for the answer, in order
 */
public record Applicability(boolean applies, List<Remark> remarks) {
  public static final Applicability YES = new Applicability(true, List.of());

  /**
   * A remark for the answer.
   *
   * @param note code of the remark
   * @param about what the remark is about, by name
   */
  public record Remark(String note, Map<String, String> about) {}

  public static Applicability not(String note, Map<String, String> about) {
    return new Applicability(false, List.of(new Remark(note, about)));
  }

  /** Applies as far as is known: the case does not state enough to decide. */
  public static Applicability undecided(String note, Map<String, String> about) {
    return new Applicability(true, List.of(new Remark(note, about)));
  }

  /**
   * This applicability combined with another. If exactly one of them does not apply, the result is
   * that one, without the remarks of the other.
   */
  public Applicability and(Applicability other) {
    if (applies != other.applies) {
      return applies ? other : this;
    }
    return new Applicability(
        applies, Stream.concat(remarks.stream(), other.remarks.stream()).distinct().toList());
  }
}
