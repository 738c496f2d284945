package nl.peildatum.command.workbench.map;

import static java.util.stream.Collectors.toMap;
import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.designation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.PathVerdicts;
import nl.peildatum.command.DryRun;
import nl.peildatum.command.rules.An;
import nl.peildatum.command.rules.File;
import nl.peildatum.command.rules.Register;
import nl.peildatum.decision.Basis;
import nl.peildatum.problem.Language;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.AfterDecision;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import nl.peildatum.web.map.AreaReading;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The map in a preview")
class PreviewMapTest {
  private static final PageTexts DUTCH = PageTexts.in(Language.DUTCH);
  private static final MapQuestion FIRST = new MapQuestion(Optional.empty(), Optional.empty());
  private static final int MANY = 2_000;

  private static final CountryRecord NOTHING = CountryRecord.empty(Register.MALI);
  private static final File LETTER =
      File.letter("letter", "2023-01-11")
          .acts(
              designation("gao", "menaka", "mopti").from("2023-01-11").onlyThese(),
              alternative("bamako", "gao", "menaka", "mopti").from("2023-01-11"));
  private static final File SEGOU =
      File.letter("segou", "2024-08-01").acts(designation("segou").from("2024-08-01"));

  @Test
  @DisplayName("shows of the letter on Mali: nothing before it, three areas after it")
  void mali() {
    var map = of(NOTHING, LETTER, FIRST);
    assertThat(map.kind()).isEqualTo("Uitzonderlijke situatie (artikel 15, onder c)");
    assertThat(map.day()).isEqualTo("11 januari 2023");
    assertThat(map.changes())
        .extracting(AreaChange::areas, AreaChange::before)
        .startsWith(tuple(List.of("Gao", "Ménaka", "Mopti"), "Niets vastgelegd"))
        .hasSize(2);
    assertThat(map.changes().getFirst().after())
        .isEqualTo("Geldt (uitzonderlijke situatie, van voor 2024)");
    assertThat(map.changes().getLast().after()).isEqualTo("Niet op de lijst");
    assertThat(map.changes().getLast().areas()).contains("Bamako", "Ségou");
    assertThat(map.unchanged()).isZero();
    assertThat(marks(map)).containsEntry("Gao", "changed").containsEntry("Ségou", "changed absent");
  }

