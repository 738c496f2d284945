package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import nl.peildatum.area.Area;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.Succession;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Violations;
import nl.peildatum.decision.Warning;
import nl.peildatum.decisionfile.Act;
import nl.peildatum.decisionfile.DecisionFile;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The state of the check of one decision: the decision file, the record, and the statements,
 * violations and warnings found so far.
 */
public final class DecisionCheck {
  /** A sequence after every recorded one, for what this decision adds before it is recorded. */
  private static final long AFTER_ALL = Long.MAX_VALUE;

  private final DecisionFile file;
  private final CountryRecord head;
  private final RecordAsOf known;
  private final ExtensionLinks extensionsOnRecord;
  private final Violations violations = new Violations();
  private final List<Statement> statements = new ArrayList<>();
  private final Map<Long, String> pointers = new HashMap<>();
  private final List<OwnFact> ownFacts = new ArrayList<>();
  private final EarlierActs earlierActs = new EarlierActs();
  private final Map<CodeAndDetail, WarningAboutLanes> warnings = new LinkedHashMap<>();
  private @Nullable GroupIds groupIds;
  private @Nullable ExtensionLinks extensionsWithNewStarts;
  private Gazetteer areas;

  /**
   * A Set or an End of this decision, also if it breaks a rule.
   *
   * @param from first day, inclusive, Europe/Amsterdam; {@code null} while not known
   */
  public record OwnFact(PolicyFact fact, @Nullable LocalDate from, String pointer) {}

  public DecisionCheck(DecisionFile file, CountryRecord head) {
    this.file = file;
    this.head = head;
    this.known = head.atHead(Basis.OPERATIONAL);
    this.extensionsOnRecord = new ExtensionLinks(known);
    this.areas = head.areas().withoutPlaces();
  }

  public DecisionFile file() {
    return file;
  }

  /** The instrument of the file; empty if the file does not state it correctly. */
  public Optional<Instrument> instrument() {
    return file.instrument();
  }

  /**
   * Passes on the instrument of the file and each instrument as an act CorrectDecision corrects it,
   * with the JSON pointer to it.
   */
  public void eachInstrument(BiConsumer<Instrument, String> take) {
    instrument().ifPresent(own -> take.accept(own, "/instrument"));
    statements.stream()
        .filter(Statement.DecisionCorrected.class::isInstance)
        .map(Statement.DecisionCorrected.class::cast)
        .forEach(
            corrected ->
                take.accept(
                    corrected.instrument(), "/acts/" + corrected.origin().act() + "/instrument"));
  }

  public CountryRecord head() {
    return head;
  }

  public RecordAsOf known() {
    return known;
  }

  /** The chains of extensions on record, read once for all acts. */
  public ExtensionLinks extensionsOnRecord() {
    return extensionsOnRecord;
  }

  /**
   * The chains of extensions on record, with the starts that acts of this decision give by
   * commencing or publishing.
   */
  public ExtensionLinks extensionsWithNewStarts() {
    var known = extensionsWithNewStarts;
    if (known == null) {
      known = StartsOfDecision.of(this);
      extensionsWithNewStarts = known;
    }
    return known;
  }

  /** The areas on record and those that earlier acts of this decision register. */
  public Gazetteer areas() {
    return areas;
  }

  /** Adds an area that an act of this decision registers, so that later acts can name it. */
  public void register(Area area) {
    areas = areas.and(area, AFTER_ALL);
  }

  /**
   * Adds what an act of this decision says about a known area, so that later acts build on it.
   *
   * @param more the area with no more than the parent and the aliases that are new
   */
  public void addAbout(Area more) {
    areas = areas.andAbout(more, AFTER_ALL);
  }

  /** Adds a succession that an act of this decision records, so that later acts build on it. */
  public void addSuccession(Succession succession) {
    areas = areas.and(succession, AFTER_ALL);
  }

  /** The group ids on record and those of earlier acts of this decision. */
  public GroupIds groupIds() {
    var known = groupIds;
    if (known == null) {
      known = new GroupIds(this.known);
      groupIds = known;
    }
    return known;
  }

  public Violations violations() {
    return violations;
  }

  /** Adds a violation. */
  public void refuse(String rule, String pointer, Wording detail) {
    violations.add(rule, pointer, detail);
  }

  /** Adds a violation with further named facts of the refusal. */
  public void refuse(String rule, String pointer, Wording detail, Map<String, Object> members) {
    violations.add(rule, pointer, detail, members);
  }

  public EarlierActs earlierActs() {
    return earlierActs;
  }

  public List<Statement> statements() {
    return statements;
  }

  public List<OwnFact> ownFacts() {
    return ownFacts;
  }

  public void record(Statement statement) {
    statements.add(statement);
  }

  /**
   * Adds a statement of one of several elements of an act.
   *
   * @param pointer JSON pointer to that element of the act
   */
  public void record(Statement statement, String pointer) {
    pointers.put(sequenceOf(statements.size()), pointer);
    statements.add(statement);
  }

  /**
   * The JSON pointer to the element of an act that a statement came from; empty if it came from the
   * act as a whole.
   */
  public Optional<String> pointerOf(long sequence) {
    return Optional.ofNullable(pointers.get(sequence));
  }

  /**
   * The sequence that a statement will have in the record, after the decision's own event.
   *
   * @param index in {@link #statements()}
   */
  public long sequenceOf(int index) {
    return head.head() + 2 + index;
  }

  public boolean isOwn(DecisionId id) {
    return file.id().filter(id::equals).isPresent();
  }

  public void addOwnFact(PolicyFact fact, @Nullable LocalDate from, String pointer) {
    ownFacts.add(new OwnFact(fact, from, pointer));
    var group = fact.lane().subject().get("group");
    if (group != null) {
      groupIds().add(group);
    }
  }

  /**
   * Adds a warning about a lane. Warnings with an equal code and detail become one warning about
   * all their lanes.
   */
  public void warn(String code, Wording detail, Lane lane) {
    warnings
        .computeIfAbsent(
            new CodeAndDetail(code, detail),
            both -> new WarningAboutLanes(code, detail, new TreeSet<>()))
        .lanes()
        .add(lane);
  }

  /** Adds a warning about no lane. */
  public void warn(String code, Wording detail) {
    warnings.put(
        new CodeAndDetail(code, detail), new WarningAboutLanes(code, detail, new TreeSet<>()));
  }

  private record CodeAndDetail(String code, Wording detail) implements Comparable<CodeAndDetail> {
    @Override
    public int compareTo(CodeAndDetail other) {
      var byCode = code.compareTo(other.code);
      return byCode == 0 ? detail.compareTo(other.detail) : byCode;
    }
  }

  private record WarningAboutLanes(String code, Wording detail, SortedSet<Lane> lanes) {
    Warning warning() {
      return new Warning(code, detail, List.copyOf(lanes));
    }
  }

  public List<Warning> warnings() {
    return warnings.values().stream().map(WarningAboutLanes::warning).toList();
  }

  /**
   * The origin of a statement of an act, with the remarks of that act. For acts that state no
   * policy fact.
   */
  public Optional<Origin> origin(Act act) {
    return origin(act, act.remarks());
  }

  public Optional<Origin> origin(Act act, Map<String, Object> remarks) {
    return instrument().map(it -> new Origin(act.index(), it, file.sources(), remarks));
  }
}
