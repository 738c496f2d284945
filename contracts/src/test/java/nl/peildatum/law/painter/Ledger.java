package nl.peildatum.law.painter;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.law.painter.Paper.Annul;
import nl.peildatum.law.painter.Paper.Commence;
import nl.peildatum.law.painter.Paper.Correct;
import nl.peildatum.law.painter.Paper.Cover;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Declare;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Publish;
import nl.peildatum.law.painter.Paper.Put;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Retract;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import org.jspecify.annotations.Nullable;

/** Which acts may aim at which: says whether a decision may follow a record. */
public final class Ledger {
  /** Below every number of what is aimed at otherwise. */
  private static final int AMENDED = -1_000_000;

  private final Paper paper;
  private final Legend legend;
  private final Desk desk;
  private final List<Chain> chains;

  /**
   * @param start as recorded, commencement included
   */
  public record Chain(
      int root,
      int lane,
      int liveEnd,
      Rectangle rectangle,
      Start start,
      Start formal,
      boolean annulled,
      boolean commenced) {}

  public Ledger(Paper paper, Legend legend) {
    this.paper = paper.amended();
    this.legend = legend;
    this.desk = new Desk(paper, false, null);
    this.chains = desk.live(Put.class).map(desk::chain).toList();
  }

  public List<Chain> chains() {
    return chains;
  }

  public Optional<Chain> chainEndingWith(int id) {
    return chains.stream().filter(chain -> chain.liveEnd() == id).findFirst();
  }

  /** Annulments and commencements of live chains, publications, coverage, declarations. */
  public List<Integer> others() {
    var roots = new HashSet<>(chains.stream().map(Chain::root).toList());
    return Stream.of(
            desk.live(Annul.class).filter(n -> desk.isAbout(n, roots)),
            desk.live(Commence.class).filter(n -> desk.isAbout(n, roots)),
            desk.live(Publish.class),
            desk.live(Cover.class),
            desk.live(Declare.class))
        .flatMap(noted -> noted)
        .map(noted -> noted.act().id())
        .toList();
  }

  /** Decisions whose publication may still be recorded. */
  public List<Integer> unpublished() {
    var recorded =
        desk.live(Publish.class).map(noted -> ((Publish) noted.act()).decision()).toList();
    return paper.decisions().stream()
        .filter(decision -> decision.instrument().published() == null)
        .filter(decision -> !decision.instrument().is(Sort.RULING))
        .filter(Ledger::says)
        .map(Decision::id)
        .filter(id -> !recorded.contains(id))
        .toList();
  }

  private static boolean says(Decision decision) {
    return decision.acts().stream().anyMatch(act -> act instanceof Put || act instanceof Commence);
  }

  public List<Decision> decisions() {
    return paper.decisions();
  }

  /**
   * It was decided on another day only where every area of it was there on that day; what an
   * extension goes on with does not hang on it, which is held against an oracle of its own.
   */
  private boolean mayBe(Paper.Amend amend, Atlas atlas) {
    var decision =
        paper.decisions().stream().filter(one -> one.id() == amend.decision()).findFirst();
    if (decision.isEmpty()) {
      return false;
    }
    var was = decision.get().instrument();
    var now = amend.now();
    if (was.equals(now)) {
      return false;
    }
    var ofItsOwnSort = Stream.of(Sort.REGISTER, Sort.DATA_CORRECTION);
    if (was.sort() != now.sort() && ofItsOwnSort.anyMatch(own -> was.is(own) || now.is(own))) {
      return false;
    }
    var isOutTwice =
        !isOutByItself(was)
            && isOutByItself(now)
            && desk.live(Publish.class)
                .anyMatch(noted -> ((Publish) noted.act()).decision() == amend.decision());
    var lanes = decision.get().acts().stream().filter(Put.class::isInstance).map(Put.class::cast);
    var lives = chains.stream().map(Chain::root).toList();
    return !isOutTwice
        && (was.decided() == now.decided()
            || lanes.allMatch(
                put ->
                    !legend.rows().get(put.lane()).isMoratorium()
                        && (!lives.contains(put.id())
                            || staysOnItsSide(
                                legend.rows().get(put.lane()).area(), was, now, atlas))));
  }

