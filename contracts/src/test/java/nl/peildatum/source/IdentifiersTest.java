package nl.peildatum.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.peildatum.law.Seed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a document of the law is called")
class IdentifiersTest {
  @RegisterExtension static final Seed SEED = Seed.of("identifiers");
  private static final Set<IdentifierKind> ANY = EnumSet.allOf(IdentifierKind.class);
  private static final List<String> EXAMPLES = ANY.stream().map(IdentifierKind::example).toList();
  private static final List<String> NOISE =
      List.of(" ", "\u00a0", "-", "\u2013", "\u2011", "0", "1", "/", "n", "S", "\u202f", ".", ",");

  private static String known(String written) {
    return String.join(
        " + ",
        Identifiers.recognise(written, ANY).stream()
            .map(of -> of.identifier().kind() + " " + of.identifier())
            .toList());
  }

  @Test
  @DisplayName("is found for those only who ask for its kind, whoever asked before")
  void ofTheKindsAskedFor() {
    var written = IdentifierKind.ECLI.example();
    assertThat(Identifiers.recognise(written)).isNotEmpty();
    assertThat(Identifiers.recognise(written, Set.of())).isEmpty();
    assertThat(Identifiers.recognise(written, Set.of(IdentifierKind.CELEX))).isEmpty();
    assertThat(Identifiers.recognise(written, Set.of(IdentifierKind.ECLI))).hasSize(1);
    assertThat(Identifiers.recognise(written)).isEqualTo(Identifiers.recognise(written));
  }

