package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static nl.peildatum.command.rules.Register.Outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.decision.Statement.PublicationRecorded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Acts without a lane: publication, coverage, no country policy")
class PublicationTest {
  private static File letter() {
    return File.letter("letter", "2023-01-11").acts(designation("gao"));
  }

  private static File gazette(String id, An... acts) {
    return new FileOf("STAATSCOURANT").decided(id, "2023-02-01").acts(acts);
  }

  private record FileOf(String type) {
    File decided(String id, String on) {
      return File.letter(id, on).instrument("type", type);
    }
  }

  private static Outcome when(An... acts) {
    return Register.given(letter()).when(gazette("p", acts));
  }

  @Test
  @DisplayName(
      "a publication says of which decision, on which day, where, and from when the law counts")
  void publicationRecorded() {
    var statement =
        (PublicationRecorded)
            when(publication("letter", "2023-02-01", "2023-02-02")
                    .with("citation", "Stcrt. 2023, 1"))
                .statements()
                .getFirst();
    assertThat(statement.decision().value()).isEqualTo("letter");
    assertThat(statement.publishedOn()).isEqualTo(LocalDate.parse("2023-02-01"));
    assertThat(statement.citation()).isEqualTo("Stcrt. 2023, 1");
    assertThat(statement.formalFrom()).isEqualTo(LocalDate.parse("2023-02-02"));
  }

  @Test
  @DisplayName("the decision is on record in this country, before this one")
  void onRecord() {
    when(publication("another", "2023-02-01", "2023-02-02"))
        .isRefusedFor("decision-not-on-record /acts/0/decision");
    when(publication("p", "2023-02-01", "2023-02-02"))
        .isRefusedFor("decision-not-on-record /acts/0/decision");
  }

  @Test
  @DisplayName(
      "a decision is published once: by itself, by a ruling's day, on record or in this decision")
  void publishedOnce() {
    var publication = publication("letter", "2023-02-01", "2023-02-02");
    when(publication, publication).isRefusedFor("already-published /acts/1/decision");
    Register.given(letter(), gazette("p", publication))
        .when(gazette("q", publication))
        .isRefusedFor("already-published /acts/0/decision");
    Register.given(letter().instrument("publishedOn", "2023-01-20"))
        .when(gazette("q", publication))
        .isRefusedFor("already-published /acts/0/decision");
    Register.given(File.ruling("letter", "2023-01-11").acts(designation("gao")))
        .when(gazette("q", publication))
        .isRefusedFor("already-published /acts/0/decision");
    Register.given(
            letter(),
            gazette("p", publication),
            File.correction("c", "2023-03-01").acts(retract(4)))
        .when(gazette("q", publication))
        .accepted();
  }

  @Test
  @DisplayName("a publication before the day on which the decision was decided is warned of")
  void publishedBeforeDecided() {
    when(publication("letter", "2023-01-10", "2023-01-11")).warns("published-before-decided");
    when(publication("letter", "2023-01-11", "2023-01-11")).warns();
  }

  @Test
  @DisplayName("a legal start by publication before the fact is applied is warned of")
  void legallyBeforeApplied() {
    var later = File.letter("letter", "2023-01-11").acts(designation("gao").from("2023-02-10"));
    var publication = publication("letter", "2023-02-01", "2023-02-02");
    assertThat(Register.given(later).when(gazette("p", publication)).details())
        .singleElement()
        .asString()
        .contains("starts formally on 2023-02-02", "applies from 2023-02-10");
    var corrected =
        File.correction("c", "2023-02-01").acts(correct(2, replacement().from("2023-02-10")));
    Register.given(letter(), corrected)
        .when(gazette("p", publication))
        .warns("formal-start-before-operational gao");
    when(publication).warns();
  }

