package nl.peildatum.impact;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Reading;
import nl.peildatum.answer.Status;
import nl.peildatum.kind.Kinds;
import nl.peildatum.lineage.Path;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;

/**
 * The readings in an answer about a place on one day. A policy that the answer does not list has
 * the reading of a lane without any recorded fact. For a place, lanes that differ only in their
 * area, within the lineage of the place, are one policy.
 */
public final class ReadingsOfDay {
  private final boolean ofPlace;
  private final Map<Lane, Reading> listed;
  private final Function<String, Reading> notListed;
  private final boolean placeUnknown;

  /**
   * @param ofPlace false where the whole country was asked about, each lane by itself
   * @param listed by lane
   * @param notListed the reading of a lane without any recorded fact, by the name of its kind
   */
  ReadingsOfDay(boolean ofPlace, Map<Lane, Reading> listed, Function<String, Reading> notListed) {
    this.ofPlace = ofPlace;
    this.notListed = notListed;
    this.listed = new TreeMap<>();
    listed.forEach((lane, reading) -> this.listed.put(key(lane, reading.status()), reading));
    this.placeUnknown = listed.values().stream().anyMatch(ReadingsOfDay::isOfUnknownPlace);
  }

  /**
   * @param ofPlace false where the whole country was asked about
   * @param notListed the reading of a lane without any recorded fact, by the name of its kind
   */
  public static ReadingsOfDay of(
      boolean ofPlace, Collection<Answer> answers, Function<String, Reading> notListed) {
    var listed = new TreeMap<Lane, Reading>();
    answers.forEach(answer -> listed.put(answer.lane(), Reading.of(answer)));
    return new ReadingsOfDay(ofPlace, listed, notListed);
  }

  /**
   * The key of a policy in {@code listed}. For an unknown place, the {@code PLACE_UNKNOWN} entry
   * keeps its own area, so that it does not replace policy of the whole country.
   */
  private Lane key(Lane lane, Status status) {
    return !ofPlace || status == Status.PLACE_UNKNOWN
        ? lane
        : Subject.of(lane).in(Path.WHOLE_COUNTRY);
  }

  private static boolean isOfUnknownPlace(Reading reading) {
    return reading.status() == Status.PLACE_UNKNOWN;
  }

  /**
   * The reading of a policy, listed or not. Empty for the {@code PLACE_UNKNOWN} entry of a place
   * that is known here.
   *
   * @param policy a lane as {@link #listedByEither} returns it
   */
  Optional<Reading> of(Lane policy) {
    var reading = listed.get(policy);
    if (reading != null) {
      return Optional.of(reading);
    }
    if (ofPlace && namesAnArea(policy)) {
      return placeUnknown ? Optional.of(new Reading(Status.PLACE_UNKNOWN, null)) : Optional.empty();
    }
    return Optional.of(notListed.apply(policy.kind()));
  }

  /** Whether the lane names an area: for a place, only a {@code PLACE_UNKNOWN} entry does. */
  private static boolean namesAnArea(Lane policy) {
    return Kinds.found()
        .named(policy.kind())
        .filter(kind -> policy.subject().containsKey(kind.areaKey()))
        .isPresent();
  }

  /**
   * Whether the policy of an answer, listed by this or by {@code other}, has one and the same
   * reading in both.
   */
  public boolean readsAlike(Answer answer, ReadingsOfDay other) {
    var policy = key(answer.lane(), answer.status());
    return of(policy).equals(other.of(policy));
  }

  /**
   * Whether every policy listed by this or by {@code other} has one and the same reading in both.
   */
  public boolean readsAlike(ReadingsOfDay other) {
    return listedByEither(other).stream().allMatch(lane -> of(lane).equals(other.of(lane)));
  }

  /** The policies listed by this or by {@code other}, in order. */
  Set<Lane> listedByEither(ReadingsOfDay other) {
    var lanes = new TreeSet<>(listed.keySet());
    lanes.addAll(other.listed.keySet());
    return Collections.unmodifiableSet(lanes);
  }
}
