package nl.peildatum.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.Status;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.json.JsonObject;
import nl.peildatum.kind.Kinds;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The entries in the JSON of an answer: those of its lists, and the answer about the absence of any
 * lane. The JSON may hold anything; what is not an entry is passed over.
 */
final class AnswerEntries {
  private static final List<String> LISTS = List.of("answers", "mayAlsoBear");
  private static final String ABSENCE = "absence";
  private static final List<String> NAMING =
      List.of("fact", "stood", "pending", "closedBy", "annulledBy");
  private static final String KIND = "kind";
  private static final String SUBJECT = "subject";

  private final Map<?, ?> answer;
  private final @Nullable String kind;
  private final Set<Map<?, ?>> lanes;
  private final Set<Map<?, ?>> neverDesignated;

  /**
   * @param kind that was asked for; {@code null} = all
   */
  AnswerEntries(Map<?, ?> answer, @Nullable String kind) {
    this.answer = answer;
    this.kind = kind;
    this.lanes = lanes(all());
    this.neverDesignated =
        lanes(all().filter(entry -> has(entry, Set.of(Status.NEVER_DESIGNATED))));
  }

  Stream<Map<?, ?>> all() {
    return Stream.concat(
            LISTS.stream().flatMap(name -> items(answer.get(name))),
            Stream.ofNullable(answer.get(ABSENCE)))
        .flatMap(entry -> entry instanceof Map<?, ?> object ? Stream.of(object) : Stream.empty());
  }

  static Stream<?> items(@Nullable Object list) {
    return list instanceof Collection<?> items ? items.stream() : Stream.empty();
  }

  /** The sequences of the facts that the entries name. */
  List<Long> named() {
    return all()
        .flatMap(entry -> NAMING.stream().flatMap(name -> sequence(entry.get(name))))
        .toList();
  }

  private static Stream<Long> sequence(@Nullable Object fact) {
    return fact instanceof Map<?, ?> object
            && object.get("sequence") instanceof Number number
            && (number instanceof Integer || number instanceof Long)
        ? Stream.of(number.longValue())
        : Stream.empty();
  }

  private static Set<Map<?, ?>> lanes(Stream<Map<?, ?>> entries) {
    return entries.flatMap(AnswerEntries::lane).collect(Collectors.toSet());
  }

  private static Stream<Map<?, ?>> lane(Map<?, ?> entry) {
    var of = entry.get(KIND);
    var subject = entry.get(SUBJECT);
    return of == null || subject == null
        ? Stream.empty()
        : Stream.of(Map.of(KIND, of, SUBJECT, subject));
  }

  /** Whether an entry is about the lane. The absence of any lane is about all of its kind. */
  boolean areAbout(Lane lane) {
    return lanes.contains(plain(lane))
        || (answer.get(ABSENCE) instanceof Map && (kind == null || kind.equals(lane.kind())));
  }

  /** Whether an entry says that what the lane is about was never designated. */
  boolean sayNever(Lane lane) {
    return neverDesignated.contains(plain(lane));
  }

  private static Map<String, Object> plain(Lane lane) {
    return PolicyFactJson.lane(lane, new JsonObject()).object();
  }

  /** The kinds of the entries that have one of these statuses. */
  Set<String> kindsWith(Set<Status> statuses) {
    return all()
        .filter(entry -> has(entry, statuses))
        .map(this::kindOf)
        .collect(Collectors.toSet());
  }

  private static boolean has(Map<?, ?> entry, Set<Status> statuses) {
    return statuses.stream().anyMatch(status -> status.name().equals(entry.get("status")));
  }

  /** The absence of any lane is told as of the kind asked for, or the foremost. */
  private String kindOf(Map<?, ?> entry) {
    if (entry.get(KIND) instanceof String of) {
      return of;
    }
    return kind == null ? Kinds.found().foremost().name() : kind;
  }
}
