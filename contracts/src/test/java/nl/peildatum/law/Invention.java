package nl.peildatum.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.law.painter.Ledger;
import nl.peildatum.law.painter.Ledger.Chain;
import nl.peildatum.law.painter.Legend;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Paint;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Paper.Stated;
import org.jspecify.annotations.Nullable;

/** Invents lawful records: everything that may be recorded, crowded into few lanes and days. */
public final class Invention {
  private static final int LAST_DAY = 36;
  private static final List<Sort> PERFORMING =
      List.of(
          Sort.LETTER,
          Sort.LETTER,
          Sort.CIRCULAR,
          Sort.GAZETTE,
          Sort.RULING,
          Sort.RULING,
          Sort.REGULATION,
          Sort.REGISTER,
          Sort.EU_ACT);

  private static final List<String> SUCCESSIONS =
      List.of("SPLIT", "SPLIT", "MERGE", "MERGE", "RENAME");

  /** Gao, Ménaka and Mopti are the first of the areas. */
  private static final int REGIONS = 3;

  private static final List<Integer> ALL_AREAS = World.IN_DECISIONS;

  private static final List<Integer> ALL_LANES =
      IntStream.range(0, World.LANES.size()).boxed().toList();

  /** And of the whole country: whoever is from there may hear of all of these. */
  private static final List<Integer> AROUND_MOPTI =
      ALL_LANES.stream().filter(Invention::isAroundMopti).toList();

  private final SplittableRandom random;
  private final List<Integer> lanes;
  private final boolean ofTheCountry;
  private int lastId;

  /**
   * @param ofTheCountry coverage, declarations and areas too
   * @param firstId ids of decisions and acts are higher
   */
  public Invention(long seed, List<Integer> lanes, boolean ofTheCountry, int firstId) {
    this.random = new SplittableRandom(seed);
    this.lanes = lanes;
    this.ofTheCountry = ofTheCountry;
    this.lastId = firstId;
  }

  private static boolean isAroundMopti(int lane) {
    var area = World.LEGEND.rows().get(lane).area();
    return area == Legend.EVERYWHERE
        || List.of("mopti", "bandiagara", "koro", "djenne").contains(World.AREAS.get(area));
  }

  public static Paper paper(long seed) {
    var random = new SplittableRandom(seed);
    var lanes = new ArrayList<Integer>();
    var from = random.nextInt(2) == 0 ? ALL_LANES : AROUND_MOPTI;
    for (var count = 1 + random.nextInt(3); count > 0; count--) {
      lanes.add(from.get(random.nextInt(from.size())));
    }
    return new Invention(random.nextLong(), List.copyOf(lanes), true, 0)
        .paperOf(2 + random.nextInt(9));
  }

  Paper paperOf(int decisions) {
    return longer(new Paper(List.of()), decisions);
  }

  /** Begins with a split of Gao or Mopti, which hold places, into a region of its own. */
  Paper paperAfterSplit(int decisions) {
    return longer(new Paper(List.of(split())), decisions);
  }

  /** A town in it may be registered too. */
  private Decision split() {
    var id = id();
    var predecessor = World.AREAS.indexOf(pick(List.of("gao", "mopti", "mopti")));
    var successor = World.AREAS.indexOf(pick(List.of("bandiagara", "douentza")));
    var acts = new ArrayList<Act>();
    acts.add(new Paper.Register(id(), successor, null));
    if (oneIn(2)) {
      var town = World.AREAS.indexOf(pick(List.of("djenne", "koro")));
      acts.add(new Paper.Register(id(), town, predecessor));
    }
    acts.add(new Paper.Succeed(id(), predecessor, List.of(successor), day(), "SPLIT", oneIn(3)));
    return new Decision(id, instrument(Sort.REGISTER), List.copyOf(acts));
  }

  private Paper longer(Paper begun, int decisions) {
    var paper = begun;
    while (paper.decisions().size() < decisions) {
      paper = paper.and(next(paper));
    }
    return paper;
  }

  public Decision next(Paper paper) {
    var ledger = new Ledger(paper, World.LEGEND);
    while (true) {
      var candidate = candidate(ledger);
      if (candidate != null && ledger.accepts(candidate)) {
        return candidate;
      }
    }
  }

