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
import nl.peildatum.area.Area;
import nl.peildatum.area.KnownAreas;
import nl.peildatum.area.Succession;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Target;
import nl.peildatum.decision.Violations;
import nl.peildatum.decision.Warning;
import nl.peildatum.decisionfile.Act;
import nl.peildatum.decisionfile.DecisionFile;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** A decision being checked: what it says, what is on record, and what was found so far. */
public final class Deciding {
  private final DecisionFile file;
  private final CountryRecord head;
  private final RecordAsOf known;
  private final Extended extended;
  private final Violations violations = new Violations();
  private final List<Statement> statements = new ArrayList<>();
  private final Map<Long, String> pointers = new HashMap<>();
  private final List<Painted> painted = new ArrayList<>();
  private final EarlierActs earlier = new EarlierActs();
  private final Map<String, Found> found = new LinkedHashMap<>();
  private @Nullable GroupIds groupIds;
  private @Nullable Extended started;
  private KnownAreas areas;

  /**
   * A Set or an End of this decision, also where something else is wrong with it.
   *
   * @param from first day, inclusive, Europe/Amsterdam; {@code null} while not known
   */
  public record Painted(PolicyFact fact, @Nullable LocalDate from, String pointer) {}

  public Deciding(DecisionFile file, CountryRecord head) {
    this.file = file;
    this.head = head;
    this.known = head.asKnown(head.head(), Basis.OPERATIONAL, null);
    this.extended = new Extended(known);
    this.areas = head.areas();
  }

  public DecisionFile file() {
    return file;
  }

  /** Empty where the file does not say it rightly. */
  public Optional<Instrument> instrument() {
    return file.instrument();
  }

  public CountryRecord head() {
    return head;
  }

  public RecordAsOf known() {
    return known;
  }

  /** What is on record, read once for all acts. */
  public Extended extended() {
    return extended;
  }

  /** What is on record, with what an act of this decision commences or publishes. */
  public Extended started() {
    var known = started;
    if (known == null) {
      known = StartedHere.of(this);
      started = known;
    }
    return known;
  }

  /** On record, or said by an earlier act. */
  public KnownAreas areas() {
    return areas;
  }

  public void register(Area area) {
    if (areas.byId(area.id()).isEmpty()) {
      areas = areas.and(area, Long.MAX_VALUE);
    }
  }

  public void succeed(Succession succession) {
    areas = areas.and(succession, Long.MAX_VALUE);
  }

  /** On record, or of an earlier act. */
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

  public EarlierActs earlier() {
    return earlier;
  }

  public List<Statement> statements() {
    return statements;
  }

  public List<Painted> painted() {
    return painted;
  }

  public void record(Statement statement) {
    statements.add(statement);
  }

  /**
   * @param pointer where the act says it, of several things that it says
   */
  public void record(Statement statement, String pointer) {
    pointers.put(sequenceOf(statements.size()), pointer);
    statements.add(statement);
  }

  /** Where an act says a statement of this decision, beside the act itself. */
  public Optional<String> pointerOf(long sequence) {
    return Optional.ofNullable(pointers.get(sequence));
  }

  /**
   * The place in the record that a statement will take: the decision's own event comes first.
   *
   * @param index in {@link #statements()}
   */
  public long sequenceOf(int index) {
    return head.head() + 2 + index;
  }

  public boolean isOwn(DecisionId id) {
    return file.id().filter(id::equals).isPresent();
  }

  public void paint(PolicyFact fact, @Nullable LocalDate from, String pointer) {
    painted.add(new Painted(fact, from, pointer));
    var group = fact.lane().subject().get("group");
    if (group != null) {
      groupIds().add(group);
    }
  }

  /** What the author may not have meant; said once for all lanes it is about. */
  public void warn(String code, String detail, Lane lane) {
    found
        .computeIfAbsent(code + detail, text -> new Found(code, detail, new TreeSet<>()))
        .lanes()
        .add(lane);
  }

  /** About no lane. */
  public void warn(String code, String detail) {
    found.put(code + detail, new Found(code, detail, new TreeSet<>()));
  }

  private record Found(String code, String detail, SortedSet<Lane> lanes) {
    Warning warning() {
      return new Warning(code, detail, List.copyOf(lanes));
    }
  }

  public List<Warning> warnings() {
    return found.values().stream().map(Found::warning).toList();
  }

  /** Of an act whose remarks are not part of a policy fact. */
  public Optional<Origin> origin(Act act) {
    return origin(act, act.remarks());
  }

  public Optional<Origin> origin(Act act, Map<String, Object> remarks) {
    return instrument().map(it -> new Origin(act.index(), it, file.sources(), remarks));
  }

  public static Target target(RecordedEvent event) {
    return new Target(
        event.sequence(),
        event.envelope().decisionId(),
        EventCodec.typeOf(event.statement()),
        event.statement().lane().orElse(null));
  }
}
