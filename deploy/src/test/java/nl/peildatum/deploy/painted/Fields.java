package nl.peildatum.deploy.painted;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Paper.Start;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object as it is written; what need not be said is said now and then. */
final class Fields {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
  private final SplittableRandom habit;

  Fields(int writer) {
    this.habit = new SplittableRandom(writer);
  }

  Map<String, @Nullable Object> members() {
    return Collections.unmodifiableMap(members);
  }

  boolean oneOfTwo() {
    return habit.nextBoolean();
  }

  Fields put(String name, @Nullable Object value) {
    members.put(name, value);
    return this;
  }

  Fields putAll(Map<String, ? extends @Nullable Object> more) {
    members.putAll(more);
    return this;
  }

  Fields day(String name, int day) {
    return dayOrNull(name, day);
  }

  Fields dayOrNull(String name, @Nullable Integer day) {
    return put(name, text(day));
  }

  /** A day that is not there is left out, or written as null. */
  Fields dayOrNothing(String name, @Nullable Integer day) {
    return day != null || oneOfTwo() ? dayOrNull(name, day) : this;
  }

  /** What the default says already may be left out. */
  Fields dayByDefault(String name, @Nullable Integer day, @Nullable Integer byDefault) {
    return !Objects.equals(day, byDefault) || oneOfTwo() ? dayOrNull(name, day) : this;
  }

  /** False is left out, or written. */
  Fields flag(String name, boolean value) {
    return value || oneOfTwo() ? put(name, value) : this;
  }

  Fields startOrNull(Start start, String day, String claims) {
    var bounds = start.bounds();
    if (bounds != null) {
      return day("fromNotAfter", bounds.notAfter())
          .dayOrNothing("fromNotBefore", bounds.notBefore());
    }
    return start.claims().isEmpty()
        ? put(day, text(start.day()))
        : put(claims, claims(start.claims()));
  }

  private static List<Map<String, Object>> claims(List<Integer> days) {
    return Stream.of(0, 1)
        .map(
            source ->
                Map.<String, Object>of(
                    "from", World.date(days.get(source)).toString(), "source", source))
        .toList();
  }

  /** Said where it must be: a start that is stated lies before the day of deciding. */
  Fields ground(int decided, Stream<@Nullable Integer> starts) {
    return starts.anyMatch(start -> start != null && start < decided)
        ? put("ground", "Invented")
        : this;
  }

  private static @Nullable String text(@Nullable Integer day) {
    return day == null ? null : World.date(day).toString();
  }
}
