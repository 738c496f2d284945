package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.claim;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.lift;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Start;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The days of a Set and of an End")
class DaysTest {
  private static final Map<String, Object> STCRT = Map.of("type", "STAATSCOURANT");
  private static final Map<String, Object> LAW = Map.of("type", "LAW");

  private static File letter() {
    return File.letter("letter", "2023-07-05").source(STCRT).source(LAW);
  }

  private static Register.Outcome when(File file) {
    return Register.empty().when(file);
  }

  private static Register.Outcome when(An... acts) {
    return when(letter().acts(acts));
  }

  private static Start on(String day) {
    return Start.on(LocalDate.parse(day));
  }

  @Test
  @DisplayName(
      "a start that is not stated is the day the IND acts, else of announcing, else of deciding")
  void startByDefault() {
    assertThat(when(designation("gao")).fact().start()).isEqualTo(on("2023-07-05"));
    var announced = letter().instrument("announcedOn", "2023-07-06").acts(designation("gao"));
    assertThat(when(announced).fact().start()).isEqualTo(on("2023-07-06"));
    var operational = announced.instrument("operationalFrom", "2023-07-10");
    assertThat(when(operational).fact().start()).isEqualTo(on("2023-07-10"));
    assertThat(when(designation("gao").from("2023-08-01")).fact().start())
        .isEqualTo(on("2023-08-01"));
  }

  @Test
  @DisplayName(
      "a legal start is the act's, else the instrument's, else none; a ruling's is not stored")
  void formalByDefault() {
    assertThat(when(designation("gao")).fact().formal()).isEqualTo(Start.NOT_KNOWN);
    var published = letter().instrument("formalFrom", "2023-07-20");
    assertThat(when(published.acts(designation("gao"))).fact().formal())
        .isEqualTo(on("2023-07-20"));
    assertThat(
            when(published.acts(designation("gao").with("formalFrom", "2023-07-21")))
                .fact()
                .formal())
        .isEqualTo(on("2023-07-21"));
    assertThat(when(File.ruling("r", "2023-07-05").acts(designation("gao"))).fact().formal())
        .isEqualTo(Start.NOT_KNOWN);
  }

  @Test
  @DisplayName("what is announced without a start takes none from its instrument, on neither basis")
  void startUnknown() {
    var file =
        letter()
            .instrument("operationalFrom", "2023-07-10")
            .instrument("formalFrom", "2023-07-20")
            .acts(designation("gao").startUnknown().with("from", null));
    assertThat(when(file).fact().start()).isEqualTo(Start.NOT_KNOWN);
    assertThat(when(file).fact().formal()).isEqualTo(Start.NOT_KNOWN);
  }

  @Test
  @DisplayName("startUnknown: false says nothing, so the default is taken")
  void startUnknownFalse() {
    assertThat(when(designation("gao").with("startUnknown", false)).fact().start())
        .isEqualTo(on("2023-07-05"));
  }

  @Test
  @DisplayName("a start on which sources differ keeps every claim with its source")
  void claims() {
    var act =
        designation("gao")
            .with("fromClaims", List.of(claim("2023-07-07", 0), claim("2023-07-09", 1)))
            .with("formalFromClaims", List.of(claim("2023-07-08", 0), claim("2023-07-09", 1)));
    var fact = when(act).fact();
    assertThat(fact.start())
        .isEqualTo(
            Start.claimed(
                List.of(
                    new Claim(LocalDate.parse("2023-07-07"), new LegalSource(STCRT)),
                    new Claim(LocalDate.parse("2023-07-09"), new LegalSource(LAW)))));
    assertThat(fact.formal().claims()).hasSize(2);
  }

  @Test
  @DisplayName("claims are of at least two sources that differ, each with its day")
  void wrongClaims() {
    when(designation("gao").with("fromClaims", List.of(claim("2023-07-07", 0))))
        .isRefusedFor("invalid-value /acts/0/fromClaims");
    when(designation("gao")
            .with("fromClaims", List.of(claim("2023-07-07", 0), claim("2023-07-07", 1))))
        .isRefusedFor("invalid-value /acts/0/fromClaims");
    when(designation("gao")
            .with("fromClaims", List.of(claim("2023-07-7", 0), claim("2023-07-09", 2))))
        .isRefusedFor(
            "invalid-date /acts/0/fromClaims/0/from", "unknown-source /acts/0/fromClaims/1/source");
  }