  private static boolean staysOnItsSide(int area, Instrument was, Instrument now, Atlas atlas) {
    return !atlas.isOver(area, now.decided())
        && !atlas.separates(area, was.decided(), now.decided());
  }

  private static boolean isOutByItself(Instrument by) {
    return by.is(Sort.RULING) || by.published() != null;
  }

  /** Areas that may be named. */
  public boolean knowsArea(int area) {
    return desk.atlas(legend).knows(area);
  }

  /**
   * What an extension would go on with.
   *
   * @param earliest first day on which it may start
   * @param byDefault whether that day need not be stated: there is a planned end, not yet reached
   */
  public record Extendable(int earliest, boolean byDefault) {}

  /** The lane's last Set by the day, unless a ruling annulled it. */
  public Optional<Extendable> extendable(int lane, int decided) {
    var last = lastBy(lane, decided);
    if (last == null || last.annulled()) {
      return Optional.empty();
    }
    var until = last.rectangle().until();
    return Optional.of(
        until == null
            ? new Extendable(java.util.Objects.requireNonNull(last.start()) + 1, false)
            : new Extendable(until, until > decided));
  }

  /** Of those that were decided and have started by the day the one that started last. */
  private @Nullable Strip lastBy(int lane, int day) {
    Strip last = null;
    for (var strip : Painter.of(lane, desk.strips())) {
      var start = strip.start();
      if (!strip.sets() || strip.decided() > day || start == null || start > day) {
        continue;
      }
      last = last == null || start >= java.util.Objects.requireNonNull(last.start()) ? strip : last;
    }
    return last;
  }

  public static boolean isLawful(Paper paper, Legend legend) {
    for (var count = 0; count < paper.decisions().size(); count++) {
      if (!new Ledger(paper.first(count), legend).accepts(paper.decisions().get(count))) {
        return false;
      }
    }
    return true;
  }

  public boolean accepts(Decision decision) {
    var aimedAt = new HashSet<Integer>();
    var painted = new java.util.ArrayList<Painted>();
    var atlas = desk.atlas(legend);
    for (var act : decision.acts()) {
      if (!accepts(act, decision.instrument(), aimedAt, atlas, painted)) {
        return false;
      }
      if (endsWhatRanOut(act, painted)) {
        return false;
      }
      atlas.hear(act);
      painted.addAll(painted(act).stream().toList());
    }
    return !decision.acts().isEmpty()
        && overlapsNowhere(painted)
        && decision.acts().stream().noneMatch(act -> extendsWhatGoes(act, decision, painted))
        && !extendsAndStarts(decision);
  }

  /**
   * An extension beside an act that may give a start to what it extends. Such decisions are not
   * drawn: what they extend is held against an oracle of its own, that of the chains of moratoria.
   * The publication of the decision itself gives a start to its End that states none.
   */
  private static boolean extendsAndStarts(Decision decision) {
    var acts = decision.acts();
    return acts.stream()
        .anyMatch(
            act ->
                act instanceof Put put
                    && put.extending()
                    && acts.stream().anyMatch(other -> mayGetStart(other, put.lane())));
  }

  private static boolean mayGetStart(Paper.Act act, int lane) {
    return act instanceof Commence
        || act instanceof Publish
        || (act instanceof Put put
            && put.lane() == lane
            && put.rectangle().end()
            && put.rectangle().from().earliest() == null);
  }

  /** What is extended is annulled or ended by another act of the same decision. */
  private boolean extendsWhatGoes(Paper.Act act, Decision decision, List<Painted> painted) {
    if (!(act instanceof Put put) || !put.extending()) {
      return false;
    }
    var decided = decision.instrument().decided();
    var extended = java.util.Objects.requireNonNull(lastBy(put.lane(), decided));
    var isAnnulled =
        decision.acts().stream()
            .filter(Annul.class::isInstance)
            .anyMatch(annul -> desk.rootOf(((Annul) annul).target()) == extended.root());
    return isAnnulled || isEndedBefore(put, decided, painted);
  }