  private @Nullable Decision candidate(Ledger ledger) {
    var repairs = !ledger.chains().isEmpty() && random.nextInt(5) < 2;
    var instrument = instrument(repairs ? Sort.DATA_CORRECTION : pick(PERFORMING));
    var id = id();
    var acts = new ArrayList<Act>();
    for (var count = 1 + random.nextInt(3); count > 0; count--) {
      acts.addAll(repairs ? repair(ledger).stream().toList() : performed(ledger, instrument, acts));
    }
    return acts.isEmpty() ? null : new Decision(id, instrument, List.copyOf(acts));
  }

  private Instrument instrument(Sort sort) {
    var decided = 2 + random.nextInt(28);
    return new Instrument(
        sort,
        decided,
        maybe(2, () -> near(decided, -2, 5)),
        maybe(2, () -> near(decided, 0, 7)),
        maybe(3, () -> near(decided, -4, 6)),
        maybe(3, () -> near(decided, -5, 9)));
  }

  private List<? extends Act> performed(Ledger ledger, Instrument instrument, List<Act> before) {
    var choice = random.nextInt(20);
    if (choice < 2 && !ledger.chains().isEmpty()) {
      return List.of(annul(pick(ledger.chains())));
    }
    var unknown = ledger.chains().stream().filter(chain -> !chain.start().known()).toList();
    if (choice < 7 && !unknown.isEmpty()) {
      return List.of(commence(pick(unknown), instrument));
    }
    if (choice < 11 && !ledger.unpublished().isEmpty()) {
      return List.of(new Paper.Publish(id(), pick(ledger.unpublished()), day(), day()));
    }
    if (choice > 10 && choice < 14 && ofTheCountry) {
      return ofTheCountry(ledger, before, choice);
    }
    var extendable = lanes.stream().filter(lane -> isExtendable(lane, ledger, instrument)).toList();
    return choice < 18 && !extendable.isEmpty()
        ? List.of(extension(pick(extendable), ledger, instrument))
        : put(ledger, instrument, before);
  }

  private static boolean isExtendable(int lane, Ledger ledger, Instrument instrument) {
    return isMoratorium(lane) && ledger.extendable(lane, instrument.decided()).isPresent();
  }

  /** From where it was to end, more often than not. */
  private Paper.Put extension(int lane, Ledger ledger, Instrument instrument) {
    var earliest = ledger.extendable(lane, instrument.decided()).orElseThrow().earliest();
    var from = oneIn(4) ? start() : Start.on(clamp(oneIn(4) ? near(earliest, 0, 5) : earliest));
    return new Paper.Put(id(), lane, rectangle(lane, Paint.SET, from, formal(instrument)), true);
  }

  private List<? extends Act> ofTheCountry(Ledger ledger, List<Act> before, int choice) {
    if (choice == 11 || random.nextInt(3) == 0) {
      return aboutAreas(ledger, before);
    }
    var from = day();
    return switch (random.nextInt(5)) {
      case 0 -> List.of(new Paper.Supersede(id()));
      case 1, 2 -> List.of(cover(from / 2));
      default -> List.of(new Paper.Declare(id(), from, maybe(2, () -> near(from, 1, 20))));
    };
  }

  private Paper.Cover cover(int from) {
    return new Paper.Cover(
        id(), from, maybe(3, () -> near(from, 5, 30)), oneIn(2) ? kinds() : List.of());
  }

  /** One or more, of the lanes at hand or any. */
  private List<String> kinds() {
    var any = Stream.of(pick(lanes), pick(lanes), pick(ALL_LANES)).map(World::kind);
    return any.limit(1 + random.nextInt(3)).distinct().sorted().toList();
  }

