package nl.peildatum.decision;

import java.util.Map;

/**
 * Whether what stands in a lane bears on a person.
 *
 * @param applies false where it does not; true also where the case does not say enough to tell
 * @param note code of the remark that goes with it; empty = none
 * @param about what the remark is about, by name
 */
public record Bearing(boolean applies, String note, Map<String, String> about) {
  public static final Bearing YES = new Bearing(true, "", Map.of());

  public static Bearing not(String note, Map<String, String> about) {
    return new Bearing(false, note, about);
  }

  public static Bearing notTold(String note, Map<String, String> about) {
    return new Bearing(true, note, about);
  }

  public boolean isPlain() {
    return note.isEmpty();
  }
}
