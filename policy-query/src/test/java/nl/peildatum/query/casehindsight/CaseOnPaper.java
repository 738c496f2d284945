package nl.peildatum.query.casehindsight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Art83;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Noted;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Seen;
import org.jspecify.annotations.Nullable;

/**
 * A governing day looked back at on paper: whole records are written out without what is not known,
 * and painted.
 *
 * @param area by its number; {@code null} = the whole country
 * @param contested day of the contested decision; {@code null} = everything counts
 * @param bekendOp {@code null} = no filter
 * @param known how many decisions were recorded then; {@code null} = what was public on the day
 */
record CaseOnPaper(
    Paper paper,
    @Nullable Integer area,
    int day,
    @Nullable Integer contested,
    boolean formal,
    @Nullable Integer bekendOp,
    @Nullable Integer known) {
  CaseOnPaper {
    paper = known == null ? paper.amended() : paper;
  }

  /** What somebody reads of a lane. */
  record Told(String status, @Nullable Integer value, @Nullable Integer plannedUntil) {}

  /**
   * What is spoken of.
   *
   * @param lane by its number; {@code null} where no lane of the small world says it
   * @param subject what it is about beside its area
   */
  record Spoken(@Nullable Integer lane, String subject) {
    static Spoken of(int lane) {
      return new Spoken(lane, World.subject(World.lane(lane)));
    }

    /** Of a place that is not known to a kind. */
    static Spoken ofUnknownPlace(String kind) {
      return new Spoken(null, UNKNOWN + kind);
    }

    private String alone() {
      return lane == null ? subject : lane.toString();
    }

    private boolean isOfUnknownPlace() {
      return subject.startsWith(UNKNOWN);
    }
  }

  /**
   * What is told on a day. Of what nobody speaks there is something to say as well: what a row says
   * on which nothing was ever painted.
   *
   * @param byLane that are spoken of
   * @param bySubject the same; whichever area's lane says it to somebody from a place is all one
   * @param unspoken of, by kind
   * @param nowhere whether the place is on no map
   */
  record Page(
      Map<Spoken, Told> byLane,
      Map<String, Told> bySubject,
      Map<String, Told> unspoken,
      boolean nowhere) {

    static Page of(Map<Spoken, Told> byLane, boolean ofPlace, Map<String, Told> unspoken) {
      var bySubject = new TreeMap<String, Told>();
      byLane.forEach((of, told) -> bySubject.put(ofPlace ? of.subject() : of.alone(), told));
      return new Page(
          byLane, bySubject, unspoken, byLane.keySet().stream().anyMatch(Spoken::isOfUnknownPlace));
    }

    private @Nullable Told at(String subject) {
      var told = bySubject.get(subject);
      if (told == null && subject.startsWith(UNKNOWN)) {
        return nowhere ? new Told("PLACE_UNKNOWN", null, null) : null;
      }
      return told == null ? unspoken.get(kind(subject)) : told;
    }

    /** Of a lane by its number, or of what it is about. */
    private static String kind(String subject) {
      return Character.isDigit(subject.charAt(0))
          ? World.kind(Integer.parseInt(subject))
          : subject.substring(0, subject.indexOf(' '));
    }

    /** The subjects of which the one or the other tells something else. */
    Set<String> differing(Page other) {
      return differing(other, spoken(other));
    }

    Set<String> differing(Page other, Set<String> subjects) {
      return subjects.stream()
          .filter(subject -> !Objects.equals(at(subject), other.at(subject)))
          .collect(Collectors.toSet());
    }

    /** The subjects that the one or the other speaks of. */
    Set<String> spoken(Page other) {
      return Stream.of(this, other)
          .flatMap(page -> page.bySubject.keySet().stream())
          .collect(Collectors.toSet());
    }
  }

  private static final String UNKNOWN = "unknown ";

  /** Something that became known later: an act, or that a decision was published, as it states. */
  record Item(int on, int sequence, @Nullable Act act, int decision) {
    String sort() {
      return switch (act) {
        case null -> "PUBLICATION";
        case Paper.Correct correct -> "CORRECTION";
        case Paper.Retract retract -> "CORRECTION";
        case Paper.Amend amend -> "CORRECTION";
        case Paper.Publish publish -> "PUBLICATION";
        case Paper.Annul annul -> "ANNULMENT";
        case Paper.Register register -> "REGISTER";
        case Paper.Place place -> "REGISTER";
        case Paper.Call call -> "REGISTER";
        case Paper.Succeed succeed -> "REGISTER";
        case Paper.Cover cover -> "REGISTER";
        case Paper.Declare declare -> "REGISTER";
        default -> "POLICY";
      };
    }
  }

  private int publicBy() {
    return bekendOp == null ? day : Math.min(day, bekendOp);
  }

  /** Of an announced ruling that is not given yet paper cannot say that it is not published. */
  boolean isBeyondPaper() {
    return known == null
        && paper.decisions().stream()
            .map(Decision::instrument)
            .anyMatch(
                by ->
                    by.is(Sort.RULING) && by.publicOn() <= publicBy() && by.decided() > publicBy());
  }

  Page knownThen(int on) {
    return known == null ? read(paper, on, publicBy()) : read(paper.first(known), on, bekendOp);
  }

  Page knownNow(int on) {
    return read(paper, on, bekendOp);
  }

  /** Which of the subjects tell something else once the last of what is known is known. */
  Set<String> turnedBy(List<Item> known, Set<String> subjects) {
    return with(known.subList(0, known.size() - 1)).differing(with(known), subjects);
  }

  Set<Integer> leftOutThen() {
    return leftOut(known == null ? paper : paper.first(known), day);
  }

  Set<Integer> leftOutNow() {
    return leftOut(paper, day);
  }

  /** In the order in which it became known. */
  List<Item> later() {
    var later = new ArrayList<Item>();
    var sequence = 0;
    for (var i = 0; i < paper.decisions().size(); i++) {
      var decision = paper.decisions().get(i);
      sequence++;
      if (known == null && publishedLater(decision.instrument())) {
        later.add(
            new Item(
                Objects.requireNonNull(Art83.publishedItself(decision.instrument())),
                sequence,
                null,
                decision.id()));
      }
      for (var act : decision.acts()) {
        sequence++;
        if (known == null ? becamePublicLater(decision, act) : i >= known) {
          var on = known == null ? publicOn(decision, act) : 0;
          later.add(new Item(on, sequence, act, decision.id()));
        }
      }
    }
    later.sort(Comparator.comparingInt(Item::on).thenComparingInt(Item::sequence));
    return later;
  }

  private boolean publishedLater(Instrument by) {
    var on = Art83.publishedItself(by);
    return !by.is(Sort.DATA_CORRECTION)
        && by.publicOn() <= publicBy()
        && on != null
        && on > publicBy();
  }

  private boolean becamePublicLater(Decision decision, Act act) {
    var by = decision.instrument();
    if (by.is(Sort.DATA_CORRECTION)) {
      return false;
    }
    return by.publicOn() > publicBy()
        ? !isAboutTheMap(act)
        : act instanceof Paper.Publish publish && publish.published() > publicBy();
  }

  private int publicOn(Decision decision, Act act) {
    var on = decision.instrument().publicOn();
    return on <= publicBy() && act instanceof Paper.Publish publish ? publish.published() : on;
  }

  private static boolean isAboutTheMap(Act act) {
    return act instanceof Paper.Cover || act instanceof Paper.Declare || isArea(act);
  }

  private static boolean isArea(@Nullable Act act) {
    return act instanceof Paper.Register
        || act instanceof Paper.Place
        || act instanceof Paper.Call
        || act instanceof Paper.Succeed;
  }

  /** As known then, and some of what became known later. */
  Page with(List<Item> some) {
    var sequences = some.stream().map(Item::sequence).collect(Collectors.toSet());
    var later = later().stream().map(Item::sequence).collect(Collectors.toSet());
    var sequence = 0;
    var decisions = new ArrayList<Decision>();
    for (var decision : paper.decisions()) {
      sequence++;
      var by =
          later.contains(sequence) && !sequences.contains(sequence)
              ? unpublished(decision.instrument())
              : decision.instrument();
      var acts = new ArrayList<Act>();
      for (var act : decision.acts()) {
        sequence++;
        if (!later.contains(sequence) || sequences.contains(sequence)) {
          acts.add(act);
        }
      }
      decisions.add(new Decision(decision.id(), by, acts));
    }
    return read(new Paper(decisions), day, bekendOp);
  }

  private static Instrument unpublished(Instrument by) {
    return new Instrument(
        by.sort(), by.decided(), by.announced(), null, by.operational(), by.formal());
  }

  Set<String> wouldHaveChanged() {
    return later().stream()
        .map(Item::sort)
        .filter(sort -> !with(asked(sort, true)).differing(with(asked(sort, false))).isEmpty())
        .collect(Collectors.toSet());
  }

  /**
   * @param itself whether those of the sort are among them
   */
  private List<Item> asked(String sort, boolean itself) {
    var wanted = new HashSet<Integer>();
    var left = new ArrayDeque<Act>();
    later().stream()
        .filter(item -> item.sort().equals(sort) && item.act() != null)
        .forEach(item -> left.add(item.act()));
    while (!left.isEmpty()) {
      var act = left.remove();
      if (wanted.add(act.id())) {
        left.addAll(about(act));
      }
    }
    return later().stream()
        .filter(
            item ->
                item.sort().equals(sort)
                    ? itself
                    : (item.act() != null && wanted.contains(item.act().id()))
                        || isArea(item.act()))
        .toList();
  }

  private List<Act> about(Act act) {
    return switch (act) {
      case Paper.Correct correct -> acts(id -> id == correct.target());
      case Paper.Retract retract -> acts(id -> id == retract.target());
      case Paper.Annul annul -> acts(id -> id == annul.target());
      case Paper.Commence commence -> acts(id -> id == commence.target());
      case Paper.Amend amend -> actsOf(amend.decision());
      case Paper.Publish publish -> actsOf(publish.decision());
      default -> List.of();
    };
  }

  private List<Act> actsOf(int id) {
    return paper.decisions().stream()
        .filter(decision -> decision.id() == id)
        .flatMap(decision -> decision.acts().stream())
        .toList();
  }

  private List<Act> acts(IntPredicate meant) {
    return paper.noted().stream().map(Noted::act).filter(act -> meant.test(act.id())).toList();
  }

  /**
   * Art. 83 Vw 2000. By public knowledge every publication is on record; else those of the record
   * that is supposed.
   */
  private Set<Integer> leftOut(Paper record, int on) {
    if (contested == null) {
      return Set.of();
    }
    var ids = record.decisions().stream().map(Decision::id).toList();
    var asKnown = known == null ? paper : record.amended();
    var original =
        new Paper(asKnown.decisions().stream().filter(one -> ids.contains(one.id())).toList());
    return new Art83(contested, on).leftOut(original, known == null ? paper : record);
  }

  private Page read(Paper record, int on, @Nullable Integer publicBy) {
    var out = leftOut(record, on);
    var painter = new Painter(Art83.without(record, out), World.LEGEND, formal, publicBy);
    var spoken = area == null ? ofTheCountry(painter, on) : fromArea(painter, area, on);
    return Page.of(spoken, area != null, unspoken(painter, on));
  }

  private static Map<String, Told> unspoken(Painter painter, int on) {
    return World.LEGEND
        .kinds()
        .collect(Collectors.toMap(kind -> kind, kind -> told(null, painter.readOfNone(kind, on))));
  }

  private static Map<Spoken, Told> fromArea(Painter painter, int area, int on) {
    var told = new HashMap<Spoken, Told>();
    painter
        .toldFromArea(area, on)
        .forEach(
            (subject, heard) ->
                told.put(
                    heard.unknown() == null
                        ? new Spoken(heard.lane(), subject)
                        : Spoken.ofUnknownPlace(heard.unknown()),
                    told(heard.lane(), heard.seen())));
    return told;
  }

  private static Map<Spoken, Told> ofTheCountry(Painter painter, int on) {
    var told = new HashMap<Spoken, Told>();
    IntStream.range(0, World.LANES.size())
        .filter(painter::hasLiveFact)
        .forEach(lane -> told.put(Spoken.of(lane), told(lane, painter.read(lane, on))));
    if (told.isEmpty()) {
      told.put(
          Spoken.of(World.NO_REGION), told(World.NO_REGION, painter.read(World.NO_REGION, on)));
    }
    return told;
  }

  /** Until when a moratorium is planned is part of its value. */
  private static Told told(@Nullable Integer lane, Seen seen) {
    var planned =
        lane != null && seen.value() != null && World.kind(lane).endsWith("_MORATORIUM")
            ? Objects.requireNonNull(seen.dates()).until()
            : null;
    return new Told(seen.status(), seen.value(), planned);
  }
}
