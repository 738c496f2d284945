package nl.peildatum.answer;

import java.util.function.Function;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.Appended;
import nl.peildatum.time.Lane;
import nl.peildatum.time.Place;

/** A lane after each of the events that bore on it. Each state stays as it was. */
final class LaneVersions {
  private static final LaneVersions NONE = new LaneVersions(Appended.empty());

  private final Appended<LaneRecord> versions;

  private LaneVersions(Appended<LaneRecord> versions) {
    this.versions = versions;
  }

  static LaneVersions none() {
    return NONE;
  }

  LaneVersions and(LaneRecord next) {
    if (!versions.isEmpty()) {
      versions.getLast().isFollowed();
    }
    return new LaneVersions(versions.and(next));
  }

  LaneRecord latest() {
    return versions.isEmpty() ? LaneRecord.empty() : versions.getLast();
  }

  /**
   * The lane as the events up to a sequence make it.
   *
   * @param sequence inclusive
   */
  LaneRecord at(long sequence) {
    var low = 0;
    var high = versions.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (versions.get(middle).lastBearing() > sequence) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == 0 ? LaneRecord.empty() : versions.get(low - 1);
  }

  /**
   * Its timeline on a basis, as known at a sequence.
   *
   * @param sequence inclusive
   * @param dated as of that sequence
   */
  LaneAsKnown known(
      Lane lane, Basis basis, long sequence, Function<Place<PolicyFact>, Dated> dated) {
    var version = at(sequence);
    return version.known(lane, basis, version == latest(), dated);
  }
}