  private static String link(String written) {
    return Identifiers.recognise(written, ANY).getFirst().link().orElse("none");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("however it is written, it is the same document")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          19 637, nr. 2644                            | KAMERSTUK 19 637, nr. 2644
          36 410-XVII, nr. 53                         | KAMERSTUK 36 410-XVII, nr. 53
          21 501-02, nr. 2538                         | KAMERSTUK 21 501-02, nr. 2538
          33 400 V, nr. 94                            | KAMERSTUK 33 400-V, nr. 94
          35 688 (R2151), nr. 14                      | KAMERSTUK 35 688, nr. 14
          Kamerstukken II 2023/24, 19 637, nr. 3181   | KAMERSTUK 19 637, nr. 3181
          Kamerstuk 19637, nr.2644                    | KAMERSTUK 19 637, nr. 2644
          30 573, J                                   | KAMERSTUK 30 573, J
          kst-19637-3268                              | KAMERSTUK 19 637, nr. 3268
          kst-21501-02-2538                           | KAMERSTUK 21 501-02, nr. 2538
          kst-33400-V-94                              | KAMERSTUK 33 400-V, nr. 94
          kst-33400-v-94                              | KAMERSTUK 33 400-V, nr. 94
          kst-30573-J                                 | KAMERSTUK 30 573, J
          kst-20092010-31994-C                        | KAMERSTUK 31 994, C
          19637-2644                                  | KAMERSTUK 19 637, nr. 2644
          https://zoek.officielebekendmakingen.nl/kst-19637-2644.html | KAMERSTUK 19 637, nr. 2644
          19 637 en 36 045, nr. 2834                  | KAMERSTUK 19 637, nr. 2834 + KAMERSTUK 36 045, nr. 2834
          19 637, nr. 3018 en 19 637, nr. 3118        | KAMERSTUK 19 637, nr. 3018 + KAMERSTUK 19 637, nr. 3118
          2024D27306                                  | PARLIAMENT_DOCUMENT 2024D27306
          2024Z11411                                  | PARLIAMENT_CASE 2024Z11411
          ah-tk-20142015-1365                         | AANHANGSEL ah-tk-20142015-1365
          kv-tk-2017Z06952                            | KAMERVRAAG kv-tk-2017Z06952
          WBV 2010/18                                 | WBV WBV 2010/18
          WBV 2020/1                                  | WBV WBV 2020/1
          wbv 2020/01                                 | WBV WBV 2020/1
          nummer 2006/23                              | WBV WBV 2006/23
          no. 2006/38                                 | WBV WBV 2006/38
          WBV 2019/12, Stcrt. 2019, 42462             | WBV WBV 2019/12 + STAATSCOURANT Stcrt. 2019, 42462
          TBV 2001/33                                 | TBV TBV 2001/33
          WI 2014/10                                  | WERKINSTRUCTIE WI 2014/10
          SUA WI 2024/6                               | WERKINSTRUCTIE WI 2024/6
          Stcrt. 2024, 149                            | STAATSCOURANT Stcrt. 2024, 149
          Stcrt. 2024, nr. 149                        | STAATSCOURANT Stcrt. 2024, 149
          stcrt-2019-42462                            | STAATSCOURANT Stcrt. 2019, 42462
          stcrt-2006-118-p12-SC75636                  | STAATSCOURANT_ITEM stcrt-2006-118-p12-SC75636 + STAATSCOURANT Stcrt. 2006, 118
          BWBR0012288                                 | BWB BWBR0012288
          C2/3.4                                      | VC_PARAGRAPH C2/3.4
          Vc 2000 C2/3.4                              | VC_PARAGRAPH C2/3.4
          C7/25.4.1                                   | VC_PARAGRAPH C7/25.4.1
          C7/14                                       | VC_PARAGRAPH C7/14
          B8/6                                        | VC_PARAGRAPH B8/6
          C24/[25a]                                   | VC_PARAGRAPH C24/25a
          C8/Iran                                     | VC_PARAGRAPH C8/Iran
          jci1.3:c:BWBR0011823&hoofdstuk=1&artikel=1&z=2017-01-01&g=2017-01-01 | JCI jci1.3:c:BWBR0011823&hoofdstuk=1&artikel=1&z=2017-01-01&g=2017-01-01
          jci1.3:c:BWBR0012288&amp;z=2015-11-13&amp;g=2015-11-13 | JCI jci1.3:c:BWBR0012288&z=2015-11-13&g=2015-11-13
          https://wetten.overheid.nl/BWBR0012288/2015-11-13/0 | WETTEN https://wetten.overheid.nl/BWBR0012288/2015-11-13/0
          /BWBR0012288/2015-11-13                     | WETTEN https://wetten.overheid.nl/BWBR0012288/2015-11-13
          ECLI:NL:RBDHA:2016:3710                     | ECLI ECLI:NL:RBDHA:2016:3710
          ECLI:NL:RVS:2018:1416                       | ECLI ECLI:NL:RVS:2018:1416
          ECLI:NL:RBSGR:2011:BQ1256                   | ECLI ECLI:NL:RBSGR:2011:BQ1256
          ecli:nl:rvs:2018:1416                       | ECLI ECLI:NL:RVS:2018:1416
          ECLI:EU:C:2023:843                          | ECLI ECLI:EU:C:2023:843
          ECLI:CE:ECHR:2011:0628JUD000831907          | ECLI ECLI:CE:ECHR:2011:0628JUD000831907
          C-125/22                                    | EU_CASE C-125/22
          NL16.6                                      | DISTRICT_COURT_DIGITAL NL16.6
          NL22.5703                                   | DISTRICT_COURT_DIGITAL NL22.5703
          NL22.19789                                  | DISTRICT_COURT_DIGITAL NL22.19789
          NL23.39738                                  | DISTRICT_COURT_DIGITAL NL23.39738
          NL24.19044 en NL24.20030                    | DISTRICT_COURT_DIGITAL NL24.19044 + DISTRICT_COURT_DIGITAL NL24.20030
          AWB 17/3271                                 | DISTRICT_COURT_PAPER AWB 17/3271
          AWB 17 / 3271                               | DISTRICT_COURT_PAPER AWB 17/3271
          AWB 10 / 32823                              | DISTRICT_COURT_PAPER AWB 10/32823
          AWB 10-18883                                | DISTRICT_COURT_PAPER AWB 10/18883
          AWB - 20 _ 1492                             | DISTRICT_COURT_PAPER AWB 20/1492
          VK-15_3671                                  | DISTRICT_COURT_PAPER AWB 15/3671
          16/15879                                    | DISTRICT_COURT_PAPER AWB 16/15879
          AWB 09/03134                                | DISTRICT_COURT_PAPER AWB 09/3134
          AWB 15/11437, 15/11436                      | DISTRICT_COURT_PAPER AWB 15/11437 + DISTRICT_COURT_PAPER AWB 15/11436
          202400561/1/V2                              | COUNCIL_OF_STATE 202400561/1/V2
          201706640/1/V1                              | COUNCIL_OF_STATE 201706640/1/V1
          32011L0095                                  | CELEX 32011L0095
          """)
  void recognised(String written, String expected) {
    assertThat(known(written)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("what only looks like it is refused")
  @MethodSource("nearMisses")
  void refused(String written) {
    assertThat(Identifiers.recognise(written, ANY)).isEmpty();
  }

  static Stream<String> nearMisses() {
    return Stream.of(
        "19.637, nr. 2644",
        "9 637, nr. 2644",
        "19 637",
        "19 637, nr. 26440",
        "19 637, nr. ABC",
        "kst-1963-2644",
        "kst-19637",
        "19 637 en 36 045",
        "2024D2730",
        "2024X27306",
        "ah-tk-2014-1365",
        "kv-tk-2017D06952",
        "WBV 1999/3",
        "WBV 2019/123",
        "WBV 2019-12",
        "TBV 33",
        "WI 2014",
        "Stcrt. 24, 149",
        "Stcrt. 2024",
        "stcrt-2006-118-p12",
        "BWB0012288",
        "BWBR12288",
        "E2/3.4",
        "C7",
        "C7/",
        "C7/14.4.1.2.3.4",
        "C7/145",
        "jci1.3:c:BWBR0011823 artikel 1",
        "https://wetten.example/BWBR0012288/2015-11-13",
        "ECLI:NL:RBDHA:16:3710",
        "ECLI:NL:RBVERZONNEN:2024:1",
        "ECLI:NL:RBDHA:2016:0",
        "ECLI:EU:C:2023:",
        "ECLI:EU:X:2023:843",
        "X-125/22",
        "C-125/2022",
        "NL22-5703",
        "NL2022.5703",
        "NL22.570312",
        "AWB 2017/3271",
        "AWB 17/",
        "17 3271",
        "202400561/1",
        "20240056/1/V2",
        "2011L0095",
        "2801234567",
        "verzonnen zaak",
        "",
        " ");
  }

  @Test
  @DisplayName("odd spaces and odd dashes are spaces and dashes")
  void spelling() {
    assertThat(known("\u00a019\u00a0637,\u202fnr.\u00a02644 "))
        .isEqualTo("KAMERSTUK 19 637, nr. 2644");
    assertThat(known("C\u2011125/22")).isEqualTo("EU_CASE C-125/22");
    assertThat(known("AWB \u2013 20 _ 1492")).isEqualTo("DISTRICT_COURT_PAPER AWB 20/1492");
  }

  @Test
  @DisplayName("what was written is kept beside the normal form, untouched")
  void asWritten() {
    var written = " AWB\u00a017 / 3271";
    assertThat(Identifiers.recognise(written, ANY).getFirst().asWritten()).isEqualTo(written);
  }

  @Test
  @DisplayName("two numbers with a stroke are a case only where a case is expected")
  void bareForms() {
    assertThat(Identifiers.recognise("16/15879", SourceFields.CASES)).isNotEmpty();
    assertThat(Identifiers.recognise("16/15879")).isEmpty();
    assertThat(Identifiers.recognise("AWB 16/15879")).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName(
      "the link is that of the public site, and there is none where its form is not certain")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          19 637, nr. 2644           | https://zoek.officielebekendmakingen.nl/kst-19637-2644.html
          36 410 V, nr. 13           | https://zoek.officielebekendmakingen.nl/kst-36410-V-13.html
          kst-35010-c                | https://zoek.officielebekendmakingen.nl/kst-35010-C.html
          kst-20092010-31994-C       | https://zoek.officielebekendmakingen.nl/kst-20092010-31994-C.html
          31 994, C                  | none
          35 688 (R2151), nr. 14     | none
          19 637 en 36 045, nr. 2834 | none
          2024D01234                 | https://www.tweedekamer.nl/kamerstukken/detail?id=2024D01234&did=2024D01234
          2024Z11411                 | none
          ah-tk-20142015-1365        | https://zoek.officielebekendmakingen.nl/ah-tk-20142015-1365.html
          kv-tk-2017Z06952           | https://zoek.officielebekendmakingen.nl/kv-tk-2017Z06952.html
          Stcrt. 2024, 20296         | https://zoek.officielebekendmakingen.nl/stcrt-2024-20296.html
          Stcrt. 2006, 118           | none
          stcrt-2008-54-p9-SC85021   | https://zoek.officielebekendmakingen.nl/stcrt-2008-54-p9-SC85021.html
          WBV 2019/12                | none
          BWBR0012288                | https://wetten.overheid.nl/BWBR0012288
          /BWBR0012288/2015-11-13    | https://wetten.overheid.nl/BWBR0012288/2015-11-13
          jci1.3:c:BWBR0012288&z=2015-11-13&g=2015-11-13 | https://wetten.overheid.nl/jci1.3:c:BWBR0012288&z=2015-11-13&g=2015-11-13
          C7/26                      | none
          ECLI:NL:RVS:2018:1416      | https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RVS:2018:1416
          ECLI:EU:C:2023:843         | https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:ECLI:EU:C:2023:843
          ECLI:CE:ECHR:2011:0628JUD000831907 | none
          32011L0095                 | https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32011L0095
          NL22.5703                  | none
          """)
  void links(String written, String expected) {
    assertThat(link(written)).isEqualTo(expected);
  }