  private boolean accepts(
      Paper.Act act,
      Instrument instrument,
      Set<Integer> aimedAt,
      Atlas atlas,
      List<Painted> before) {
    var repairs = act instanceof Correct || act instanceof Retract || act instanceof Paper.Amend;
    if (repairs != instrument.is(Sort.DATA_CORRECTION)) {
      return false;
    }
    if (instrument.is(Sort.REGISTER) && !isOfTheRegister(act)) {
      return false;
    }
    return switch (act) {
      case Paper.LeftOut out -> false;
      case Put put ->
          hasDays(put.rectangle().from(), put.rectangle().until())
              && saysNotBefore(put.lane(), put.rectangle(), put.rectangle().from(), -1, before)
              && legend.rows().get(put.lane()).named().stream().allMatch(atlas::knows)
              && !atlas.isOver(legend.rows().get(put.lane()).area(), instrument.decided())
              && (!put.extending() || extendsSomething(put, instrument, before));
      case Paper.Amend amend -> aimedAt.add(AMENDED - amend.decision()) && mayBe(amend, atlas);
      case Correct correct ->
          aimedAt.add(desk.rootOf(correct.target()))
              && chainEndingWith(correct.target())
                  .filter(chain -> !chain.annulled())
                  .filter(chain -> repairable(chain, correct))
                  .filter(
                      chain ->
                          saysNotBefore(
                              chain.lane(),
                              Desk.replaced(chain.rectangle(), correct),
                              startAfter(chain, correct),
                              chain.root(),
                              before))
                  .filter(
                      chain ->
                          !correct.stated().from()
                              || !startsEarly(chain, correct.replacement().from()))
                  .isPresent();
      case Retract retract ->
          aimedAt.add(desk.rootOf(retract.target()))
              && (chainEndingWith(retract.target()).isPresent()
                  || others().contains(retract.target()))
              && !isAboutOneOf(aimedAt, retract.target());
      case Annul annul ->
          aimedAt.add(desk.rootOf(annul.target()))
              && chainEndingWith(annul.target()).filter(chain -> !chain.annulled()).isPresent();
      case Commence commence ->
          aimedAt.add(desk.rootOf(commence.target()))
              && chainEndingWith(commence.target())
                  .filter(chain -> !chain.start().known() && !chain.commenced())
                  .filter(chain -> hasDays(Start.on(commence.from()), chain.rectangle().until()))
                  .filter(chain -> !startsEarly(chain, Start.on(commence.from())))
                  .isPresent();
      case Publish publish ->
          aimedAt.add(-publish.decision()) && unpublished().contains(publish.decision());
      case Cover cover -> hasDays(Start.on(cover.from()), cover.until());
      case Paper.Register register -> atlas.accepts(register);
      case Paper.Place place -> atlas.accepts(place);
      case Paper.Call call -> atlas.accepts(call);
      case Paper.Succeed succeed -> atlas.accepts(succeed);
      case Paper.Supersede ignored -> !paper.decisions().isEmpty();
      case Declare declare -> hasDays(Start.on(declare.from()), declare.until());
    };
  }

  /** An end of a moratorium that nobody announced and that was over on that day. */
  private boolean endsWhatRanOut(Paper.Act act, List<Painted> before) {
    return switch (act) {
      case Put put ->
          put.rectangle().end() && isOver(put.lane(), put.rectangle().from(), -1, before);
      case Correct correct ->
          chainEndingWith(correct.target())
              .filter(chain -> Desk.replaced(chain.rectangle(), correct).end())
              .filter(c -> isOver(c.lane(), startAfter(c, correct), c.root(), before))
              .isPresent();
      case Commence commence ->
          chainEndingWith(commence.target())
              .filter(chain -> chain.rectangle().end())
              .filter(c -> isOver(c.lane(), Start.on(commence.from()), c.root(), before))
              .isPresent();
      default -> false;
    };
  }

