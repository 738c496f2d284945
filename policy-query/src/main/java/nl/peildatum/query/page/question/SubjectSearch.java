package nl.peildatum.query.page.question;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.area.Area;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lanes that are about the subject of a question: by their kind, by the names and
 * definitions of their groups, by the labels of their headings and by the names of their areas.
 */
public record SubjectSearch(SubjectQuestion question) {

  /** A lane with the record that has it. */
  public record Found(RecordAsOf known, Lane lane) {}

  /** The lanes with a live fact, of each country in its order. */
  public Stream<Found> in(List<RecordAsOf> countries) {
    return question.hasWords()
        ? countries.stream()
            .filter(known -> question.country().stream().allMatch(known.record().country()::equals))
            .flatMap(this::in)
        : Stream.empty();
  }

  private Stream<Found> in(RecordAsOf known) {
    var groups =
        KnownGroup.of(known, Set.of()).stream()
            .filter(group -> group.name() != null)
            .collect(Collectors.toMap(KnownGroup::id, group -> Objects.toString(group.name())));
    Function<Lane, String> names =
        lane -> SubjectWords.plain(String.join(" ", names(lane, known, groups).toList()));
    return known.lanes().withLiveFact().stream()
        .filter(lane -> question.isOf(lane.kind(), names.apply(lane)))
        .map(lane -> new Found(known, lane));
  }

  private static Stream<String> names(Lane lane, RecordAsOf known, Map<String, String> groups) {
    var ofSubject =
        lane.subject().entrySet().stream()
            .filter(member -> !member.getKey().equals("heading"))
            .map(Map.Entry::getValue)
            .flatMap(
                value ->
                    Stream.of(
                        value,
                        groups.getOrDefault(value, ""),
                        known.areas().find(value).map(Area::name).orElse("")));
    var definitions =
        known.lane(lane).facts().stream()
            .flatMap(fact -> texts(fact.content().value().get("group")));
    return Stream.concat(ofSubject, definitions);
  }

  /** The texts in a recorded value, however deep. */
  private static Stream<String> texts(@Nullable Object value) {
    return switch (value) {
      case String text -> Stream.of(text);
      case Map<?, ?> object -> object.values().stream().flatMap(SubjectSearch::texts);
      case List<?> list -> list.stream().flatMap(SubjectSearch::texts);
      case null, default -> Stream.empty();
    };
  }
}
