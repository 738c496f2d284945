package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.factOf;
import static nl.peildatum.command.rules.An.lift;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.Succession;
import nl.peildatum.command.rules.Register.Outcome;
import nl.peildatum.decision.Statement;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Areas: registered once, under spellings of their own, and followed by others in time")
class AreaTest {
  private static File decides(String id, An... acts) {
    return File.letter(id, "2026-11-24").acts(acts);
  }

  private static An area(Object... namesAndValues) {
    Map<String, @Nullable Object> area = new LinkedHashMap<>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      area.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    return act("RegisterArea").with("area", area);
  }

  @Test
  @DisplayName("a town or district of which nothing says where it lies is warned of")
  void withoutParent() {
    var town = List.of("id", "x", "name", "X", "type", "CITY");
    Register.empty()
        .when(
            decides(
                "a",
                area(town.toArray()),
                area("id", "y", "name", "Y", "type", "DISTRICT", "parent", "gao"),
                region("z"),
                area("id", "w", "name", "W", "type", "DISTRICT"),
                area("id", "w", "parent", "gao")))
        .warns("area-without-parent");
    assertThat(Register.empty().when(decides("a", area(town.toArray()))).details())
        .singleElement()
        .asString()
        .contains("X is registered without a parent", "\"id\": \"x\", \"parent\"");
    Register.given(decides("a", area(town.toArray())))
        .when(decides("b", area("id", "x", "aliases", List.of("Iks"))))
        .warns();
  }

  private static An region(String id) {
    return area("id", id, "name", id, "type", "REGION");
  }

  private static An succession(String kind, String on, String predecessor, String... successors) {
    return act("RecordAreaSuccession")
        .with("predecessor", predecessor)
        .with("successors", List.of(successors))
        .with("on", on)
        .with("kind", kind);
  }

  private static An split(String predecessor, String... successors) {
    return succession("SPLIT", "2023-03-13", predecessor, successors);
  }

  private static Outcome when(An... acts) {
    return Register.empty().when(decides("r", acts));
  }

  private static Area registered(An act) {
    return ((Statement.AreaRegistered) when(act).statements().getFirst()).area();
  }

  private static Succession succeeded(An... acts) {
    return ((Statement.AreaSucceeded) when(acts).statements().getLast()).succession();
  }