  private boolean isOver(int lane, Start start, int ownRoot, List<Painted> before) {
    var day = start.earliest();
    if (day == null || !legend.rows().get(lane).isMoratorium()) {
      return false;
    }
    var ofLane = Painter.of(lane, desk.strips());
    var standing = Painter.standing(ofLane, day);
    if (standing != null && standing.root() != ownRoot && !hasRunOut(ofLane, standing, day)) {
      return false;
    }
    var sets =
        desk.strips().stream()
            .filter(strip -> strip.lane() == lane && strip.root() != ownRoot)
            .filter(strip -> strip.sets() && !strip.annulled())
            .toList();
    var announced = sets.stream().anyMatch(strip -> strip.start() == null);
    var untils =
        Stream.concat(
            sets.stream().map(strip -> strip.rectangle().until()),
            before.stream().filter(p -> p.lane() == lane && !p.end()).map(Painted::until));
    return !announced && untils.anyMatch(until -> until != null && until <= day);
  }

  /** An End stands on the day, and the last Set that stood after its start ran out by itself. */
  private static boolean hasRunOut(List<Strip> ofLane, Strip standing, int day) {
    for (var earlier = day - 1; standing.end() && standing.contains(earlier); earlier--) {
      var stood = Painter.standing(ofLane, earlier);
      if (stood != null && stood.sets()) {
        return !stood.contains(earlier + 1);
      }
    }
    return false;
  }

  /** Areas, coverage, that there was no policy, a source that was superseded: never policy. */
  private static boolean isOfTheRegister(Paper.Act act) {
    return act instanceof Cover
        || act instanceof Declare
        || act instanceof Paper.Register
        || act instanceof Paper.Place
        || act instanceof Paper.Call
        || act instanceof Paper.Succeed
        || act instanceof Paper.Supersede;
  }

  /** It goes on with the last, not before that is over, and revives nothing that was ended. */
  private boolean extendsSomething(Put put, Instrument instrument, List<Painted> before) {
    var rectangle = put.rectangle();
    var from = rectangle.from().earliest();
    return legend.rows().get(put.lane()).isMoratorium()
        && rectangle.sets()
        && extendable(put.lane(), instrument.decided())
            .filter(what -> from == null || from >= what.earliest())
            .isPresent()
        && !isEndedBefore(put, instrument.decided(), before);
  }

  /** An extension that would start before what it goes on with was to end. */
  private boolean startsEarly(Chain chain, Start start) {
    var from = start.earliest();
    var own = put(chain.root());
    if (from == null || own == null || !own.extending()) {
      return false;
    }
    var strips = Painter.of(chain.lane(), desk.strips());
    var itself = strips.stream().filter(strip -> strip.root() == chain.root()).findFirst();
    return itself
        .flatMap(link -> strips.stream().filter(other -> isBehind(other, link)).max(LAST_STARTED))
        .filter(other -> from < endOf(other))
        .isPresent();
  }

  private static final java.util.Comparator<Strip> LAST_STARTED =
      java.util.Comparator.comparingInt(
              (Strip strip) -> java.util.Objects.requireNonNull(strip.start()))
          .thenComparingInt(Strip::place);

  /** It was decided before the extension, or at once with it and imposed, or recorded earlier. */
  private boolean isBehind(Strip other, Strip extension) {
    var start = other.start();
    if (!other.sets()
        || start == null
        || start > extension.decided()
        || other.decision().id() == extension.decision().id()) {
      return false;
    }
    var imposed = put(other.root());
    return other.decided() < extension.decided()
        || (other.decided() == extension.decided()
            && ((imposed != null && !imposed.extending()) || other.place() < extension.place()));
  }

  private static int endOf(Strip strip) {
    var until = strip.rectangle().until();
    return until != null ? until : java.util.Objects.requireNonNull(strip.start()) + 1;
  }

  private @Nullable Put put(int id) {
    return paper.decisions().stream()
        .flatMap(decision -> decision.acts().stream())
        .filter(act -> act.id() == id)
        .filter(Put.class::isInstance)
        .map(Put.class::cast)
        .findFirst()
        .orElse(null);
  }