  @Test
  @DisplayName("marks only the area that a later letter adds")
  void segou() {
    var map = of(after(NOTHING, LETTER), SEGOU, FIRST);
    assertThat(map.day()).isEqualTo("1 augustus 2024");
    assertThat(map.changes())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.areas()).containsExactly("Ségou");
              assertThat(one.before()).isEqualTo("Niet op de lijst");
              assertThat(one.after()).startsWith("Geldt");
            });
    assertThat(map.areas().getFirst().label()).isEqualTo("1 Ségou");
    assertThat(marks(map)).containsEntry("Ségou", "changed").containsEntry("Gao", "");
    assertThat(map.unchanged()).isEqualTo(map.areas().size() - 1);
    var drawn = Objects.requireNonNull(map.drawing());
    assertThat(drawn.regions().getLast().row().name()).isEqualTo("Ségou");
  }

  @Test
  @DisplayName("gives each changed area its number on a narrow screen too")
  void numbered() {
    var drawn = Objects.requireNonNull(of(NOTHING, LETTER, FIRST).drawing());
    assertThat(
            drawn.labels().stream()
                .filter(label -> label.isRoomy() || label.isForNarrow())
                .filter(label -> label.name().matches("[0-9]+( .*)?")))
        .hasSameSizeAs(drawn.regions());
  }

  @Test
  @DisplayName("shows another kind or day when asked, and the first when asked for nonsense")
  void asked() {
    var alternatives =
        MapQuestion.of(Optional.of("RELOCATION_ALTERNATIVE"), Optional.of("2023-01-11"));
    var map = of(NOTHING, LETTER, alternatives);
    assertThat(map.changes().getFirst().after()).startsWith("Geldt").endsWith("(naar Bamako)");
    assertThat(map.choices().kinds()).hasSize(2);
    var before = MapQuestion.of(Optional.empty(), Optional.of("2024-07-31"));
    assertThat(of(after(NOTHING, LETTER), SEGOU, before).changes())
        .singleElement()
        .satisfies(one -> assertThat(one.after()).isEqualTo("Nog niet"));
    var nonsense = MapQuestion.of(Optional.of("x"), Optional.of("2023-02-30"));
    assertThat(of(NOTHING, LETTER, nonsense)).isEqualTo(of(NOTHING, LETTER, FIRST));
  }

  @Test
  @DisplayName("tells that an area is not in the register yet")
  void registered() {
    var file =
        File.letter("new", "2024-08-01")
            .acts(area("nieuw"), designation("nieuw").from("2024-08-01"));
    assertThat(of(after(NOTHING, LETTER), file, FIRST).changes().getFirst())
        .satisfies(one -> assertThat(one.areas()).containsExactly("nieuw"))
        .satisfies(one -> assertThat(one.before()).isEqualTo("Nog niet in het register"));
  }

  @Test
  @DisplayName("is absent where no change names an area")
  void absent() {
    var file =
        File.letter("all", "2024-08-01")
            .acts(
                act("ImposeMoratorium")
                    .with("moratorium", "DEPARTURE")
                    .with("category", Map.of())
                    .with("plannedUntilUnknown", true)
                    .from("2024-08-01"));
    assertThat(PreviewMap.of(run(after(NOTHING, LETTER), file), FIRST, DUTCH)).isEmpty();
  }

  @Test
  @DisplayName("shows what the answer about each area says")
  void sameAsAnswers() {
    var record = after(after(NOTHING, LETTER), SEGOU);
    var known = record.atHead(Basis.OPERATIONAL);
    for (var kind : List.of("REGION_15C", "RELOCATION_ALTERNATIVE")) {
      for (var day : List.of("2020-01-01", "2023-01-11", "2024-08-01")) {
        var on = LocalDate.parse(day);
        for (var area : known.areas().all()) {
          assertThat(
                  PathVerdicts.of(known, area, Set.of(kind)).on(on).map(AreaReading::of).toList())
              .as("%s %s %s", area.id(), kind, day)
              .isEqualTo(
                  AreaAnswers.of(known, area, Set.of(kind)).on(on).stream()
                      .map(AreaReading::of)
                      .toList());
        }
      }
    }
  }

  @Test
  @DisplayName("of a country with 2,000 areas that all change is cut, and made within a second")
  void many() {
    var areas = after(NOTHING, file("areas", i -> area("a-" + i)));
    var run = run(areas, file("many", i -> designation("a-" + i).from(day(i))));
    var threads = ManagementFactory.getThreadMXBean();
    var begun = threads.getCurrentThreadCpuTime();
    var map = PreviewMap.of(run, FIRST, DUTCH).orElseThrow();
    var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
    assertThat(took).isLessThan(Duration.ofSeconds(1));
    assertThat(map.areas()).hasSize(300);
    assertThat(map.moreAreas()).isGreaterThan(MANY - 300);
    assertThat(map.choices().days()).hasSizeLessThanOrEqualTo(201);
    assertThat(map.choices().moreDays()).isPositive();
    assertThat(map.changes()).allMatch(change -> change.areas().size() <= 100);
  }

  private static String day(int i) {
    return LocalDate.of(2020, 1, 1).plusDays(i).toString();
  }

  private static An area(String id) {
    return act("RegisterArea").with("area", Map.of("id", id, "name", id, "type", "REGION"));
  }

  private static File file(String id, IntFunction<An> act) {
    return File.letter(id, "2020-01-01")
        .acts(IntStream.range(0, MANY).mapToObj(act).toArray(An[]::new));
  }

  private static Map<String, String> marks(PreviewMap map) {
    return map.areas().stream().collect(toMap(ShownArea::name, ShownArea::mark, (one, _) -> one));
  }

  private static PreviewMap of(CountryRecord record, File file, MapQuestion asked) {
    return PreviewMap.of(run(record, file), asked, DUTCH).orElseThrow();
  }

  private static DryRun.OfNew run(CountryRecord record, File file) {
    return DryRun.OfNew.of(record, after(record, file), List.of());
  }

  private static CountryRecord after(CountryRecord record, File file) {
    return switch (RuleBook.check(Register.MALI, file.sent(), record, Register.TODAY)) {
      case CheckedDecision.Accepted accepted ->
          AfterDecision.of(record, accepted.decision(), accepted.statements());
      case CheckedDecision.Refused refused ->
          throw new AssertionError(refused.violations().getFirst().toString());
    };
  }
}