  @Test
  @DisplayName("a start is stated in one way")
  void startStatedTwice() {
    var claims = List.of(claim("2023-07-07", 0), claim("2023-07-09", 1));
    when(designation("gao").from("2023-07-07").with("fromClaims", claims))
        .isRefusedFor("start-stated-twice /acts/0/fromClaims");
    when(designation("gao").from("2023-07-07").startUnknown())
        .isRefusedFor("start-stated-twice /acts/0/startUnknown");
    when(designation("gao").with("formalFrom", "2023-07-07").with("formalFromClaims", claims))
        .isRefusedFor("start-stated-twice /acts/0/formalFromClaims");
  }

  @Test
  @DisplayName("a period without a day is refused, also by one of its claims and by default")
  void emptyPeriod() {
    when(designation("gao").from("2023-08-01").until("2023-08-01"))
        .isRefusedFor("empty-period /acts/0/until");
    when(designation("gao").until("2023-07-05")).isRefusedFor("empty-period /acts/0/until");
    when(designation("gao")
            .with("fromClaims", List.of(claim("2023-07-07", 0), claim("2023-07-09", 1)))
            .until("2023-07-09"))
        .isRefusedFor("empty-period /acts/0/until");
    when(act("DeclareNoCountryPolicy").from("2023-08-01").until("2023-07-31"))
        .isRefusedFor("empty-period /acts/0/until");
    when(designation("gao").from("2023-08-01").until("2023-08-02")).accepted();
  }

  @Test
  @DisplayName("an End has no until: what is to come back is set again")
  void endHasNoUntil() {
    when(lift("gao").until("2024-01-01")).isRefusedFor("unknown-field /acts/0/until");
  }

  @Test
  @DisplayName("a start before the day of deciding needs a ground, on either basis and by default")
  void retroactive() {
    when(designation("gao").from("2023-07-04"))
        .isRefusedFor("retroactive-without-ground /acts/0/ground");
    when(designation("gao").with("formalFrom", "2023-07-01"))
        .isRefusedFor("retroactive-without-ground /acts/0/ground");
    when(lift("gao").from("2023-07-04")).isRefusedFor("retroactive-without-ground /acts/0/ground");
    when(designation("gao")
            .with("fromClaims", List.of(claim("2023-07-04", 0), claim("2023-07-09", 1))))
        .isRefusedFor("retroactive-without-ground /acts/0/ground");
    when(letter().instrument("operationalFrom", "2023-07-01").acts(designation("gao")))
        .isRefusedFor("retroactive-without-ground /acts/0/ground");
    when(designation("gao").from("2023-07-05")).accepted();
    var fact = when(designation("gao").from("2023-07-04").with("ground", "the ruling")).fact();
    assertThat(fact.remarks()).isEqualTo(Map.of("ground", "the ruling"));
  }

  @Test
  @DisplayName(
      "coverage reaches back without a ground: it says what is complete, not what was decided")
  void coverageReachesBack() {
    when(act("StateCoverage").from("2012-01-01")).accepted();
  }

  @Test
  @DisplayName("one decision does not say two things about the same days of one lane")
  void overlap() {
    when(designation("gao").until("2023-09-01"), designation("menaka", "gao").from("2023-08-31"))
        .isRefusedFor("overlap-in-decision /acts/1/areas/1");
    when(designation("gao"), lift("gao").from("2024-01-01"))
        .isRefusedFor("overlap-in-decision /acts/1/areas/0");
    when(lift("gao"), lift("gao").from("2024-01-01"))
        .isRefusedFor("overlap-in-decision /acts/1/areas/0");
  }