  private boolean isEndedBefore(Put put, int decided, List<Painted> before) {
    var extended = java.util.Objects.requireNonNull(lastBy(put.lane(), decided));
    var start = java.util.Objects.requireNonNull(extended.start());
    var until = put.rectangle().until();
    var ends =
        Stream.concat(
            Painter.of(put.lane(), desk.strips()).stream()
                .filter(strip -> strip.end() && !strip.annulled())
                .map(Strip::start),
            before.stream().filter(p -> p.end() && p.lane() == put.lane()).map(Painted::from));
    return ends.anyMatch(day -> day != null && day >= start && (until == null || day < until));
  }

  /** What annuls or commences a fact that the same decision retracts is no longer there. */
  private boolean isAboutOneOf(Set<Integer> roots, int target) {
    return Stream.concat(desk.live(Annul.class), desk.live(Commence.class))
        .anyMatch(noted -> noted.act().id() == target && desk.isAbout(noted, roots));
  }

  /** What comes in the place of an End says all that a Set must say. */
  private boolean repairable(Chain chain, Correct correct) {
    var now = Desk.replaced(chain.rectangle(), correct);
    var planned = correct.stated().until() || !legend.rows().get(chain.lane()).isMoratorium();
    var whole = !now.sets() || chain.rectangle().sets() || (correct.stated().value() && planned);
    return whole && hasDays(startAfter(chain, correct), now.until());
  }

  /**
   * Whether a start that is only bounded has both bounds where it must: it ends something, or may
   * follow something.
   */
  private boolean saysNotBefore(
      int lane, Rectangle rectangle, Start start, int ownRoot, List<Painted> before) {
    var bounds = start.bounds();
    if (bounds == null) {
      return true;
    }
    var notBefore = bounds.notBefore();
    if (notBefore != null) {
      return notBefore < bounds.notAfter();
    }
    var others =
        Stream.concat(
            chains.stream()
                .filter(chain -> chain.lane() == lane && chain.root() != ownRoot)
                .flatMap(chain -> Stream.of(chain.start(), chain.formal()))
                .map(Start::earliest),
            before.stream().filter(p -> p.lane() == lane).map(Painted::from));
    return !rectangle.end() && others.noneMatch(day -> day != null && day < bounds.notAfter());
  }

  private static Start startAfter(Chain chain, Correct correct) {
    return correct.stated().from() ? correct.replacement().from() : chain.start();
  }

  private static boolean hasDays(Start start, @Nullable Integer until) {
    var day = start.claims().isEmpty() ? start.earliest() : null;
    return until == null
        || ((day == null || day < until) && start.claims().stream().allMatch(c -> c < until));
  }

  private record Painted(int lane, boolean end, int from, @Nullable Integer until) {
    /**
     * @param other comes later in the decision
     */
    boolean overlaps(Painted other) {
      var apart = !reaches(other) || !other.reaches(this);
      var follows = end && !other.end && other.from >= from;
      return lane == other.lane && !apart && !follows;
    }

    private boolean reaches(Painted other) {
      return other.until == null || from < other.until;
    }
  }

  private Optional<Painted> painted(Paper.Act act) {
    return switch (act) {
      case Put put -> painted(put.lane(), put.rectangle(), put.rectangle().from());
      case Correct correct ->
          chainEndingWith(correct.target())
              .flatMap(
                  chain ->
                      painted(
                          chain.lane(),
                          Desk.replaced(chain.rectangle(), correct),
                          startAfter(chain, correct)));
      default -> Optional.empty();
    };
  }

  private static Optional<Painted> painted(int lane, Rectangle rectangle, Start start) {
    var from = start.earliest();
    return from == null
        ? Optional.empty()
        : Optional.of(new Painted(lane, rectangle.end(), from, rectangle.until()));
  }

  private static boolean overlapsNowhere(List<Painted> painted) {
    for (var i = 0; i < painted.size(); i++) {
      for (var j = 0; j < i; j++) {
        if (painted.get(j).overlaps(painted.get(i))) {
          return false;
        }
      }
    }
    return true;
  }
}
