package nl.peildatum.law.painter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Annul;
import nl.peildatum.law.painter.Paper.Commence;
import nl.peildatum.law.painter.Paper.Correct;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Noted;
import nl.peildatum.law.painter.Paper.Publish;
import nl.peildatum.law.painter.Paper.Put;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Retract;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import org.jspecify.annotations.Nullable;

/** Lays out what counts: strikes what is retracted, fills in corrections, and finds each start. */
final class Desk {
  private final boolean formal;
  private final @Nullable Integer bekendOp;
  private final Map<Integer, Noted> byId = new LinkedHashMap<>();
  private final Set<Integer> struck = new HashSet<>();
  private final Map<Integer, List<Noted>> aboutRoots = new HashMap<>();

  Desk(Paper paper, boolean formal, @Nullable Integer bekendOp) {
    this.formal = formal;
    this.bekendOp = bekendOp;
    for (var noted : paper.amended().noted()) {
      if (counts(noted)) {
        byId.put(noted.act().id(), noted);
      }
    }
    for (var noted : byId.values()) {
      if (noted.act() instanceof Retract retract) {
        struck.add(rootOf(retract.target()));
      }
    }
    for (var noted : byId.values()) {
      var target = target(noted.act());
      if (target >= 0 && !struck.contains(noted.act().id())) {
        aboutRoots.computeIfAbsent(rootOf(target), _ -> new ArrayList<>()).add(noted);
      }
    }
  }

  /**
   * A data correction counts whenever what it is about does; areas, coverage and declarations of no
   * policy always.
   */
  private boolean counts(Noted noted) {
    return switch (noted.act()) {
      case Correct correct -> byId.containsKey(correct.target());
      case Retract retract -> byId.containsKey(retract.target());
      case Paper.Cover ignored -> true;
      case Paper.Declare ignored -> true;
      case Paper.Register ignored -> true;
      case Paper.Place ignored -> true;
      case Paper.Call ignored -> true;
      case Paper.Succeed ignored -> true;
      default -> isKnownBy(noted.decision().instrument().publicOn());
    };
  }

  private boolean isKnownBy(int day) {
    return bekendOp == null || day <= bekendOp;
  }

  /** What was said about areas, in the order of the record. */
  Atlas atlas(Legend legend) {
    return new Atlas(legend, byId.values().stream().map(Noted::act));
  }

  int rootOf(int id) {
    var noted = byId.get(id);
    return noted != null && noted.act() instanceof Correct correct ? rootOf(correct.target()) : id;
  }

  <A extends Act> Stream<Noted> live(Class<A> sort) {
    return byId.values().stream()
        .filter(noted -> sort.isInstance(noted.act()))
        .filter(noted -> !struck.contains(noted.act().id()));
  }

  /** In the order of their places: the number of the root of each chain. */
  List<Strip> strips() {
    return live(Put.class).map(this::strip).toList();
  }

  /** The chain as it reads now. */
  Ledger.Chain chain(Noted root) {
    var put = (Put) root.act();
    var about = about(put.id());
    var corrections = about.stream().filter(noted -> noted.act() instanceof Correct).toList();
    var rectangle = rectangle(root);
    return new Ledger.Chain(
        put.id(),
        put.lane(),
        corrections.isEmpty() ? put.id() : corrections.getLast().act().id(),
        rectangle,
        recordedStart(root),
        formalStart(root, rectangle),
        annulmentOf(put.id()) != null,
        about.stream().anyMatch(noted -> noted.act() instanceof Commence));
  }

  boolean isAbout(Noted noted, Set<Integer> roots) {
    return roots.stream().anyMatch(root -> about(root).contains(noted));
  }

  private Rectangle rectangle(Noted root) {
    var rectangle = ((Put) root.act()).rectangle();
    for (var noted : about(root.act().id())) {
      if (noted.act() instanceof Correct correct) {
        rectangle = replaced(rectangle, correct);
      }
    }
    return rectangle;
  }

  private Strip strip(Noted root) {
    var put = (Put) root.act();
    var rectangle = rectangle(root);
    var sequence = root.sequence();
    for (var noted : about(put.id())) {
      sequence = noted.act() instanceof Correct ? noted.sequence() : sequence;
    }
    var operational = operationalStart(root);
    var legal = formalStart(root, rectangle);
    var start = formal ? legal : operational;
    var annulment = annulmentOf(put.id());
    var hiddenFrom = annulment == null ? null : ((Annul) annulment.act()).from();
    return new Strip(
        put.lane(),
        root.sequence(),
        sequence,
        rectangle,
        start.earliest(),
        start.claims(),
        start.bounds(),
        hiddenFrom,
        annulment == null ? 0 : annulment.sequence(),
        root.decision(),
        put.id(),
        dates(root, rectangle, operational, legal.earliest()));
  }

