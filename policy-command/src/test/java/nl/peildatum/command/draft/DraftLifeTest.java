package nl.peildatum.command.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.DraftRefused;
import nl.peildatum.command.security.Identity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The life of any draft")
class DraftLifeTest {
  private static final int LIVES = 3_000;
  private static final int STEPS = 25;
  private static final List<String> PEOPLE = List.of("anna", "bram", "carla");
  private static final int LIFETIME_HOURS = 30;

  private final DraftDecider rules =
      new DraftDecider(new DraftLimits(Duration.ofHours(LIFETIME_HOURS), 10, 12));

  /** The rules once more, without events and without the product's code. */
  private static final class Model {
    private String status = "OPEN";
    private int version = 1;
    private int revisedAtHour;
    private final Set<String> authors = new HashSet<>();

    boolean step(String what, String who, int seen, int hour) {
      if (!allowed(what, who, seen, hour)) {
        return false;
      }
      version++;
      switch (what) {
        case "revise" -> {
          status = "OPEN";
          authors.add(who);
          revisedAtHour = hour;
        }
        case "withdraw" -> status = "WITHDRAWN";
        case "reject" -> status = "REJECTED";
        default -> status = "APPROVED";
      }
      return true;
    }

    private boolean allowed(String what, String who, int seen, int hour) {
      boolean alive =
          (status.equals("OPEN") || status.equals("REJECTED"))
              && hour < revisedAtHour + LIFETIME_HOURS;
      boolean author = authors.contains(who);
      return switch (what) {
        case "revise" -> alive && seen == version && version < 12;
        case "withdraw" -> alive && author;
        default -> alive && status.equals("OPEN") && !author && seen == version;
      };
    }
  }

  private static DraftCommand command(String what, Identity who, int seen) {
    var file = new DraftFile("mali", "f".repeat(64), seen);
    return switch (what) {
      case "revise" -> new DraftCommand.Revise(who, seen, file);
      case "withdraw" -> new DraftCommand.Withdraw(who, OptionalInt.empty());
      case "reject" -> new DraftCommand.Reject(who, Set.of(seen), "no");
      default -> new DraftCommand.Approve(who, OptionalInt.of(seen), Optional.empty(), 1, 2);
    };
  }

  private static Identity person(String name) {
    return new Identity("https://issuer.example", name);
  }

  private static Instant at(int hour) {
    return Instant.parse("2026-11-30T00:00:00Z").plus(Duration.ofHours(hour));
  }

  @Test
  @DisplayName("is that of a naive model, whoever does what in any order")
  void asTheModel() {
    for (int seed = 0; seed < LIVES; seed++) {
      live(new Random(seed), "life " + seed);
    }
  }

  private void live(Random random, String life) {
    var model = new Model();
    model.authors.add("anna");
    var id = new DraftId(new CountryCode("ML"), life);
    var file = new DraftFile("mali", "e".repeat(64), 0);
    var draft = Draft.of(rules.submit(id, person("anna"), file, 0), at(0));
    int hour = 0;
    for (int step = 0; step < STEPS; step++) {
      hour += random.nextInt(12);
      var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
      var what =
          List.of("revise", "revise", "reject", "reject", "approve", "withdraw")
              .get(random.nextInt(random.nextInt(4) == 0 ? 6 : 4));
      int seen = random.nextInt(5) == 0 ? model.version - 1 : model.version;
      var before = draft;
      draft = next(draft, command(what, person(who), seen), hour);
      assertThat(!draft.equals(before))
          .as("%s, step %d: %s by %s of version %d, hour %d", life, step, what, who, seen, hour)
          .isEqualTo(model.step(what, who, seen, hour));
      assertThat(draft.status().name()).as(life).isEqualTo(model.status);
      assertThat(draft.version()).as(life).isEqualTo(model.version);
      assertThat(draft.authors()).as(life).hasSameSizeAs(model.authors);
    }
  }

  private Draft next(Draft draft, DraftCommand command, int hour) {
    try {
      return draft.and(rules.decide(draft, command, at(hour)), at(hour));
    } catch (DraftRefused refused) {
      return draft;
    }
  }
}