  @Test
  @DisplayName("days of the document that contradict those of the publication are warned of")
  void contradicts() {
    var publication = publication("letter", "2023-02-01", "2023-02-02");
    var record = Register.given(letter());
    var gazette = gazette("p", publication);
    record
        .when(
            gazette.instrument("publishedOn", "2023-02-02").instrument("formalFrom", "2023-02-02"))
        .warns("publication-stated-otherwise");
    var started = gazette("p", publication).instrument("formalFrom", "2023-02-05");
    assertThat(record.when(started.instrument("publishedOn", "2023-02-01")).details())
        .singleElement()
        .asString()
        .contains("legal start on 2023-02-02", "instrument of this decision is 2023-02-05");
    var own = gazette("p", publication, designation("segou").with("formalFrom", "2023-02-05"));
    record.when(own.instrument("publishedOn", "2023-02-05")).warns();
  }

  private static String refusedAgain(File letter, File... others) {
    return Register.given(Stream.concat(Stream.of(letter), Stream.of(others)).toArray(File[]::new))
        .when(gazette("q", publication("letter", "2023-02-01", "2023-02-02")))
        .isRefusedFor("already-published /acts/0/decision")
        .getFirst()
        .detail()
        .toString();
  }

  @Test
  @DisplayName("of what is published already a correction is shown of facts without a legal start")
  void legalStartOfThePublished() {
    var nothing = "Nothing is missing: none of its Sets and Ends waits for a legal start.";
    assertThat(
            refusedAgain(letter(), gazette("p", publication("letter", "2023-02-01", "2023-02-02"))))
        .contains("A wrong one is retracted first", nothing)
        .doesNotContain("formalFrom");
    var published = letter().instrument("publishedOn", "2023-01-20");
    assertThat(
            refusedAgain(
                published.acts(
                    designation("gao").with("formalFrom", "2023-01-20"),
                    designation("menaka"),
                    designation("mopti").with("noFormalAct", true),
                    designation("segou"))))
        .contains(
            "A legal start is missing of fact 3, 5; it comes by { \"type\": \"Correct\", \"fact\":"
                + " 3, \"replacement\": { \"formalFrom\": \"2023-02-02\" } }");
    assertThat(
            refusedAgain(
                published.acts(designation("gao")),
                File.correction("c", "2023-02-01")
                    .acts(correct(2, replacement().with("formalFrom", "2023-01-20")))))
        .endsWith(nothing);
  }

  @Test
  @DisplayName("a legal start before the decision's own day needs a ground")
  void retroactive() {
    when(publication("letter", "2023-02-01", "2023-01-10"))
        .isRefusedFor("retroactive-without-ground /acts/0/ground");
    when(publication("letter", "2023-02-01", "2023-01-10").with("ground", "so decided")).accepted();
    when(publication("letter", "2023-02-01", "2023-01-11")).accepted();
  }

  @Test
  @DisplayName("nothing is published after today in Amsterdam")
  void notInTheFuture() {
    when(publication("letter", "2026-11-24", "2026-11-24")).accepted();
    when(publication("letter", "2026-11-25", "2026-11-25"))
        .isRefusedFor("published-on-out-of-range /acts/0/publishedOn");
  }

  @Test
  @DisplayName("coverage and a declaration start as stated, else as the instrument says")
  void coverageAndDeclaration() {
    var statements =
        Register.empty()
            .when(
                gazette(
                        "p",
                        act("StateCoverage"),
                        act("StateCoverage").from("2012-01-01"),
                        act("DeclareNoCountryPolicy").until("2024-01-01").with("ground", "none"))
                    .instrument("operationalFrom", "2023-02-05")
                    .instrument("formalFrom", "2023-02-06"))
            .statements();
    assertThat(((CoverageStated) statements.get(0)).coverage().from()).isEqualTo("2023-02-05");
    assertThat(((CoverageStated) statements.get(1)).coverage().from()).isEqualTo("2012-01-01");
    var declared = (NoCountryPolicyDeclared) statements.get(2);
    assertThat(declared.from()).isEqualTo("2023-02-05");
    assertThat(declared.until()).isEqualTo("2024-01-01");
    assertThat(declared.formalFrom()).isEqualTo("2023-02-06");
    assertThat(declared.origin().remarks()).isEqualTo(Map.of("ground", "none"));
  }
}
