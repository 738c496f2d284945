package nl.peildatum.command.rules.moratorium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One lane of departure moratoria on paper. A decision is written on a copy, act by act; then the
 * whole list is read again for every question, as the page of the acts says it, and held against
 * the list without the decision. It shares nothing with the product. Days are Europe/Amsterdam.
 */
final class ChainOracle {
  enum Sort {
    IMPOSE,
    EXTEND,
    END
  }

  /** A Set or an End as it is known so far; {@code until} is exclusive. */
  static final class Link implements Cloneable {
    final String decision;
    final LocalDate decided;
    Sort sort;
    @Nullable LocalDate until;
    @Nullable LocalDate stated;
    @Nullable LocalDate annulledFrom;
    boolean commenced;
    boolean retracted;

    /** The decision and the act that say what it says now. */
    String saidBy;

    int saidByAct;

    /** The ruling that annulled it, and its act. */
    @Nullable String annulledBy;

    int annulledByAct;

    Link(String decision, int act, Sort sort, LocalDate decided) {
      this.decision = decision;
      this.saidBy = decision;
      this.saidByAct = act;
      this.sort = sort;
      this.decided = decided;
    }

    boolean sets() {
      return sort != Sort.END;
    }

    Link copy() {
      try {
        return (Link) clone();
      } catch (CloneNotSupportedException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /**
   * A publication on record.
   *
   * @param by the decision that records it, with its act; {@code null} = its own instrument
   */
  record Publication(LocalDate on, @Nullable LocalDate legal, @Nullable String by, int act) {}

  final List<Link> links = new ArrayList<>();
  final Map<String, Publication> publications = new HashMap<>();

  ChainOracle copy() {
    var copy = new ChainOracle();
    links.forEach(link -> copy.links.add(link.copy()));
    copy.publications.putAll(publications);
    return copy;
  }

  List<Link> live() {
    return links.stream().filter(link -> !link.retracted).toList();
  }

  /** Where nobody says when it starts, its publication does. */
  @Nullable LocalDate start(Link link) {
    var publication = publications.get(link.decision);
    return link.stated != null ? link.stated : publication == null ? null : publication.legal();
  }

  private LocalDate knownStart(Link link) {
    return Objects.requireNonNull(start(link));
  }

  /** The legal start, once published. */
  private @Nullable LocalDate legal(Link link) {
    var publication = publications.get(link.decision);
    return publication == null ? null : publication.legal();
  }

  /** An extension that a ruling annulled from its start on never was. */
  private boolean neverWas(Link link) {
    var from = link.annulledFrom;
    var start = start(link);
    var legal = legal(link);
    return link.sort == Sort.EXTEND
        && from != null
        && (start == null || !start.isBefore(from))
        && (legal == null || !legal.isBefore(from));
  }

  /** What an extension that is decided now would continue. */
  @Nullable Link toContinue(LocalDate decided) {
    return last(decided, live().stream().filter(l -> !l.decided.isAfter(decided)).toList());
  }

  /** Of these the Set with the latest start by the day; of two of one day the later recorded. */
  private @Nullable Link last(LocalDate day, List<Link> among) {
    Link last = null;
    for (var link : among) {
      var start = start(link);
      if (link.sets() && !neverWas(link) && start != null && !start.isAfter(day)) {
        last = last == null || !start.isBefore(knownStart(last)) ? link : last;
      }
    }
    return last;
  }

  private @Nullable Link continued(Link link) {
    if (link.sort != Sort.EXTEND) {
      return null;
    }
    var earlier =
        live().stream()
            .filter(other -> isDecidedBefore(other, link) && !other.decision.equals(link.decision))
            .toList();
    return last(link.decided, earlier);
  }

  private boolean isDecidedBefore(Link other, Link link) {
    if (!other.decided.equals(link.decided)) {
      return other.decided.isBefore(link.decided);
    }
    return other.sort == link.sort
        ? links.indexOf(other) < links.indexOf(link)
        : link.sort == Sort.EXTEND;
  }

  private Link first(Link link) {
    var before = continued(link);
    return before == null ? link : first(before);
  }

  static Set<String> empty(@Nullable LocalDate start, @Nullable LocalDate until) {
    return start != null && until != null && !start.isBefore(until)
        ? Set.of("empty-period")
        : Set.of();
  }

  /**
   * What is wrong with the list that a decision leaves.
   *
   * @param decision its id
   * @param restarted the links that it commences
   * @param lacking the extensions that it states and that must say when they start, and do not
   * @param before the list without it
   */
  Set<String> wrong(String decision, Set<Link> restarted, Set<Link> lacking, ChainOracle before) {
    var wrong = new TreeSet<String>();
    for (var link : live()) {
      if (link.sets()) {
        var ofExtension = wrongExtension(link, decision, restarted, before);
        wrong.addAll(ofExtension);
        var refused =
            ofExtension.contains("nothing-to-extend")
                || ofExtension.contains("extension-starts-early");
        if (!refused && lacking.contains(link)) {
          wrong.add("missing-field");
        }
        if (!refused && lastsTooLong(link, decision, restarted, before)) {
          wrong.add("moratorium-too-long");
        }
      }
    }
    return wrong;
  }

  private @Nullable Link without(Link link, ChainOracle before) {
    var index = links.indexOf(link);
    return index < before.links.size() ? before.links.get(index) : null;
  }

  private Set<String> wrongExtension(
      Link link, String decision, Set<Link> restarted, ChainOracle before) {
    var was = without(link, before);
    var stated = was == null;
    var madeOne = was != null && was.sort != Sort.EXTEND;
    var continued = continued(link);
    if (link.sort != Sort.EXTEND || !(link.saidBy.equals(decision) || restarted.contains(link))) {
      return Set.of();
    }
    if ((stated || madeOne) && (continued == null || isOver(continued, link.until))) {
      return Set.of("nothing-to-extend");
    }
    if (continued == null) {
      return Set.of();
    }
    var earliest = continued.until == null ? knownStart(continued).plusDays(1) : continued.until;
    var early = link.stated != null && link.stated.isBefore(earliest);
    return early ? Set.of("extension-starts-early") : Set.of();
  }

  /** Annulled, or ended early between its start and the new end. */
  private boolean isOver(Link link, @Nullable LocalDate until) {
    if (link.annulledFrom != null) {
      return true;
    }
    for (var end : live()) {
      var day = start(end);
      if (!end.sets()
          && end.annulledFrom == null
          && day != null
          && !day.isBefore(knownStart(link))
          && (until == null || day.isBefore(until))) {
        return true;
      }
    }
    return false;
  }

  /** What is known of the year of a link: from when it is counted, and whether by publication. */
  private record Year(@Nullable LocalDate from, boolean published, @Nullable LocalDate until) {
    boolean isExceeded() {
      return until != null && from != null && until.isAfter(from.plusYears(1));
    }
  }

  private Year year(Link link) {
    var first = first(link);
    var publication = publications.get(first.decision);
    return new Year(
        publication == null ? start(first) : publication.on(), publication != null, link.until);
  }

  private boolean lastsTooLong(
      Link link, String decision, Set<Link> restarted, ChainOracle before) {
    var year = year(link);
    if (!year.isExceeded()) {
      return false;
    }
    var was = without(link, before);
    if (was == null || link.saidBy.equals(decision) || restarted.contains(link)) {
      return true;
    }
    var known = before.year(was);
    var sameFirst = links.indexOf(first(link)) == before.links.indexOf(before.first(was));
    var firstUntouched = sameFirst && first(link).saidBy.equals(before.first(was).saidBy);
    var losesPublication = firstUntouched && known.published() && !year.published();
    return !year.equals(known) && !losesPublication;
  }

  Set<String> ending(LocalDate from, @Nullable Link own) {
    var standing = standing(from);
    var announced = false;
    var expired = false;
    for (var link : live()) {
      if (link != own && link.sets() && link.annulledFrom == null) {
        announced |= start(link) == null;
        expired |= link.until != null && !link.until.isAfter(from);
      }
    }
    var nothing = standing == null || standing == own || hasRunOutOver(standing, from);
    return nothing && expired && !announced ? Set.of("moratorium-has-expired") : Set.of();
  }

  private boolean covers(Link link, LocalDate day) {
    var start = start(link);
    return start != null
        && !start.isAfter(day)
        && (link.until == null || day.isBefore(link.until))
        && (link.annulledFrom == null || day.isBefore(link.annulledFrom));
  }

  private @Nullable Link standing(LocalDate day) {
    Link standing = null;
    for (var link : live()) {
      if (covers(link, day) && !yields(link, standing)) {
        standing = link;
      }
    }
    return standing;
  }

  /** Whether a moratorium came after the end that stands and was over by itself before the day. */
  private boolean hasRunOutOver(Link end, LocalDate day) {
    for (var last = day.minusDays(1); !end.sets() && covers(end, last); last = last.minusDays(1)) {
      var stood = standing(last);
      if (stood != null && stood.sets()) {
        return !covers(stood, last.plusDays(1));
      }
    }
    return false;
  }

  private boolean yields(Link link, @Nullable Link standing) {
    return link.until == null && standing != null && knownStart(standing).isAfter(knownStart(link));
  }
}
