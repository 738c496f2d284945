package nl.peildatum.rule.warning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ValidPeriod;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lanes that an End may have meant instead of its own, in which nothing stands: those of
 * the same kind in which a Set stands on that day, and that differ in the area, the group or one
 * other member of the subject.
 */
record LanesMeant(RecordAsOf known) {
  private static final int MOST = 3;

  /** The subjects of the lanes as a list; empty if there is no such lane. */
  Optional<Wording> by(CorrectionChain end) {
    var own = end.content().lane();
    return end.start()
        .earliest()
        .map(
            day ->
                standing(own, day)
                    .sorted(Comparator.comparingInt((Lane lane) -> shared(own, lane)).reversed())
                    .limit(MOST)
                    .map(LanesMeant::subject)
                    .toList())
        .filter(meant -> !meant.isEmpty())
        .map(meant -> Wording.joined("join.comma-or", meant));
  }

  private Stream<Lane> standing(Lane own, LocalDate day) {
    var thatDay = new ValidPeriod(day, day.plusDays(1));
    return known
        .record()
        .lanes()
        .all()
        .filter(lane -> lane.kind().equals(own.kind()) && differing(own, lane) == 1)
        .filter(lane -> known.lane(lane).setStandsWithin(thatDay))
        .sorted();
  }

  private static long differing(Lane own, Lane other) {
    var keys = new TreeSet<>(own.subject().keySet());
    keys.addAll(other.subject().keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(own.subject().get(key), other.subject().get(key)))
        .count();
  }

  /** How many letters the differing values begin with in common. */
  private static int shared(Lane own, Lane other) {
    return own.subject().entrySet().stream()
        .filter(member -> !member.getValue().equals(other.subject().get(member.getKey())))
        .mapToInt(member -> shared(member.getValue(), other.subject().get(member.getKey())))
        .max()
        .orElse(0);
  }

  private static int shared(String own, @Nullable String other) {
    var i = 0;
    while (other != null
        && i < Math.min(own.length(), other.length())
        && own.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  private static Wording subject(Lane lane) {
    return lane.subject().isEmpty()
        ? Wording.of("what.whole-country")
        : Wording.asWritten(
            lane.subject().entrySet().stream()
                .map(LanesMeant::member)
                .collect(Collectors.joining(", ")));
  }

  private static String member(Map.Entry<String, String> member) {
    return '"' + member.getKey() + "\": \"" + member.getValue() + '"';
  }
}