  /** A succession now and then makes no sense; the ledger says so. */
  private List<? extends Act> aboutAreas(Ledger ledger, List<Act> before) {
    var known = known(ledger, before);
    var unknown = new ArrayList<>(ALL_AREAS);
    unknown.removeAll(known);
    if (oneIn(4)) {
      return List.of(
          oneIn(3)
              ? new Paper.Call(id(), pick(known))
              : new Paper.Place(id(), pick(known), pick(known)));
    }
    if (!unknown.isEmpty() && oneIn(3)) {
      return List.of(register(pick(unknown), known));
    }
    var spokenOf = known.stream().filter(this::isSpokenOf).toList();
    if (oneIn(4)) {
      return merger(pick(unknown.isEmpty() ? known : unknown), known);
    }
    if (!spokenOf.isEmpty() && !unknown.isEmpty() && oneIn(4)) {
      return renaming(pick(spokenOf), pick(unknown));
    }
    var predecessor = pick(spokenOf.isEmpty() || oneIn(3) ? known : spokenOf);
    var acts = new ArrayList<Act>();
    var successor = pick(ALL_AREAS);
    if (!known.contains(successor)) {
      acts.add(register(successor, known));
    }
    var kind = pick(SUCCESSIONS);
    var successors = Stream.of(successor, pick(known)).distinct();
    acts.add(
        new Paper.Succeed(
            id(),
            predecessor,
            kind.equals("SPLIT") && oneIn(2) ? successors.toList() : List.of(successor),
            day(),
            kind,
            !kind.equals("SPLIT") || oneIn(4)));
    return acts;
  }

  /** Two regions that much is said of become one. */
  private List<? extends Act> merger(int successor, List<Integer> known) {
    var acts = new ArrayList<Act>();
    if (!known.contains(successor)) {
      acts.add(new Paper.Register(id(), successor, null));
    }
    var on = day();
    var first = random.nextInt(REGIONS);
    acts.add(mergedInto(successor, first, on));
    acts.add(mergedInto(successor, (first + 1) % REGIONS, oneIn(2) ? on : day()));
    return acts;
  }

  /** An area that much is said of gets the name of one that is not known yet. */
  private List<? extends Act> renaming(int predecessor, int successor) {
    return List.of(
        new Paper.Register(id(), successor, null),
        new Paper.Succeed(id(), predecessor, List.of(successor), day(), "RENAME", true));
  }

  private Act mergedInto(int successor, int predecessor, int on) {
    return new Paper.Succeed(id(), predecessor, List.of(successor), on, "MERGE", true);
  }

  private boolean isSpokenOf(int area) {
    return lanes.stream().anyMatch(lane -> World.LEGEND.rows().get(lane).area() == area);
  }

  private static List<Integer> known(Ledger ledger, List<Act> before) {
    return ALL_AREAS.stream()
        .filter(
            area ->
                ledger.knowsArea(area)
                    || before.stream()
                        .anyMatch(act -> act instanceof Paper.Register r && r.area() == area))
        .toList();
  }

  private Paper.Register register(int area, List<Integer> known) {
    return new Paper.Register(id(), area, maybe(2, () -> pick(known)));
  }

  /** What states no legal start takes the one of its instrument. */
  private Act commence(Chain chain, Instrument instrument) {
    var from = day();
    var formal = maybe(2, this::day);
    return new Paper.Commence(
        id(), chain.liveEnd(), from, formal == null ? instrument.formal() : formal);
  }

  private Act annul(Chain chain) {
    var start = chain.start().earliest();
    return new Paper.Annul(id(), chain.liveEnd(), start != null && oneIn(2) ? start : day());
  }

  /** In several areas at once now and then; what is not known yet is registered first. */
  private List<Act> put(Ledger ledger, Instrument instrument, List<Act> before) {
    var lane = pick(lanes);
    var from = oneIn(4) ? Start.on(clamp(instrument.startByDefault())) : start();
    var rectangle = rectangle(lane, paint(lane), from, formal(instrument));
    var acts = new ArrayList<Act>();
    for (var one : oneIn(4) ? alike(lane) : List.of(lane)) {
      for (var area : World.LEGEND.rows().get(one).named()) {
        var known = known(ledger, Stream.concat(before.stream(), acts.stream()).toList());
        if (!known.contains(area)) {
          acts.add(register(area, known));
        }
      }
      if (one != World.NO_REGION || rectangle.none()) {
        acts.add(new Paper.Put(id(), one, rectangle));
      }
    }
    return acts;
  }

  private Paint paint(int lane) {
    if (lane == World.NO_REGION) {
      return Paint.NONE;
    }
    if (oneIn(4)) {
      return Paint.END;
    }
    return World.canBeNone(lane) && oneIn(4) ? Paint.NONE : Paint.SET;
  }

