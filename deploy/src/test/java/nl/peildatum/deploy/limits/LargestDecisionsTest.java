package nl.peildatum.deploy.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.deploy.embedded.OutsidePostgres;
import nl.peildatum.deploy.embedded.UnpackedPostgres;
import nl.peildatum.deploy.fleet.Classpath;
import nl.peildatum.deploy.fleet.Patience;
import nl.peildatum.deploy.fleet.Ports;
import nl.peildatum.deploy.fleet.Program;
import nl.peildatum.deploy.wire.Wire;
import nl.peildatum.testing.BesideOthers;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Decisions as large as any that are accepted")
@BesideOthers
class LargestDecisionsTest {
  private static final int FEW = 3;
  private static final int DECISIONS = Integer.getInteger("limits.decisions", FEW);
  private static final Duration REFUSED_WITHIN =
      Duration.ofMillis(Integer.getInteger("limits.refusedMillis", 20_000));
  private static final Duration FINAL_WITHIN =
      Duration.ofMillis(Integer.getInteger("limits.finalMillis", 20_000));
  private static final String SY = "/v1/countries/sy";

  @TempDir Path folder;

  private Program program;
  private Wire wire;
  private long head;
  private int ordinary;
  private final List<Long> finalAfter = new ArrayList<>();

  @BeforeEach
  void start() {
    var port = Ports.next();
    wire = new Wire("http://127.0.0.1:" + port);
    program =
        new Program(
                folder.resolve("product.log"),
                Classpath.whole(),
                "nl.peildatum.deploy.Peildatum",
                java.util.Map.of(),
                List.of(
                    "--data",
                    UnpackedPostgres.placedInData(folder.resolve("data")).toString(),
                    "--port",
                    Integer.toString(port),
                    "--empty"))
            .withHeap(1_024, DECISIONS > FEW);
    startAgain();
  }

  @AfterEach
  void end() {
    program.kill();
    OutsidePostgres.kill(folder.resolve("data").resolve("eventstore"));
  }

  @Test
  @DisplayName("hold up nothing, and are answered before and after the product is killed")
  void holdUpNothing() {
    for (var large : LargeDecision.beyond()) {
      refused(large);
    }
    var all = LargeDecision.within();
    for (var n = 0; n < DECISIONS; n++) {
      // another script each time, and each bound in turn
      accepted(all.get((n * 7) % all.size()), n);
      ordinaryDecision();
    }
    answered();
    program.kill();
    startAgain();
    answered();
    ordinaryDecision();
    System.out.println(
        "Ordinary decisions beside " + DECISIONS + " large ones, final after ms: " + finalAfter);
  }

  private void refused(LargeDecision large) {
    var begun = System.nanoTime();
    for (var dryRun : List.of("", "?dryRun=true")) {
      var reply = wire.record(SY + "/decisions" + dryRun, large.json(0));
      assertThat(reply.status()).as("%s: %s", large, reply.body()).isIn(400, 413);
      assertThat(reply.body())
          .containsAnyOf("decision-too-large", "body-too-large", "invalid-identifier");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .as("%s", large)
        .isLessThan(REFUSED_WITHIN);
  }

  private void accepted(LargeDecision large, int n) {
    var begun = System.nanoTime();
    var reply = wire.record(SY + "/decisions", large.json(n));
    assertThat(reply.status()).as("%s: %s", large, abridged(reply)).isEqualTo(201);
    head = reply.number("/lastSequence");
    System.out.println(
        large + ": " + (System.nanoTime() - begun) / 1_000_000 + " ms, head " + head);
  }

  private static String abridged(Reply reply) {
    return reply.body().substring(0, Math.min(2_000, reply.body().length()));
  }

  private void answered() {
    Patience.until(
        "Syria is answered up to " + head,
        List.of(program),
        () -> isFinal(SY + "/policy?geldigOp=2024-10-01&sequence=" + head));
    assertThat(wire.get(SY + "/record?after=" + (head - 2)).status()).isEqualTo(200);
  }

  private boolean isFinal(String path) {
    var reply = wire.get(path);
    return reply.status() == 200 && reply.json().path("final").asBoolean();
  }

  /** In another country: recorded, visible and final soon, whatever is under way. */
  private void ordinaryDecision() {
    var begun = System.nanoTime();
    var file =
        """
        {"country": "ML", "decisionId": "ordinary-%d",
         "instrument": {"type": "KAMERBRIEF", "title": "Invented for a test",
           "decidedOn": "2024-08-01"},
         "acts": [{"type": "SetHeading", "heading": "OTHER", "label": "n%d", "nothingSpecial": true}]}
        """
            .formatted(ordinary, ordinary);
    ordinary++;
    var sequence = wire.record("/v1/countries/ml/decisions", file).is(201).number("/lastSequence");
    Patience.until(
        "Mali is final up to " + sequence,
        List.of(program),
        () -> isFinal("/v1/countries/ml/policy?geldigOp=2024-10-01&sequence=" + sequence));
    var took = Duration.ofNanos(System.nanoTime() - begun);
    finalAfter.add(took.toMillis());
    assertThat(took).isLessThan(FINAL_WITHIN);
  }

  private void startAgain() {
    program.start();
    program.await("the product is ready", this::isReady);
  }

  private boolean isReady() {
    try {
      return wire.get("/health/ready").status() == 200;
    } catch (UncheckedIOException unreachable) {
      return false;
    }
  }
}