  @Test
  @DisplayName("an area is registered as its source writes it, with its code and its parent")
  void registered() {
    var area =
        registered(
            area(
                "id",
                "koro",
                "name",
                "Koro",
                "type",
                "DISTRICT",
                "isoCode",
                "ml-5k",
                "parent",
                "ML-5"));
    assertThat(area.name()).isEqualTo("Koro");
    assertThat(area.isoCode()).isEqualTo("ML-5K");
    assertThat(area.parent()).hasToString("mopti");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("a map can show an area, unless it is known by who holds it; the act may differ")
  @CsvSource({"REGION, true", "CITY, true", "MACRO_AREA, true", "CONTROL_AREA, false"})
  void determinable(String type, boolean shown) {
    var area = area("id", "x", "name", "Het gebied", "type", type);
    assertThat(registered(area).determinable()).isEqualTo(shown);
    var said = area("id", "x", "name", "Het gebied", "type", type, "determinable", !shown);
    assertThat(registered(said).determinable()).isEqualTo(!shown);
  }

  @Test
  @DisplayName("an id is never used again")
  void areaExists() {
    when(region("gao")).isRefusedFor("area-exists /acts/0/area/id");
    when(region("koro"), region("koro")).isRefusedFor("area-exists /acts/1/area/id");
    Register.given(decides("r", region("koro")))
        .when(decides("s", region("koro")))
        .isRefusedFor("area-exists /acts/0/area/id");
  }

  private static An about(String id, Object... namesAndValues) {
    return area(Stream.concat(Stream.of("id", id), Stream.of(namesAndValues)).toArray());
  }

  @Test
  @DisplayName("a known area gets a parent and aliases, and what is known of it need not be said")
  void added() {
    var known = Register.given(decides("r", region("noord")));
    var added =
        known.when(decides("s", about("gao", "parent", "noord", "aliases", List.of("Gawgaw"))));
    var statement = (Statement.AreaRegistered) added.statements().getFirst();
    assertThat(statement.knownAlready()).isTrue();
    assertThat(statement.area().name()).isEqualTo("Gao");
    assertThat(statement.area().parent()).hasToString("noord");
    assertThat(statement.area().aliases()).containsExactly("Gawgaw");
    known
        .when(decides("s", about("noord", "name", "noord", "type", "REGION", "parent", "gao")))
        .accepted();
  }

  @Test
  @DisplayName(
      "an alias is used from the act on that states it, by letters that are not folded too")
  void aliasInActOrder() {
    var alias = about("gao", "aliases", List.of("Gawgaw", "Гао"));
    when(alias, designation("GAWGAW")).accepted();
    when(alias, lift("гао")).accepted();
    when(designation("Gawgaw"), alias).isRefusedFor("unknown-area /acts/0/areas/0");
    var given = Register.given(decides("r", alias));
    given.when(File.letter("s", "2026-11-24").acts(designation("Gawgaw"))).accepted();
    given
        .when(decides("s", area("id", "x", "name", "Гао", "type", "CITY")))
        .isRefusedFor("area-name-taken /acts/0/area/name");
  }

  @Test
  @DisplayName("an alias by which the area is found already is left out")
  void aliasKnown() {
    var area = about("gao", "aliases", List.of("Gao", "ML-7", "Gawgaw", "gawgaw"));
    assertThat(registered(area).aliases()).containsExactly("Gawgaw");
    when(about("gao", "aliases", List.of("GAO"))).isRefusedFor("area-exists /acts/0/area/id");
    when(about("gao")).isRefusedFor("area-exists /acts/0/area/id");
  }

  @Test
  @DisplayName("what is known of an area is not said otherwise, and its parent stays")
  void saidOtherwise() {
    when(about("gao", "name", "Gawgaw", "aliases", List.of("x")))
        .isRefusedFor("area-exists /acts/0/area/id");
    when(about("gao", "type", "CITY", "parent", "mopti"))
        .isRefusedFor("area-exists /acts/0/area/id");
    when(about("gao", "determinable", false, "parent", "mopti"))
        .isRefusedFor("area-exists /acts/0/area/id");
    when(about("gao", "parent", "mopti"), about("gao", "parent", "kidal"))
        .isRefusedFor("area-exists /acts/1/area/parent");
    when(about("gao", "parent", "mopti"), about("gao", "parent", "ML-5"))
        .isRefusedFor("area-exists /acts/1/area/id");
  }

  @Test
  @DisplayName("nothing lies in itself, not by a detour either")
  void insideItself() {
    when(about("gao", "parent", "gao")).isRefusedFor("area-inside-itself /acts/0/area/parent");
    when(
            about("gao", "parent", "mopti"),
            about("mopti", "parent", "kidal"),
            about("kidal", "parent", "gao"))
        .isRefusedFor("area-inside-itself /acts/2/area/parent");
  }

  @Test
  @DisplayName("each alias is held to the rules of a name, and there are at most twenty")
  void wrongAliases() {
    when(about("gao", "aliases", List.of("Mopti", "---", "a\u202eb", 7, "ML-9")))
        .isRefusedFor(
            "area-name-taken /acts/0/area/aliases/0",
            "invalid-value /acts/0/area/aliases/1",
            "invalid-value /acts/0/area/aliases/2",
            "wrong-type /acts/0/area/aliases/3",
            "area-name-taken /acts/0/area/aliases/4");
    when(about("gao", "aliases", List.of("Gaw\u0433aw"))).warns("name-mixes-scripts");
    var many = IntStream.rangeClosed(1, 21).mapToObj(i -> "Gao " + i).toList();
    when(about("gao", "aliases", many)).isRefusedFor("decision-too-large /acts/0/area/aliases");
    when(about("gao", "aliases", many.subList(0, 20))).accepted();
    when(about("gao", "aliases", "Gawgaw")).isRefusedFor("wrong-type /acts/0/area/aliases");
  }

  @ParameterizedTest(name = "id {0}, name {1}, code {2}: {3}")
  @DisplayName("a spelling that means another area is refused, by id, name and code")
  @CsvSource({
    "timbuktu, Het oude Timboektoe, ML-99, id",
    "ml-7, Zeven, ML-99, id",
    "gao-district, Gao, ML-99, name",
    "gao-district, GÁO, ML-99, name",
    "stad, Timboektoe, ML-99, name",
    "zeven, ML 7, ML-99, name",
    "zeven, Zeven, ml-7, isoCode"
  })
  void nameTaken(String id, String name, String code, String field) {
    var refused =
        when(area("id", id, "name", name, "type", "DISTRICT", "isoCode", code))
            .isRefusedFor("area-name-taken /acts/0/area/" + field);
    assertThat(refused.getFirst().members()).containsKey("area");
  }

  @Test
  @DisplayName("a name that two areas share means neither, and is not given to a third")
  void sharedName() {
    var sofia =
        decides("r", area("id", "sofia", "name", "Sofia", "type", "CITY")).with("country", "BG");
    var bulgaria = CountryRecord.empty(new CountryCode("BG"));
    var checked = RuleBook.check(bulgaria.country(), sofia.sent(), bulgaria, Register.TODAY);
    assertThat(((CheckedDecision.Refused) checked).violations())
        .extracting(violation -> violation.rule() + " " + violation.pointer())
        .containsExactly("area-name-taken /acts/0/area/id", "area-name-taken /acts/0/area/name");
  }

  @ParameterizedTest
  @DisplayName("a name in letters that are not folded is taken, and named, like any other")
  @CsvSource({"Ворота, ВОРОТА", "حلب, حلب", "Ɗan Ɓatta, ɗan ɓatta"})
  void otherLetters(String name, String again) {
    var first = area("id", "a", "name", name, "type", "CITY");
    var second = area("id", "b", "name", again, "type", "CITY");
    when(first, second).isRefusedFor("area-name-taken /acts/1/area/name");
    var given = Register.given(decides("r", first));
    given.when(decides("s", second)).isRefusedFor("area-name-taken /acts/0/area/name");
    given.when(File.letter("s", "2026-11-24").acts(designation(again))).accepted();
  }

  @ParameterizedTest
  @DisplayName("a name without a letter or a digit is refused, since no question could find it")
  @ValueSource(strings = {"---", "«»", "' '' '", "。、", "\uD83D\uDE00", "ʿ"})
  void noLetters(String name) {
    var refused =
        when(area("id", "x", "name", name, "type", "CITY"))
            .isRefusedFor("invalid-value /acts/0/area/name");
    assertThat(refused.getFirst().detail().toString()).contains("a letter or a digit");
  }

  @ParameterizedTest
  @DisplayName("an id is written in kebab case")
  @ValueSource(strings = {"Koro", "koro ", "ko_ro", "-koro", "ko--ro", "kóro"})
  void kebabCase(String id) {
    when(area("id", id, "name", "Koro", "type", "DISTRICT"))
        .isRefusedFor("invalid-area-id /acts/0/area/id");
  }

  @Test
  @DisplayName("everything that is wrong with an area is said at once")
  void allAtOnce() {
    when(
            area(
                "id",
                "gao",
                "name",
                "Ménaka",
                "type",
                "PROVINCE",
                "isoCode",
                "SN-1",
                "parent",
                "atlantis",
                "determinable",
                "no",
                "capital",
                "Gao"),
            area("name", "Koro"),
            act("RegisterArea"))
        .isRefusedFor(
            "area-exists /acts/0/area/id",
            "area-name-taken /acts/0/area/name",
            "invalid-value /acts/0/area/type",
            "invalid-value /acts/0/area/isoCode",
            "unknown-area /acts/0/area/parent",
            "wrong-type /acts/0/area/determinable",
            "unknown-field /acts/0/area/capital",
            "missing-field /acts/1/area/id",
            "missing-field /acts/1/area/type",
            "missing-field /acts/2/area");
  }

  @Test
  @DisplayName("an area may be named from the act on that registers it, not before")
  void inActOrder() {
    when(
            region("bandiagara"),
            area("id", "koro", "name", "Koro", "type", "DISTRICT", "parent", "Bandiagara"),
            split("mopti", "bandiagara"),
            designation("koro"),
            alternative("koro", "bandiagara"))
        .accepted();
    when(designation("koro"), region("koro")).isRefusedFor("unknown-area /acts/0/areas/0");
    when(split("mopti", "koro"), region("koro")).isRefusedFor("unknown-area /acts/0/successors/0");
    when(area("id", "koro", "name", "Koro", "type", "DISTRICT", "parent", "koro"))
        .isRefusedFor("unknown-area /acts/0/area/parent");
  }

  @Test
  @DisplayName("what is wrong with an area is not said again of each act that names it")
  void noEcho() {
    when(area("id", "koro"), designation("koro"))
        .isRefusedFor("missing-field /acts/0/area/name", "missing-field /acts/0/area/type");
  }

  @Test
  @DisplayName("on record, an area is named by id, code or name, in references too")
  void onRecord() {
    var koro = area("id", "koro", "name", "Kóro", "type", "DISTRICT", "isoCode", "ML-5K");
    var given = Register.given(decides("r", koro, designation("koro", "gao")));
    given.when(File.letter("s", "2026-11-24").acts(lift("ML-5k"))).accepted();
    given.when(File.letter("s", "2026-11-24").acts(lift("KORO"))).accepted();
    given
        .when(
            File.correction("s", "2026-11-24")
                .acts(correct(factOf("r", 1, "kóro"), replacement().from("2026-11-25"))))
        .accepted();
  }

  @Test
  @DisplayName("after a SPLIT the predecessor lives on, unless the act says otherwise")
  void splitGoesOn() {
    assertThat(succeeded(region("a"), split("mopti", "a")).ends()).isFalse();
    var whole = split("mopti", "a", "b").with("predecessorEnds", true);
    assertThat(succeeded(region("a"), region("b"), whole).ends()).isTrue();
  }

  @ParameterizedTest
  @DisplayName("RENAME and MERGE end the predecessor, and have one successor")
  @ValueSource(strings = {"RENAME", "MERGE"})
  void ends(String kind) {
    assertThat(succeeded(region("a"), succession(kind, "2023-03-13", "mopti", "a")).ends())
        .isTrue();
    when(region("a"), region("b"), succession(kind, "2023-03-13", "mopti", "a", "b"))
        .isRefusedFor("wrong-number-of-successors /acts/2/successors");
    when(region("a"), succession(kind, "2023-03-13", "mopti", "a").with("predecessorEnds", false))
        .isRefusedFor("invalid-value /acts/1/predecessorEnds");
  }

  @Test
  @DisplayName("several areas merge into one by an act for each")
  void merge() {
    when(
            region("noord"),
            succession("MERGE", "2023-03-13", "gao", "noord"),
            succession("MERGE", "2023-03-13", "kidal", "noord"))
        .accepted();
  }

  @Test
  @DisplayName("everything that is wrong with a succession is said at once")
  void successionAllAtOnce() {
    when(
            succession("BECAME", "2023-02-30", "atlantis", "mopti", "Mopti", "lemuria")
                .with("because", "x"),
            act("RecordAreaSuccession"),
            split("gao"),
            split("gao", "gao"))
        .isRefusedFor(
            "invalid-value /acts/0/kind",
            "invalid-date /acts/0/on",
            "unknown-area /acts/0/predecessor",
            "duplicate-area /acts/0/successors/1",
            "unknown-area /acts/0/successors/2",
            "unknown-field /acts/0/because",
            "missing-field /acts/1/predecessor",
            "missing-field /acts/1/successors",
            "missing-field /acts/1/on",
            "missing-field /acts/1/kind",
            "missing-field /acts/2/successors",
            "successor-is-predecessor /acts/3/successors/0");
  }

  @Test
  @DisplayName("a succession is recorded once")
  void once() {
    when(region("a"), split("mopti", "a"), split("mopti", "a"))
        .isRefusedFor("succession-exists /acts/2/successors/0");
    Register.given(decides("r", split("mopti", "gao")))
        .when(decides("s", split("Mopti", "Gao")))
        .isRefusedFor("succession-exists /acts/0/successors/0");
  }

  @Test
  @DisplayName("nothing comes from itself, not by a detour either")
  void cycle() {
    when(split("mopti", "gao"), split("gao", "mopti"))
        .isRefusedFor("succession-cycle /acts/1/successors/0");
    when(split("mopti", "gao"), split("gao", "kidal"), split("kidal", "kayes", "mopti"))
        .isRefusedFor("succession-cycle /acts/2/successors/1");
  }

  @Test
  @DisplayName("a long line of successions is followed to its end")
  void longLine() {
    var acts =
        IntStream.rangeClosed(1, 400)
            .boxed()
            .flatMap(
                i -> Stream.of(region("a" + i), split(i == 1 ? "mopti" : "a" + (i - 1), "a" + i)))
            .collect(Collectors.toCollection(java.util.ArrayList::new));
    acts.add(split("a400", "mopti"));
    when(acts.toArray(An[]::new)).isRefusedFor("succession-cycle /acts/800/successors/0");
  }

  @Test
  @DisplayName("what is no more does not split, end again or take another in")
  void noMore() {
    var renamed = decides("r", region("a"), region("b"), region("c"));
    var given =
        Register.given(renamed, decides("s", succession("RENAME", "2020-01-01", "mopti", "a")));
    given
        .when(decides("t", split("mopti", "b")))
        .isRefusedFor("area-not-there /acts/0/predecessor");
    given
        .when(decides("t", succession("RENAME", "2019-01-01", "mopti", "b")))
        .isRefusedFor("area-not-there /acts/0/predecessor");
    given
        .when(decides("t", split("gao", "mopti")))
        .isRefusedFor("area-not-there /acts/0/successors/0");
    given.when(decides("t", succession("SPLIT", "2019-01-01", "mopti", "b"))).accepted();
    Register.given(renamed, decides("s", split("mopti", "b")))
        .when(decides("t", succession("RENAME", "2020-01-01", "mopti", "a")))
        .isRefusedFor("area-not-there /acts/0/predecessor");
  }

  @Test
  @DisplayName("a registered area does not split before it came about")
  void notYet() {
    var given = Register.given(decides("r", region("a"), region("b"), split("mopti", "a")));
    given
        .when(decides("s", succession("SPLIT", "2022-01-01", "a", "b")))
        .isRefusedFor("area-not-there /acts/0/predecessor");
    given.when(decides("s", succession("SPLIT", "2024-01-01", "a", "b"))).accepted();
    Register.given(decides("r", region("a"), region("b"), split("a", "b")))
        .when(decides("s", succession("SPLIT", "2024-01-01", "mopti", "a")))
        .isRefusedFor("area-not-there /acts/0/successors/0");
  }

  @Test
  @DisplayName("any document but a data correction registers areas, and none retracts them")
  void instruments() {
    Register.empty().when(File.letter("r", "2023-01-11").acts(region("a"))).accepted();
    Register.empty()
        .when(File.correction("r", "2023-01-11").acts(region("a")))
        .isRefusedFor("data-correction-only-corrects /acts/0/type");
    Register.given(decides("r", region("a"), split("mopti", "a")))
        .when(File.correction("s", "2026-11-24").acts(retract(2), retract(3)))
        .isRefusedFor("fact-not-live /acts/0/fact", "fact-not-live /acts/1/fact");
  }

  @Test
  @DisplayName(
      "an area that had ended on the day of deciding is refused, and its successor is named")
  void endedArea() {
    var renamed =
        Register.given(
            decides(
                "r",
                region("oud"),
                region("nieuw"),
                succession("RENAME", "2023-03-13", "oud", "nieuw")));
    var letter = File.letter("a", "2023-03-13");
    var refused =
        renamed
            .when(letter.acts(designation("gao", "oud")))
            .isRefusedFor("area-ended /acts/0/areas/1");
    assertThat(refused.getFirst().detail().toString()).contains("ended on 2023-03-13", "\"nieuw\"");
    renamed.when(letter.acts(lift("oud"))).isRefusedFor("area-ended /acts/0/areas/0");
    renamed
        .when(letter.acts(alternative("bamako", "oud")))
        .isRefusedFor("area-ended /acts/0/origins/0");
    renamed.when(letter.acts(designation("nieuw", "gao"))).warns();
    renamed.when(File.letter("a", "2023-03-12").acts(designation("oud"))).warns();
    Register.given(decides("r", region("deel"), split("mopti", "deel")))
        .when(letter.acts(designation("mopti")))
        .warns();
  }

  @Test
  @DisplayName("the successor that is named is the one that was there on the day of deciding")
  void endedTwice() {
    var given =
        Register.given(
            decides(
                "r",
                region("oud"),
                region("midden"),
                region("nieuw"),
                succession("RENAME", "2023-03-13", "oud", "midden"),
                succession("MERGE", "2023-06-01", "midden", "nieuw")));
    var before = given.when(File.letter("a", "2023-05-31").acts(designation("oud")));
    assertThat(before.isRefusedFor("area-ended /acts/0/areas/0").getFirst().members())
        .containsEntry("successors", List.of("midden"));
    var after = given.when(File.letter("a", "2023-06-01").acts(designation("oud")));
    assertThat(after.isRefusedFor("area-ended /acts/0/areas/0").getFirst().members())
        .containsEntry("successors", List.of("nieuw"));
  }

  @Test
  @DisplayName("what was decided about an area before it ended is corrected afterwards")
  void endedAreaIsCorrected() {
    Register.given(
            decides("r", region("oud"), region("nieuw")),
            File.letter("a", "2023-01-11").acts(designation("oud")),
            decides("s", succession("RENAME", "2023-03-13", "oud", "nieuw")))
        .when(
            File.correction("c", "2024-01-01").acts(correct(5, replacement().until("2023-12-01"))))
        .accepted();
  }

  @Test
  @DisplayName("what comes from a part of an area and is itself part of none: warned")
  void successorWithoutParent() {
    var part = area("id", "oud", "name", "oud", "type", "CITY", "parent", "mopti");
    var partToo = area("id", "nieuw", "name", "nieuw", "type", "CITY", "parent", "mopti");
    var rename = succession("RENAME", "2023-03-13", "oud", "nieuw");
    when(part, region("nieuw"), rename).warns("successor-without-parent");
    when(part, partToo, rename).warns();
    when(region("oud"), region("nieuw"), rename).warns();
  }

  private static An[] lanesOf(String area, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            n ->
                act("SetHeading")
                    .with("heading", "OTHER")
                    .with("label", "n" + n)
                    .with("areas", List.of(area))
                    .with("nothingSpecial", true))
        .toArray(An[]::new);
  }

