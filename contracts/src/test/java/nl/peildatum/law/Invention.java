package nl.peildatum.law;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import nl.peildatum.law.painter.Ledger;
import nl.peildatum.law.painter.Ledger.Chain;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
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
          Sort.EU_ACT);

  private final SplittableRandom random;
  private final List<Integer> lanes;
  private final boolean ofTheCountry;
  private int lastId;

  /**
   * @param ofTheCountry coverage and declarations too
   * @param firstId ids of decisions and acts are higher
   */
  public Invention(long seed, List<Integer> lanes, boolean ofTheCountry, int firstId) {
    this.random = new SplittableRandom(seed);
    this.lanes = lanes;
    this.ofTheCountry = ofTheCountry;
    this.lastId = firstId;
  }

  static Paper paper(long seed) {
    var random = new SplittableRandom(seed);
    var lanes = new ArrayList<Integer>();
    for (var count = 1 + random.nextInt(3); count > 0; count--) {
      lanes.add(random.nextInt(World.LANES.size()));
    }
    return new Invention(random.nextLong(), List.copyOf(lanes), true, 0)
        .paperOf(2 + random.nextInt(9));
  }

  Paper paperOf(int decisions) {
    var paper = new Paper(List.of());
    while (paper.decisions().size() < decisions) {
      paper = paper.and(next(paper));
    }
    return paper;
  }

  public Decision next(Paper paper) {
    var ledger = new Ledger(paper);
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
      var act = repairs ? repair(ledger) : performed(ledger, instrument);
      if (act != null) {
        acts.add(act);
      }
    }
    return new Decision(id, instrument, List.copyOf(acts));
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

  private @Nullable Act performed(Ledger ledger, Instrument instrument) {
    var choice = random.nextInt(20);
    if (choice < 2 && !ledger.chains().isEmpty()) {
      return annul(pick(ledger.chains()));
    }
    var unknown = ledger.chains().stream().filter(chain -> !chain.start().known()).toList();
    if (choice < 7 && !unknown.isEmpty()) {
      return commence(pick(unknown), instrument);
    }
    if (choice < 11 && !ledger.unpublished().isEmpty()) {
      return new Paper.Publish(id(), pick(ledger.unpublished()), day(), day());
    }
    if (choice == 12 && ofTheCountry && !oneIn(3)) {
      var from = day();
      return oneIn(3)
          ? new Paper.Cover(id(), from / 2)
          : new Paper.Declare(id(), from, maybe(2, () -> near(from, 1, 20)));
    }
    return put(instrument);
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

  private Act put(Instrument instrument) {
    var lane = pick(lanes);
    var end = oneIn(4);
    var from = oneIn(4) ? Start.on(clamp(instrument.startByDefault())) : start();
    var stated = oneIn(2) ? legalStart() : Start.UNKNOWN;
    var byInstrument = instrument.formal();
    var formal = stated.known() || byInstrument == null ? stated : Start.on(byInstrument);
    return new Paper.Put(id(), lane, rectangle(lane, end, from, formal));
  }

  private Rectangle rectangle(int lane, boolean end, Start from, Start formal) {
    var first = from.known() && from.day() != null ? from.day() : day();
    return new Rectangle(
        end,
        from,
        end ? null : maybe(2, () -> near(first, 1, 16)),
        formal,
        oneIn(8),
        !end && World.isRegion(lane) && oneIn(4),
        oneIn(20),
        end ? 0 : 1 + random.nextInt(6));
  }

  private @Nullable Act repair(Ledger ledger) {
    var others = ledger.others();
    if (!others.isEmpty() && oneIn(4)) {
      return new Paper.Retract(id(), pick(others));
    }
    if (ledger.chains().isEmpty()) {
      return null;
    }
    var chain = pick(ledger.chains());
    return oneIn(4) ? new Paper.Retract(id(), chain.liveEnd()) : correct(chain);
  }

  Paper.Correct correct(Chain chain) {
    var wasEnd = chain.rectangle().end();
    var end = wasEnd != oneIn(5);
    var stated =
        new Stated(
            oneIn(2),
            !end && oneIn(2),
            oneIn(3),
            oneIn(4),
            !end && World.isRegion(chain.lane()) && oneIn(4),
            oneIn(10),
            !end && (wasEnd || oneIn(2)));
    return new Paper.Correct(
        id(), chain.liveEnd(), stated, rectangle(chain.lane(), end, start(), legalStart()));
  }

  int id() {
    return ++lastId;
  }

  private Start start() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> Start.UNKNOWN;
      case 2 -> claimed(day(), day());
      default -> Start.on(day());
    };
  }

  private static Start claimed(int one, int other) {
    return one == other ? Start.on(one) : Start.claimed(one, other);
  }

  private Start legalStart() {
    return start();
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