  @Test
  @DisplayName("designating and lifting one area on one day is refused: the lift comes first")
  void designatedAndLifted() {
    var refused =
        when(designation("gao"), lift("gao")).isRefusedFor("overlap-in-decision /acts/1/areas/0");
    assertThat(refused.getFirst().detail().toString()).contains("Put the act that ends first");
    when(designation("gao").from("2024-01-01"), lift("gao"))
        .isRefusedFor("overlap-in-decision /acts/1/areas/0");
    when(lift("gao"), designation("gao")).accepted();
  }

  @Test
  @DisplayName("a decision is not taken after today in Amsterdam, nor before 1945")
  void decidedOn() {
    decidedOn("2026-11-24").accepted();
    decidedOn("1945-01-01").accepted();
    decidedOn("2026-11-25").isRefusedFor("decided-on-out-of-range /instrument/decidedOn");
    decidedOn("1015-10-08").isRefusedFor("decided-on-out-of-range /instrument/decidedOn");
    decidedOn("1944-12-31").isRefusedFor("decided-on-out-of-range /instrument/decidedOn");
  }

  private static Register.Outcome decidedOn(String day) {
    return when(File.letter("letter", day).acts(designation("gao")));
  }

  @Test
  @DisplayName("an instrument is not published after today in Amsterdam")
  void publishedOn() {
    when(letter().instrument("publishedOn", "2026-11-24").acts(designation("gao"))).accepted();
    var refused =
        when(letter().instrument("publishedOn", "2026-11-25").acts(designation("gao")))
            .isRefusedFor("published-on-out-of-range /instrument/publishedOn");
    assertThat(refused.getFirst().detail().toString())
        .contains("today, 2026-11-24", "RecordPublication");
  }

  @Test
  @DisplayName("an instrument that would be announced after today is warned of")
  void announcedAfterToday() {
    when(letter()
            .instrument("announcedOn", "2026-11-25")
            .acts(designation("gao").from("2023-07-05")))
        .warns("announced-after-today");
    when(letter()
            .instrument("announcedOn", "2026-11-24")
            .acts(designation("gao").from("2023-07-05")))
        .warns();
  }

  @Test
  @DisplayName("a start by default that lies before the day of deciding names the field it is from")
  void retroactiveByDefault() {
    var refused =
        when(letter().instrument("announcedOn", "2023-07-04").acts(designation("gao")))
            .isRefusedFor("retroactive-without-ground /acts/0/ground");
    assertThat(refused.getFirst().detail().toString())
        .startsWith("You stated no start, so it is announcedOn, 2023-07-04.")
        .contains("\"from\": \"2023-07-05\"");
  }

  @Test
  @DisplayName("an instrument announced before it was decided is warned of")
  void announcedBeforeDecided() {
    when(letter()
            .instrument("announcedOn", "2023-07-04")
            .acts(designation("gao").from("2023-07-05")))
        .warns("announced-before-decided");
    when(letter().instrument("announcedOn", "2023-07-05").acts(designation("gao"))).warns();
  }

  @Test
  @DisplayName("an instrument published before it was decided is warned of")
  void publishedBeforeDecided() {
    when(letter().instrument("publishedOn", "2023-07-04").acts(designation("gao")))
        .warns("published-before-decided");
    when(letter()
            .instrument("announcedOn", "2023-07-04")
            .instrument("publishedOn", "2023-07-03")
            .acts(designation("gao").from("2023-07-05")))
        .warns("announced-before-decided", "published-before-decided");
    when(letter().instrument("publishedOn", "2023-07-05").acts(designation("gao"))).warns();
  }

  @Test
  @DisplayName(
      "periods that follow each other do not overlap, nor an End and a Set from its day on")
  void noOverlap() {
    when(designation("gao").until("2023-09-01"), designation("gao").from("2023-09-01")).accepted();
    when(lift("gao"), designation("gao")).accepted();
    when(lift("gao"), designation("gao").from("2024-01-01")).accepted();
    when(designation("gao").until("2023-09-01"), lift("gao").from("2023-09-01")).accepted();
    when(designation("gao"), designation("menaka")).accepted();
  }
}
