package nl.peildatum.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.testing.BesideOthers;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every regular expression of the product takes linear time and little stack")
@BesideOthers
class PatternsTest {
  private static final int LONG = 12_000;
  private static final int SEARCHED = 1_000;

  /** Less than any thread of the product has; what is interpreted takes several times as much. */
  private static final long SMALL_STACK = 192 << 10;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final Duration ONE_PATTERN = Duration.ofMinutes(1);
  private static final Duration ONE_TEXT = Duration.ofMillis(200);

  private static final List<String> PIECES =
      List.of(
          "19 637, ",
          "19 637-IV en ",
          "19637-IVIVIV/",
          "36 045 / ",
          "IVXLC",
          "&a=b",
          "&hoofdstuk=1",
          "id=ECLI:A",
          "&uri=CELEX:1(",
          "a-",
          "A",
          "a",
          "1",
          " ",
          "-",
          ".1",
          "[",
          "V nummer ",
          ", Stcrt",
          " en ",
          ";",
          "\"",
          "\u00a0",
          "\u0301",
          "\ud83d\ude00",
          "\u0645 ");
  private static final List<String> STARTS =
      List.of(
          "",
          "Kamerstukken II 2023/24, ",
          "jci1.3:c:BWBR0011823",
          "https://deeplink.rechtspraak.nl/uitspraak?",
          "https://eur-lex.europa.eu/?",
          "https://wetten.overheid.nl/BWBR0012288/2015-11-13?",
          "https://zoek.officielebekendmakingen.nl/kst-",
          "https://identifier.overheid.nl/tooi/id/",
          "C8/",
          "2024-");
  private static final List<String> ENDS = List.of("!", "\u2028");

  @Test
  @DisplayName("however long the text and whatever is repeated in it")
  void isLinear() throws Exception {
    var softly = new SoftAssertions();
    var patterns = patterns();
    assertThat(patterns).hasSizeGreaterThan(40);
    for (var pattern : patterns) {
      softly
          .assertThatCode(() -> onSmallStack(() -> tryAll(pattern)))
          .as("%s", pattern)
          .doesNotThrowAnyException();
    }
    softly.assertAll();
  }

  private static void tryAll(Pattern pattern) {
    texts()
        .forEach(
            text -> {
              var begun = CLOCK.getCurrentThreadCpuTime();
              pattern.matcher(text).matches();
              pattern.matcher(text.substring(0, SEARCHED)).find();
              assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - begun))
                  .as("%s on %s", pattern, text.substring(0, 60))
                  .isLessThan(ONE_TEXT);
            });
  }

  private static Stream<String> texts() {
    return STARTS.stream()
        .flatMap(
            start ->
                PIECES.stream()
                    .flatMap(
                        piece ->
                            ENDS.stream()
                                .map(end -> start + piece.repeat(LONG / piece.length()) + end)));
  }

  private static void onSmallStack(Runnable work) throws Throwable {
    var failed = new AtomicReference<Throwable>();
    var thread =
        new Thread(null, work, "small stack", SMALL_STACK) {
          @Override
          public void run() {
            try {
              super.run();
            } catch (Throwable any) {
              failed.set(any);
            }
          }
        };
    thread.start();
    assertThat(thread.join(ONE_PATTERN)).as("in time").isTrue();
    if (failed.get() != null) {
      throw failed.get();
    }
  }

  /** Those in static fields, and those of the forms in which identifiers are written. */
  private static List<Pattern> patterns() throws ReflectiveOperationException {
    var patterns = new ArrayList<Pattern>();
    for (var type : Built.production()) {
      for (var field : type.getFields()) {
        if (isStatic(field, Pattern.class.getName())) {
          patterns.add((Pattern) value(field));
        } else if (isStatic(field, List.class.getName()) && field.getName().equals("FORMS")) {
          for (var form : (List<?>) value(field)) {
            patterns.add(
                (Pattern) accessible(form.getClass().getDeclaredField("pattern")).get(form));
          }
        }
      }
    }
    return patterns;
  }

  private static boolean isStatic(JavaField field, String type) {
    return field.getModifiers().contains(JavaModifier.STATIC)
        && field.getRawType().getName().equals(type);
  }

  private static Object value(JavaField field) throws ReflectiveOperationException {
    var declared = Class.forName(field.getOwner().getName()).getDeclaredField(field.getName());
    return accessible(declared).get(null);
  }

  private static Field accessible(Field field) {
    field.setAccessible(true);
    return field;
  }
}
