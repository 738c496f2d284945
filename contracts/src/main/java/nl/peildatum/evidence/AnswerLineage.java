package nl.peildatum.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Succession;
import nl.peildatum.decision.Statement;
import org.jspecify.annotations.Nullable;

/** The areas on the way from the area asked for to those that the entries of an answer are of. */
final class AnswerLineage {
  private record Step(String before, String area, @Nullable Object kind, @Nullable Object on) {
    boolean isBy(Succession succession) {
      return succession.kind().name().equals(kind)
          && succession.on().toString().equals(on)
          && (joins(succession, area, before) || joins(succession, before, area));
    }

    private static boolean joins(Succession succession, String predecessor, String successor) {
      return succession.predecessor().value().equals(predecessor)
          && succession.successors().stream().map(AreaId::value).anyMatch(successor::equals);
    }
  }

  private final Set<String> areas = new HashSet<>();
  private final Set<Step> steps = new HashSet<>();

  AnswerLineage(Map<?, ?> answer, AnswerEntries entries) {
    var asked = id(answer.get("area"));
    areas.addAll(asked);
    entries.all().forEach(entry -> add(entry, asked));
  }

  private static List<String> id(@Nullable Object area) {
    return area instanceof Map<?, ?> object && object.get("id") instanceof String id
        ? List.of(id)
        : List.of();
  }

  /** The way begins at the area asked for, or at the one beside it that the entry is about. */
  private void add(Map<?, ?> entry, List<String> asked) {
    var beside = id(entry.get("area"));
    areas.addAll(beside);
    var before = Stream.concat(asked.stream(), beside.stream()).toList();
    for (var item : AnswerEntries.items(entry.get("lineage")).toList()) {
      if (item instanceof Map<?, ?> step && step.get("area") instanceof String area) {
        areas.add(area);
        before.forEach(of -> steps.add(new Step(of, area, step.get("kind"), step.get("on"))));
        before = List.of(area);
      }
    }
  }

  /** Whether the statement registers one of these areas, or made one of another. */
  boolean isMadeBy(Statement statement) {
    return switch (statement) {
      case Statement.AreaRegistered s -> areas.contains(s.area().id().value());
      case Statement.AreaSucceeded s -> steps.stream().anyMatch(step -> step.isBy(s.succession()));
      default -> false;
    };
  }
}
