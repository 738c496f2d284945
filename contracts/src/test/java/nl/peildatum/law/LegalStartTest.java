package nl.peildatum.law;

import static nl.peildatum.law.Story.GAO;
import static org.assertj.core.api.Assertions.assertThat;

import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was announced without a start")
class LegalStartTest {
  private static Story announced() {
    return Story.begins().set(GAO, 5, Start.UNKNOWN, null);
  }

  private static void starts(Story story, @Nullable Integer operational, @Nullable Integer formal) {
    assertThat(first(story, Basis.OPERATIONAL)).as("operational").isEqualTo(operational);
    assertThat(first(story, Basis.FORMAL)).as("formal").isEqualTo(formal);
  }

  /** The first day on which it stands, as product and painter say. */
  private static @Nullable Integer first(Story story, Basis basis) {
    for (var day = 0; day < 30; day++) {
      Seen seen = story.ask(GAO, day, basis);
      if (seen.status().equals("IN_FORCE")) {
        return day;
      }
    }
    return null;
  }

  @Test
  @DisplayName("starts on both bases on the legal start of its publication")
  void byItsPublication() {
    starts(announced(), null, null);
    starts(announced().publish(1, 8, 12), 12, 12);
  }

  @Test
  @DisplayName("keeps that legal start when it is commenced without another")
  void commencedAfterwards() {
    starts(announced().publish(1, 8, 12).commence(1, 9, 10, null), 10, 12);
    starts(announced().commence(1, 9, 10, null).publish(1, 11, 12), 10, 12);
  }

  @Test
  @DisplayName("takes the legal start that its commencement states, whichever was recorded first")
  void theCommencementWins() {
    starts(announced().publish(1, 8, 12).commence(1, 9, 10, 14), 10, 14);
    starts(announced().commence(1, 9, 10, 14).publish(1, 11, 12), 10, 14);
  }

  @Test
  @DisplayName("that its commencement states counts once something is published")
  void ofTheCommencement() {
    starts(announced().commence(1, 9, 10, 14), 10, null);
    starts(announced().commence(1, 9, 10, 14).publish(2, 11, 12), 10, 14);
    starts(announced().commence(1, 9, 10, null).publish(2, 11, 12), 10, 12);
  }

  @Test
  @DisplayName("takes the legal start of a later correction, and keeps its commencement")
  void corrected() {
    starts(announced().publish(1, 8, 12).correctFormal(1, 16), 16, 16);
    starts(announced().publish(1, 8, 12).commence(1, 9, 10, 14).correctFormal(1, 16), 10, 16);
    starts(announced().correctFormal(1, 16).publish(1, 8, 12), 12, 12);
  }
}
