package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.decision.Area;
import nl.peildatum.time.Lane;

/** What a place is told on either of two days, each as known at a moment of its own. */
record ToldOfPlace(List<VerdictSource> own, Map<VerdictSource, Area> beside) {

  /**
   * @param place as the client wrote it
   * @param kinds only these; empty = all
   */
  static ToldOfPlace at(
      AsKnown one,
      LocalDate oneDay,
      AsKnown other,
      LocalDate otherDay,
      String place,
      Set<String> kinds) {
    var id =
        Stream.of(one, other)
            .flatMap(known -> known.areas().find(place).stream())
            .map(area -> area.id().value())
            .findFirst()
            .orElse(place);
    var beside = new LinkedHashMap<Lane, OtherVerdict>();
    besideOn(one, oneDay, otherDay, place, kinds, beside);
    besideOn(other, oneDay, otherDay, place, kinds, beside);
    var sources = new LinkedHashMap<VerdictSource, Area>();
    beside.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> sources.put(source(entry.getValue()), entry.getValue().area()));
    var subjects = AreaAnswers.subjects(id, kinds, one, other);
    return new ToldOfPlace(
        subjects.<VerdictSource>map(subject -> new SubjectOfArea(id, subject)).toList(), sources);
  }

  private static void besideOn(
      AsKnown known,
      LocalDate oneDay,
      LocalDate otherDay,
      String place,
      Set<String> kinds,
      Map<Lane, OtherVerdict> to) {
    var answers = AreaAnswers.of(known, place, kinds);
    Stream.of(oneDay, otherDay)
        .distinct()
        .flatMap(answers::othersOn)
        .forEach(other -> to.putIfAbsent(other.subject().in(other.area().id().value()), other));
  }

  /** What merged is told in a lane of its own, whichever answers for what it became. */
  private static VerdictSource source(OtherVerdict other) {
    return other.from() == OtherVerdict.From.MERGED
        ? new VerdictSource.OfLane(other.told().found().lane().lane())
        : new SubjectOfArea(other.area().id().value(), other.subject());
  }

  <T> OfPlace<T> told(Function<VerdictSource, Stream<T>> telling) {
    return new OfPlace<>(
        own.stream().flatMap(telling).toList(),
        beside.entrySet().stream()
            .flatMap(
                entry ->
                    telling
                        .apply(entry.getKey())
                        .map(told -> new OfPlace.Beside<>(entry.getValue(), told)))
            .toList());
  }
}