  private static An[] partsOf(String area, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> area("id", "x" + n, "name", "X " + n, "type", "CITY", "parent", area))
        .toArray(An[]::new);
  }

  @Test
  @DisplayName("areas that reach more lanes than answers can be told of in one decision: refused")
  void tooManyLanes() {
    var policy = Register.given(decides("policy", lanesOf("gao", 200)));
    policy.when(decides("parts", partsOf("gao", 250))).accepted();
    policy.when(decides("parts", partsOf("gao", 251))).isRefusedFor("decision-too-large /acts");
    policy.when(decides("parts", partsOf("kidal", 251))).accepted();
  }

  @Test
  @DisplayName("an area under the name of a town that lies in a region is asked about its parent")
  void townWithoutItsRegion() {
    var town = Map.of("id", "djenne", "name", "Djenné", "type", "CITY");
    var inItsRegion = Map.of("id", "djenne", "name", "Djenné", "type", "CITY", "parent", "mopti");
    Register.empty()
        .when(File.letter("a", "2023-01-11").acts(act("RegisterArea").with("area", town)))
        .warns("place-leaves-region", "area-without-parent");
    Register.empty()
        .when(File.letter("a", "2023-01-11").acts(act("RegisterArea").with("area", inItsRegion)))
        .warns();
  }
}