  private static Seen.Dates dates(
      Noted root, Rectangle rectangle, Start operational, @Nullable Integer legal) {
    var decided = root.decision().instrument().decided();
    var from = operational.earliest();
    var retroactive = (from != null && from < decided) || (legal != null && legal < decided);
    return new Seen.Dates(from, operational.bounds(), rectangle.until(), legal, retroactive);
  }

  static Rectangle replaced(Rectangle old, Correct correct) {
    var stated = correct.stated();
    var now = correct.replacement();
    return new Rectangle(
        now.paint(),
        stated.from() ? now.from() : old.from(),
        now.end() ? null : stated.until() ? now.until() : old.until(),
        stated.formal() ? now.formal() : old.formal(),
        stated.overrules() ? now.overrules() : old.overrules(),
        now.sets() && (stated.onlyThese() ? now.onlyThese() : old.onlyThese()),
        stated.noFormalAct() ? now.noFormalAct() : old.noFormalAct(),
        !now.sets() ? 0 : stated.value() ? now.value() : old.value());
  }

  /** What was said about a chain after its root, in the order of the record. */
  private List<Noted> about(int root) {
    return aboutRoots.getOrDefault(root, List.of());
  }

  private static int target(Act act) {
    return switch (act) {
      case Correct correct -> correct.target();
      case Commence commence -> commence.target();
      case Annul annul -> annul.target();
      default -> -1;
    };
  }

  /**
   * Of several the one that hides from the earliest day on. Only a record from which a retraction
   * was struck out has several.
   */
  private @Nullable Noted annulmentOf(int root) {
    Noted earliest = null;
    for (var noted : about(root)) {
      if (noted.act() instanceof Annul annul
          && (earliest == null || annul.from() < ((Annul) earliest.act()).from())) {
        earliest = noted;
      }
    }
    return earliest;
  }

  /** A Commence survives every correction that states no {@code from}. */
  private @Nullable Noted commencement(int root) {
    Noted surviving = null;
    for (var noted : about(root)) {
      if (noted.act() instanceof Commence) {
        surviving = noted;
      } else if (noted.act() instanceof Correct correct && correct.stated().from()) {
        surviving = null;
      }
    }
    return surviving;
  }

  /** As somebody recorded it. */
  private Start recordedStart(Noted root) {
    var put = (Put) root.act();
    var start = put.rectangle().from();
    for (var noted : about(put.id())) {
      if (noted.act() instanceof Correct correct && correct.stated().from()) {
        start = correct.replacement().from();
      }
    }
    var commencement = commencement(put.id());
    return commencement == null ? start : Start.on(((Commence) commencement.act()).from());
  }

  /** Where none is recorded it starts on its formal day. */
  private Start operationalStart(Noted root) {
    var recorded = recordedStart(root);
    return recorded.known() ? recorded : formalStart(root, rectangle(root));
  }

  /** Later words about the legal start replace earlier ones; without a publication none counts. */
  private Start formalStart(Noted root, Rectangle rectangle) {
    if (rectangle.noFormalAct()) {
      return Start.UNKNOWN;
    }
    var put = (Put) root.act();
    var commencement = commencement(put.id());
    var source = commencement == null ? root : commencement;
    var ofRoot = publication(root);
    var ofCommencement = commencement == null ? null : publication(commencement);
    var isOut =
        published(root.decision().instrument())
            || published(source.decision().instrument())
            || ofRoot != null
            || ofCommencement != null;
    if (!isOut) {
      return Start.UNKNOWN;
    }
    var commenced = commencement == null ? Start.UNKNOWN : formalOf(commencement);
    var word = put.rectangle().formal();
    for (var noted : byId.values()) {
      if (noted.act() instanceof Correct correct && about(put.id()).contains(noted)) {
        word = correct.stated().formal() ? correct.replacement().formal() : word;
      } else if (noted.equals(commencement)) {
        word = commenced.known() ? commenced : word;
      } else if (!commenced.known()
          && noted.equals(ofCommencement == null ? ofRoot : ofCommencement)) {
        word = Start.on(((Publish) noted.act()).formal());
      }
    }
    var follows =
        source.decision().instrument().is(Sort.RULING) && published(source.decision().instrument());
    return !word.known() && follows ? recordedStart(root) : word;
  }

  /** That of the decision of an act, where it was recorded. */
  private @Nullable Noted publication(Noted of) {
    Noted found = null;
    for (var noted : live(Publish.class).toList()) {
      var publish = (Publish) noted.act();
      if (publish.decision() == of.decision().id() && isKnownBy(publish.published())) {
        found = noted;
      }
    }
    return found;
  }

  private static Start formalOf(Noted commencement) {
    var day = ((Commence) commencement.act()).formal();
    return day == null ? Start.UNKNOWN : Start.on(day);
  }

  /** By itself; a ruling on the day it was given. */
  private boolean published(Instrument instrument) {
    var on = instrument.is(Sort.RULING) ? (Integer) instrument.decided() : instrument.published();
    return on != null && isKnownBy(on);
  }
}