  /** Where nothing is stated, as its instrument says. */
  private Start formal(Instrument instrument) {
    var stated = oneIn(2) ? legalStart() : Start.UNKNOWN;
    var byInstrument = instrument.formal();
    return stated.known() || byInstrument == null ? stated : Start.on(byInstrument);
  }

  private static boolean isMoratorium(int lane) {
    return Family.of(lane) == Family.MORATORIUM;
  }

  private List<Integer> alike(int lane) {
    return World.alike(lane).stream().filter(lanes::contains).toList();
  }

  private Rectangle rectangle(int lane, Paint paint, Start from, Start formal) {
    var earliest = from.claims().isEmpty() ? from.earliest() : null;
    var first = earliest != null ? earliest : day();
    var sets = paint == Paint.SET;
    return new Rectangle(
        paint,
        from,
        paint == Paint.END ? null : maybe(2, () -> near(first, 1, 16)),
        formal,
        oneIn(8),
        sets && World.isRegion(lane) && oneIn(4),
        oneIn(20),
        sets ? 1 + random.nextInt(6) : 0);
  }

  private Optional<Act> repair(Ledger ledger) {
    if (oneIn(4)) {
      return Optional.of(amend(pick(ledger.decisions())));
    }
    var others = ledger.others();
    if (!others.isEmpty() && oneIn(4)) {
      return Optional.of(new Paper.Retract(id(), pick(others)));
    }
    if (ledger.chains().isEmpty()) {
      return Optional.empty();
    }
    var chain = pick(ledger.chains());
    return Optional.of(oneIn(4) ? new Paper.Retract(id(), chain.liveEnd()) : correct(chain));
  }

  private Act amend(Decision decision) {
    var was = decision.instrument();
    var like = instrument(was.sort());
    var other = PERFORMING.contains(was.sort()) && !was.is(Sort.REGISTER) && oneIn(3);
    return new Paper.Amend(
        id(),
        decision.id(),
        new Instrument(
            other ? pick(PERFORMING) : was.sort(),
            oneIn(2) ? was.decided() : like.decided(),
            oneIn(2) ? was.announced() : like.announced(),
            oneIn(2) ? was.published() : like.published(),
            oneIn(2) ? was.operational() : like.operational(),
            oneIn(2) ? was.formal() : like.formal()));
  }

  Paper.Correct correct(Chain chain) {
    var lane = chain.lane();
    var was = chain.rectangle().paint();
    var paint = oneIn(4) ? otherPaint(lane, was) : was;
    var sets = paint == Paint.SET;
    var stated =
        new Stated(
            oneIn(2),
            paint != Paint.END && ((sets && was != Paint.SET && isMoratorium(lane)) || oneIn(2)),
            oneIn(3),
            oneIn(4),
            sets && World.isRegion(lane) && oneIn(4),
            oneIn(10),
            sets && (was != Paint.SET || oneIn(2)));
    return new Paper.Correct(
        id(), chain.liveEnd(), stated, rectangle(lane, paint, start(), legalStart()));
  }

  private Paint otherPaint(int lane, Paint paint) {
    return pick(
        Stream.of(Paint.values())
            .filter(other -> other != paint)
            .filter(other -> other != Paint.NONE || World.canBeNone(lane))
            .toList());
  }

  int id() {
    return ++lastId;
  }

  private Start start() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> Start.UNKNOWN;
      case 2 -> claimed(day(), day());
      case 3, 4 -> bounded(1 + random.nextInt(LAST_DAY));
      default -> Start.on(day());
    };
  }

  private Start bounded(int notAfter) {
    return Start.within(notAfter, oneIn(3) ? null : (Integer) random.nextInt(notAfter));
  }

  private static Start claimed(int one, int other) {
    return one == other ? Start.on(one) : Start.claimed(one, other);
  }

  private Start legalStart() {
    var start = start();
    return start.bounds() == null ? start : Start.on(day());
  }

  int day() {
    return random.nextInt(LAST_DAY + 1);
  }

  private int near(int day, int least, int most) {
    return clamp(day + least + random.nextInt(most - least + 1));
  }

  private static int clamp(int day) {
    return Math.clamp(day, 0, LAST_DAY);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  private @Nullable Integer maybe(int oneIn, Supplier<Integer> day) {
    return oneIn(oneIn) ? day.get() : null;
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
