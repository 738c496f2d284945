package nl.peildatum.query.laterknowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Reading;
import nl.peildatum.answer.Status;
import nl.peildatum.kind.Kinds;
import nl.peildatum.lineage.Path;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;

/**
 * What an answer about a place reads on one day. Policy that is not listed has a status there too:
 * that of a lane of which nothing is recorded. For a place it is the same policy whichever area of
 * its lineage answers.
 */
public final class ReadingsOfDay {
  private final boolean ofPlace;
  private final Map<Lane, Reading> listed;
  private final Supplier<Reading> notListed;
  private final boolean placeUnknown;

  /**
   * @param ofPlace false where the whole country was asked about, each lane by itself
   * @param listed by lane
   * @param notListed what a lane reads of which nothing is recorded
   */
  ReadingsOfDay(boolean ofPlace, Map<Lane, Reading> listed, Supplier<Reading> notListed) {
    this.ofPlace = ofPlace;
    this.notListed = notListed;
    this.listed = new TreeMap<>();
    listed.forEach((lane, reading) -> this.listed.put(key(lane, reading.status()), reading));
    this.placeUnknown = listed.values().stream().anyMatch(ReadingsOfDay::isOfUnknownPlace);
  }

  /**
   * @param ofPlace false where the whole country was asked about
   * @param notListed what a lane reads of which nothing is recorded
   */
  public static ReadingsOfDay of(boolean ofPlace, Collection<Answer> answers, Reading notListed) {
    var listed = new TreeMap<Lane, Reading>();
    answers.forEach(answer -> listed.put(answer.lane(), Reading.of(answer)));
    return new ReadingsOfDay(ofPlace, listed, () -> notListed);
  }

  /** For an unknown place, the entry that says so stands beside policy of the whole country. */
  private Lane key(Lane lane, Status status) {
    return !ofPlace || status == Status.PLACE_UNKNOWN
        ? lane
        : Subject.of(lane).in(Path.WHOLE_COUNTRY);
  }

  private static boolean isOfUnknownPlace(Reading reading) {
    return reading.status() == Status.PLACE_UNKNOWN;
  }

  /**
   * What a policy reads, listed or not; empty where the place is known of an entry that says that
   * it is not.
   *
   * @param policy as {@link #listedByEither} names it
   */
  Optional<Reading> of(Lane policy) {
    var reading = listed.get(policy);
    if (reading != null) {
      return Optional.of(reading);
    }
    if (ofPlace && isNarrowed(policy)) {
      return placeUnknown ? Optional.of(new Reading(Status.PLACE_UNKNOWN, null)) : Optional.empty();
    }
    return Optional.of(notListed.get());
  }

  /** Of a place only the entry that says that it is not known keeps its area. */
  private static boolean isNarrowed(Lane policy) {
    return Kinds.found()
        .named(policy.kind())
        .filter(kind -> policy.subject().containsKey(kind.areaKey()))
        .isPresent();
  }

  /** Whether the policy of an answer, which either lists, reads the same. */
  public boolean readsAlike(Answer answer, ReadingsOfDay other) {
    var policy = key(answer.lane(), answer.status());
    return of(policy).equals(other.of(policy));
  }

  /** Whether all that either lists reads the same. */
  boolean readsAlike(ReadingsOfDay other) {
    return listedByEither(other).stream().allMatch(lane -> of(lane).equals(other.of(lane)));
  }

  /** The policies that either lists, in order. */
  Set<Lane> listedByEither(ReadingsOfDay other) {
    var lanes = new TreeSet<>(listed.keySet());
    lanes.addAll(other.listed.keySet());
    return Collections.unmodifiableSet(lanes);
  }
}
