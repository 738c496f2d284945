package nl.peildatum.command.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One lane of departure moratoria on paper. It reads the whole list again for every question, as
 * the page of the acts says it, and shares nothing with the product.
 */
final class ChainOracle {
  enum Sort {
    IMPOSE,
    EXTEND,
    END
  }

  /** A Set or an End as it is known so far. Days are Europe/Amsterdam, {@code until} exclusive. */
  static final class Link {
    final String decision;
    final Sort sort;
    final LocalDate decided;
    final @Nullable LocalDate until;
    @Nullable LocalDate stated;
    @Nullable LocalDate published;
    @Nullable LocalDate legal;
    @Nullable LocalDate annulledFrom;
    boolean commenced;

    Link(
        String decision,
        Sort sort,
        LocalDate decided,
        @Nullable LocalDate stated,
        @Nullable LocalDate until) {
      this.decision = decision;
      this.sort = sort;
      this.decided = decided;
      this.stated = stated;
      this.until = until;
    }

    boolean sets() {
      return sort != Sort.END;
    }

    /** Where nobody says when it starts, its publication does. */
    @Nullable LocalDate start() {
      return stated != null ? stated : legal;
    }

    LocalDate knownStart() {
      return Objects.requireNonNull(start());
    }

    private boolean covers(LocalDate day) {
      var start = start();
      return start != null
          && !start.isAfter(day)
          && (until == null || day.isBefore(until))
          && (annulledFrom == null || day.isBefore(annulledFrom));
    }
  }

  final List<Link> links = new ArrayList<>();

  /** What an extension would continue: of those before it the last that started by its decision. */
  @Nullable Link continued(LocalDate decided, List<Link> before) {
    Link last = null;
    for (var link : before) {
      var start = link.start();
      if (link.sets() && start != null && !start.isAfter(decided)) {
        var than = last == null ? null : last.start();
        last = than == null || !start.isBefore(than) ? link : last;
      }
    }
    return last;
  }

  private Link first(Link link) {
    var before =
        link.sort == Sort.EXTEND
            ? continued(link.decided, links.subList(0, links.indexOf(link)))
            : null;
    return before == null ? link : first(before);
  }

  Set<String> imposes(@Nullable LocalDate start, @Nullable LocalDate until) {
    return tooLong(until, start);
  }

  /**
   * @param from as stated; {@code null} = not stated
   * @param unknown stated not to be known
   */
  Set<String> extending(
      LocalDate decided, @Nullable LocalDate from, boolean unknown, @Nullable LocalDate until) {
    var before = continued(decided, links);
    if (before == null || before.annulledFrom != null || isEnded(before, until)) {
      return Set.of("nothing-to-extend");
    }
    if (from == null && !unknown) {
      return before.until == null || !before.until.isAfter(decided)
          ? Set.of("missing-field")
          : started(before.until, until, before);
    }
    var earliest = before.until == null ? before.knownStart().plusDays(1) : before.until;
    if (from != null && from.isBefore(earliest)) {
      return Set.of("extension-starts-early");
    }
    return started(from, until, before);
  }

  private Set<String> started(
      @Nullable LocalDate start, @Nullable LocalDate until, Link continued) {
    var wrong = new TreeSet<>(empty(start, until));
    wrong.addAll(tooLong(until, countedFrom(first(continued))));
    return wrong;
  }

  private static Set<String> empty(@Nullable LocalDate start, @Nullable LocalDate until) {
    return start != null && until != null && !start.isBefore(until)
        ? Set.of("empty-period")
        : Set.of();
  }

  /** An early end between its start and the new end. */
  private boolean isEnded(Link link, @Nullable LocalDate until) {
    for (var end : links) {
      var day = end.start();
      if (!end.sets()
          && end.annulledFrom == null
          && day != null
          && !day.isBefore(link.knownStart())
          && (until == null || day.isBefore(until))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable LocalDate countedFrom(Link first) {
    return first.published != null ? first.published : first.start();
  }

  private static Set<String> tooLong(@Nullable LocalDate until, @Nullable LocalDate counted) {
    return until != null && counted != null && until.isAfter(counted.plusYears(1))
        ? Set.of("moratorium-too-long")
        : Set.of();
  }

  Set<String> ending(LocalDate from, @Nullable Link own) {
    var standing = standing(from);
    var announced = false;
    var expired = false;
    for (var link : links) {
      if (link != own && link.sets() && link.annulledFrom == null) {
        announced |= link.start() == null;
        expired |= link.until != null && !link.until.isAfter(from);
      }
    }
    var nothing = standing == null || standing == own || hasRunOutOver(standing, from);
    return nothing && expired && !announced ? Set.of("moratorium-has-expired") : Set.of();
  }

  private @Nullable Link standing(LocalDate day) {
    Link standing = null;
    for (var link : links) {
      if (link.covers(day) && !yields(link, standing)) {
        standing = link;
      }
    }
    return standing;
  }

  /** Whether a moratorium came after the end that stands and was over by itself before the day. */
  private boolean hasRunOutOver(Link end, LocalDate day) {
    for (var last = day.minusDays(1); !end.sets() && end.covers(last); last = last.minusDays(1)) {
      var stood = standing(last);
      if (stood != null && stood.sets()) {
        return !stood.covers(last.plusDays(1));
      }
    }
    return false;
  }

  private static boolean yields(Link link, @Nullable Link standing) {
    return link.until == null
        && standing != null
        && standing.knownStart().isAfter(link.knownStart());
  }

  Set<String> commencing(Link link, LocalDate from) {
    var wrong = new TreeSet<>(empty(from, link.until));
    if (!link.sets()) {
      wrong.addAll(ending(from, link));
      return wrong;
    }
    var first = first(link);
    wrong.addAll(tooLong(link.until, first == link ? publishedOr(link, from) : countedFrom(first)));
    if (first == link) {
      wrong.addAll(extensionsTooLong(link, publishedOr(link, from)));
    }
    return wrong;
  }

  private static LocalDate publishedOr(Link link, LocalDate from) {
    return link.published != null ? link.published : from;
  }

  Set<String> publishing(Link link, LocalDate on) {
    if (!link.sets() || first(link) != link) {
      return Set.of();
    }
    var wrong = new TreeSet<>(tooLong(link.until, on));
    wrong.addAll(extensionsTooLong(link, on));
    return wrong;
  }

  private Set<String> extensionsTooLong(Link first, LocalDate counted) {
    var wrong = new TreeSet<String>();
    for (var link : links) {
      if (link != first && link.sets() && first(link) == first) {
        wrong.addAll(tooLong(link.until, counted));
      }
    }
    return wrong;
  }
}