  @Test
  @DisplayName("what is cited by its link is the same document")
  void byLink() {
    for (var written :
        List.of(
            "19 637, nr. 2644",
            "stcrt-2008-54-p9-SC85021",
            "ECLI:NL:RVS:2018:1416",
            "ECLI:EU:C:2023:843",
            "32011L0095",
            "BWBR0012288",
            "/BWBR0012288/2015-11-13",
            "jci1.3:c:BWBR0012288&z=2015-11-13&g=2015-11-13",
            "ah-tk-20142015-1365")) {
      assertThat(known(link(written))).as(written).isEqualTo(known(written));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the example of a form is of that form, and normal")
  void examples(IdentifierKind kind) {
    var example =
        kind == IdentifierKind.AS_WRITTEN
            ? Identifiers.asWritten(kind.example())
            : Identifiers.recognise(kind.example(), Set.of(kind)).getFirst();
    assertThat(example.identifier().kind()).isEqualTo(kind);
    assertThat(example.identifier().normal()).isEqualToIgnoringCase(kind.example());
  }

  @Test
  @DisplayName("the normal form of a normal form is itself, whatever was written")
  void idempotent() {
    var random = new Random(SEED.value());
    var recognised = 0;
    for (var i = 0; i < 40_000; i++) {
      var written = disturbed(EXAMPLES.get(random.nextInt(EXAMPLES.size())), random);
      for (var found : Identifiers.recognise(written, ANY)) {
        recognised++;
        var again = Identifiers.recognise(found.identifier().normal(), ANY);
        assertThat(again.stream().map(Recognised::identifier).toList())
            .as(written)
            .contains(found.identifier());
      }
    }
    assertThat(recognised).isGreaterThan(5_000);
  }

  private static String disturbed(String written, Random random) {
    var text = new StringBuilder(written);
    for (var times = random.nextInt(3); times > 0; times--) {
      var at = random.nextInt(text.length());
      var noise = NOISE.get(random.nextInt(NOISE.size()));
      if (random.nextBoolean()) {
        text.replace(at, at + 1, noise);
      } else {
        text.insert(at, noise);
      }
    }
    return text.toString();
  }

  @Test
  @DisplayName("a source without an identifier of the law is known by its own words")
  void byItsWords() {
    var one = Identifiers.asWritten("UNHCR  Position on Returns to Mali \u2013 Update III");
    var other = Identifiers.asWritten("unhcr position on returns to mali - update III");
    assertThat(one.identifier()).isEqualTo(other.identifier());
  }

  @Test
  @DisplayName("ten digits are taken for the number of a person")
  void vNumber() {
    assertThat(Stream.of("2801234567", "280.123.4567", "V-nummer 280 123 4567", "V-nr: 2801234567"))
        .allMatch(PersonalData::looksLikeVNumber);
    assertThat(
            Stream.of("NL22.5703", "202400561/1/V2", "AWB 17/3271", "280123456", "19 637, nr. 1"))
        .noneMatch(PersonalData::looksLikeVNumber);
  }

  @ParameterizedTest
  @DisplayName("ten digits inside a text are taken for the number of a person")
  @ValueSource(
      strings = {
        "betrokkene 2801234567 uit Gao",
        "V2801234567",
        "V-nummer:280 123 4567, 23 jaar",
        "2801234567 23 jaar",
        "280.123.4567",
        "280 - 123 - 4567",
        "2801-234-567",
        "28 01 23 45 67",
        "2_8_0_1_2_3_4_5_6_7",
        "280\u2011123\u20134567",
        "280\u00a0123\u202f4567",
        "280\u200b123\u200d4567",
        "280\u00ad1234567",
        "\uff12\uff18\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17",
        "\u0662\u0668\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667",
        "\u06f2\u06f8\u06f0 \u06f1\u06f2\u06f3 4567",
        "\u2461\u2467\u2460\u2460\u2461\u2462\u2463\u2464\u2465\u2466",
        "\u00b2\u2078\u00b9\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077",
        "280\ufe0f123\u034f4567",
        "280\u3164123\u28004567",
        "280\u00001234567",
        "280/123/4567",
        "280,123,4567",
        "280\u00b7123\u00b74567",
        "(280) 123 4567",
        "zie ECLI:NL:RBDHA:2016:3710 en 2801234567",
        "op 2023-01-11 2801234567"
      })
  void holdsVNumber(String text) {
    assertThat(PersonalData.holdsVNumber(text)).isTrue();
  }

  @ParameterizedTest
  @DisplayName("identifiers, addresses, dates and amounts are no number of a person")
  @ValueSource(
      strings = {
        "NL22.5703",
        "202400561/1/V2 en 202400562/1/V2",
        "202400561-1-V2",
        "AWB 17/3271, 17/3272",
        "19 637, nr. 2644 en 29 344, nr. 12",
        "kst-19637-2644",
        "Stcrt. 2024, 149",
        "ECLI:NL:RVS:2022:1234567890",
        "https://example.org/2801234567",
        "2023-01-11 2024-12-31",
        "van 11-01-2023 10 uur",
        "mali-2023-01-11-12",
        "In 2023 120.000 ontheemden",
        "280123456",
        "28012345678",
        "Vc 2000 C7/14.4.1"
      })
  void holdsNone(String text) {
    assertThat(PersonalData.holdsVNumber(text)).isFalse();
  }

  @ParameterizedTest(name = "{0} repeated")
  @DisplayName("a text of any length is taken in linear time, on the stack of any thread")
  @ValueSource(
      strings = {"19 637, ", "19 637-IV en ", "&a=b", "NL24.19044 en ", "a\u0301", "\ud83d\ude00"})
  void longTexts(String piece) throws Exception {
    var text = "jci1.3:c:BWBR0011823" + piece.repeat(100_000 / piece.length());
    var failed = new AtomicReference<Throwable>();
    var thread =
        new Thread(
            null,
            () -> {
              for (var field : List.of("citation", "identifier", "title", "url")) {
                var source = Map.<String, Object>of("type", "KAMERSTUK", field, piece.repeat(850));
                assertThat(SourceFields.identifiersIn(source)).isNotEmpty();
                assertThat(Identifiers.recognise(text)).isEmpty();
                assertThat(Identifiers.asWritten(text).identifier().normal()).isNotEmpty();
              }
            },
            "small stack",
            192 << 10);
    thread.setUncaughtExceptionHandler((_, thrown) -> failed.set(thrown));
    thread.start();
    assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
    assertThat(failed).hasValue(null);
  }
}
