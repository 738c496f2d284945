package nl.peildatum.deploy.painted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.law.Family;
import nl.peildatum.law.Invention;
import nl.peildatum.law.Prose;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Ledger;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.testing.Reply;
import tools.jackson.databind.json.JsonMapper;

/**
 * One country's record on paper, growing with what the product says is on record. Safe for several
 * writers: each takes a {@link Sent} of its own, and the order is the product's.
 */
public final class Painted {
  /** So many lanes are crowded in one record, so that acts meet. */
  private static final int CROWD = 6;

  private static final int CANDIDATES = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Lanes lanes;
  private final List<Integer> crowded;
  private final Map<String, Decision> invented = new HashMap<>();
  private Paper paper = new Paper(List.of());
  private int lastId;

  private Painted(Lanes lanes, long seed) {
    this.lanes = lanes;
    this.crowded = crowded(new SplittableRandom(seed));
  }

  /** Of a country that nobody else writes about. */
  public static Painted record(String country) {
    return record(country, country.hashCode());
  }

  /**
   * Of a country that nobody else writes about.
   *
   * @param seed of the lanes that it is mostly about
   */
  static Painted record(String country, long seed) {
    return new Painted(Lanes.of(new CountryCode(country)), seed);
  }

  /** Some that say of several areas what they say of one, and some of any kind. */
  private static List<Integer> crowded(SplittableRandom random) {
    var any = random.ints(CROWD, 0, World.LANES.size()).boxed().toList();
    var alike = World.alike(any.getFirst());
    return Stream.of(any, any, alike, alike).flatMap(List::stream).toList();
  }

  /**
   * A decision as it is sent.
   *
   * @param head of the record that it was invented after
   * @param needsHead whether it must name that head
   */
  public record Sent(String id, String path, String body, long head, boolean needsHead) {

    /** The types of its acts. */
    List<String> acts() {
      return Noticed.elements(JsonMapper.shared().readTree(body).path("acts"))
          .map(act -> act.path("type").asString())
          .toList();
    }

    /** With its head named where it must be. */
    public Reply to(Wire product) {
      return needsHead ? product.record(path, body, head) : product.record(path, body);
    }

    /** Only to hear what it would change. */
    Reply previewed(Wire product) {
      return product.record(path + "?dryRun=true", body);
    }
  }

  /** A decision that is lawful after what the paper says now; rare sorts of acts come first. */
  public synchronized Sent next(SplittableRandom random) {
    var decision =
        Stream.generate(() -> invention(random).next(paper))
            .limit(CANDIDATES)
            .min(Comparator.comparingLong(this::rarest))
            .orElseThrow();
    lastId = Math.max(decision.id(), decision.acts().getLast().id());
    var clerk = new Clerk(lanes, paper);
    var id = clerk.id(decision.id());
    invented.put(id, decision);
    return new Sent(
        id,
        lanes.path() + "/decisions",
        JsonMapper.shared().writeValueAsString(clerk.file(decision)),
        head(),
        Clerk.needsHead(decision));
  }

  private Invention invention(SplittableRandom random) {
    return new Invention(random.nextLong(), crowded, true, lastId);
  }

  /** How often the rarest sort of its acts is on paper. */
  private long rarest(Decision decision) {
    return decision.acts().stream().mapToLong(this::onPaper).min().orElse(0);
  }

  private long onPaper(Paper.Act act) {
    return paper.noted().stream().filter(noted -> sort(noted.act()).equals(sort(act))).count();
  }

  private static String sort(Paper.Act act) {
    return switch (act) {
      case Paper.Put put -> Family.of(put.lane()).act(put.rectangle().paint()) + put.extending();
      case Paper.Succeed succeed -> succeed.kind();
      default -> act.getClass().getSimpleName();
    };
  }

  /** How far the paper goes. */
  public synchronized long head() {
    return paper.head(paper.decisions().size());
  }

  /** What a preview says would change is what reads otherwise once it is on paper. */
  void assertPreview(Sent sent, Reply preview, Compared compared) {
    assertThat(preview.status()).as(() -> about(sent) + preview.body()).isEqualTo(200);
    var after = paper.and(Objects.requireNonNull(invented.get(sent.id())));
    assertThat(preview.number("/head")).isEqualTo(head());
    var told = new Previewed(lanes, preview.json());
    try {
      for (var basis : Basis.values()) {
        compared.preview(told.changes(basis), Previewed.painted(paper, after, basis));
        compared.preview(told.areas(basis), told.paintedAreas(paper, after, basis));
        compared.preview(told.absence(basis), Previewed.paintedAbsence(paper, after, basis));
      }
    } catch (AssertionError differs) {
      throw new AssertionError(about(sent) + preview.body(), differs);
    }
  }

  /** The decision, and what it follows, for whoever has to find out why it went wrong. */
  String about(Sent sent) {
    return "Sent " + sent.body() + "%nwhere %s, after%n%s".formatted(lanes.areas(), told());
  }

  /** The product said that this was recorded, next after what the paper says. */
  public synchronized void acknowledged(String id, long firstSequence, long lastSequence) {
    var decision = invented.get(id);
    assertThat(decision).as(id + " was invented here").isNotNull();
    if (decision != null) {
      assertThat(firstSequence).as(id).isEqualTo(head() + 1);
      assertThat(new Ledger(paper, World.LEGEND).accepts(decision))
          .as(id + " is lawful after\n" + told())
          .isTrue();
      paper = paper.and(decision);
      assertThat(lastSequence).as(id).isEqualTo(head());
    }
  }

  /**
   * Puts on paper what the product has on record beyond it, in the order of the record.
   *
   * @param upTo the last sequence that was acknowledged
   */
  public synchronized void follow(Wire product, long upTo) {
    var address = lanes.path() + "/record?after=" + head() + "&sequence=" + upTo;
    var record =
        await()
            .atMost(PATIENCE)
            .until(() -> product.get(address), reply -> reply.status() != 503)
            .is(200)
            .json();
    Noticed.elements(record.path("events"))
        .filter(event -> event.path("type").asString().equals("decision-recorded.v1"))
        .forEach(
            event ->
                acknowledged(
                    event.path("decisionId").asString(),
                    event.path("sequence").asLong(),
                    event.at("/data/lastSequence").asLong()));
  }

  /** The product answers a sample of all questions as the painter does; says how many. */
  public void assertAnswers(Wire product, Sample sample, Compared compared) {
    var now = paper();
    sample
        .of(now.decisions().size())
        .forEach(
            question -> {
              var at = question.coordinates();
              var answers = new Answers(product, lanes, at, now.head(at.decisions()));
              try {
                compared.all(answers, at.paint(now, lanes.legend()), question.days());
              } catch (AssertionError differs) {
                throw new AssertionError(
                    "Asked %s of %s, where %s, on record:%n%s"
                        .formatted(question, lanes.country(), lanes.areas(), told()),
                    differs);
              }
            });
  }

  private synchronized Paper paper() {
    return paper;
  }

  private String told() {
    return Prose.of(paper());
  }
}
