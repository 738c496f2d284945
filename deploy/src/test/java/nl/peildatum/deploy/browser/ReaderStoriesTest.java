package nl.peildatum.deploy.browser;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Browsing.class)
@DisplayName("From the landing page a person")
class ReaderStoriesTest {
  @Test
  @DisplayName("finds what changed for Iraq between two days, and by which letter")
  void whatChanged(Tab tab) {
    Reader.atTheLandingPage(tab)
        .types("Irak", "Uw vraag")
        .presses("Toon het beleid")
        .seesTitle("Irak")
        .follows("Vergelijk")
        .picks("2015-11-01", "Eerste vraag: geldig op")
        .picks("2016-01-01", "Tweede vraag: geldig op")
        .presses("Vergelijk")
        .seesTitle("Vergelijking: Irak")
        .sees("Wat er verschilt tussen 1 november 2015 en 1 januari 2016.")
        .sees("Uitzonderlijke situatie (artikel 15, onder c) Al Anbār")
        .sees("Met ingang van 9 december 2015: van “Nog niet” naar “Geldt”")
        .follows("Landgebonden asielbeleid Irak, 9 december 2015")
        .seesTitle("Landgebonden asielbeleid Irak")
        .sees("Kamerbrief", "Aanwijzing van gebieden (artikel 15, onder c)", "Al Anbār");
  }

  @ParameterizedTest
  @CsvSource({"Meneka, Ménaka", "Mopty, Mopti"})
  @DisplayName("gets from a misspelt place to the right one by the name that is suggested")
  void misspelt(String written, String meant, Tab tab) {
    Reader.atTheLandingPage(tab)
        .types(written + " 11 januari 2023", "Uw vraag")
        .presses("Toon het beleid")
        .sees("Bedoelt u misschien:")
        .follows(meant + ", Mali")
        .seesTitle(meant + ", Mali")
        .sees("Landgebonden asielbeleid, geldig op 11 januari 2023")
        .sees("Geldend van 11 januari 2023, zonder vastgelegde einddatum");
  }

  @Test
  @DisplayName("sees of an unknown place the policy of the whole country, and a warning")
  void unknown(Tab tab) {
    Reader.atTheLandingPage(tab)
        .types("Nergenshuizen Jemen 1 oktober 2015", "Uw vraag")
        .presses("Toon het beleid")
        .seesTitle("Nergenshuizen, Jemen")
        .sees("Dit register kent geen gebied met de naam “Nergenshuizen”")
        .sees("Dat betekent niet dat er voor deze plaats geen beleid was.")
        .sees("Plaats onbekend")
        .sees("Besluitmoratorium het hele land");
  }

  @Test
  @DisplayName("is offered the whole country, and no map where there is none")
  void noMap(Tab tab) {
    Reader.atTheLandingPage(tab)
        .types("Antioquia Colombia", "Uw vraag")
        .presses("Toon het beleid")
        .seesTitle("Antioquia, Colombia")
        .doesNotSee("op de kaart")
        .follows("Toon het beleid van heel Colombia")
        .seesTitle("Colombia");
  }

  @Test
  @DisplayName("reconstructs the case NL22.5703, up to the dossier on paper")
  void reconstructs(Tab tab) {
    Reader.atTheLandingPage(tab)
        .follows("Zaak")
        .seesTitle("Welk beleid geldt in een zaak?")
        .chooses("Mali", "Land van herkomst")
        .types("Gao", "Plaats of gebied")
        .chooses("Beroep bij de rechtbank", "Fase van de zaak")
        .presses("Verder naar de datums")
        .picks("2022-03-01", "Aanvraag")
        .picks("2022-09-01", "Besluit")
        .picks("2023-02-15", "Zitting bij de rechtbank")
        .chooses("ja", "Is willekeurig geweld (artikel 15, onder c) het enige risico?")
        .presses("Toon het beleid voor deze zaak")
        .seesTitle("Beleid in een zaak: Gao, Mali")
        .sees("De datums van aanvraag, besluit en zitting zijn voor het voorbeeld verzonnen")
        .sees("artikel 83 Vw 2000", "NL22.5703")
        .follows("Dossier om af te drukken")
        .seesTitle("Dossier landgebonden asielbeleid: Gao, Mali")
        .prints()
        .sees("De datums van aanvraag, besluit en zitting zijn voor het voorbeeld verzonnen")
        .sees("Welk landgebonden asielbeleid is aan de orde in een zaak met deze gegevens?")
        .sees("15 februari 2023", "Vlucht- en vestigingsalternatief, uit Gao, naar Bamako")
        .sees("Rechtbank Den Haag, NL22.5703, 16 mei 2022 (aanleiding)", "Ontvangstbewijs")
        .doesNotSee("Druk deze pagina af", "Zoeken en bronnen");
  }

  @Test
  @DisplayName("chooses the groups of a person from those that the policy of the country names")
  void groups(Tab tab) {
    Reader.atTheLandingPage(tab)
        .follows("Zaak")
        .chooses("Iran", "Land van herkomst")
        .chooses("Eerste besluit op de aanvraag", "Fase van de zaak")
        .presses("Verder naar de datums")
        .sees("Groepen uit het beleid", "bahai's", "leden van huiskerken")
        .sees("Geen groep is van toepassing")
        .picks("2024-02-01", "Aanvraag")
        .picks("2024-06-01", "Besluit")
        .ticks("bahai's")
        .ticks("leden van huiskerken")
        .presses("Toon het beleid voor deze zaak")
        .seesTitle("Beleid in een zaak: Iran")
        .sees("bahai's; leden van huiskerken")
        .doesNotSee("De datums van aanvraag, besluit en zitting zijn voor het voorbeeld verzonnen");
  }

  @Test
  @DisplayName("finds every decision that rests on a ruling, and what it changed")
  void restsOnARuling(Tab tab) {
    Reader.atTheLandingPage(tab)
        .follows("Zoeken en bronnen")
        .types("NL22.5703", "Waar zoekt u naar?")
        .presses("Zoek")
        .sees("Wat berust op: Zaak bij de rechtbank NL22.5703")
        .sees("Kamerbrief, Mali, genomen op 11 januari 2023", "bron (aanleiding)")
        .sees("Uitzonderlijke situatie (artikel 15, onder c): Gao", "Geldt")
        .follows("Landgebonden asielbeleid Mali")
        .seesTitle("Landgebonden asielbeleid Mali")
        .sees("Welke antwoorden hierdoor veranderden")
        .sees("Uitspraak, Rechtbank Den Haag, NL22.5703, 16 mei 2022 (aanleiding)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "moratorium homoseksuelen | Iran | Besluitmoratorium: groep homoseksuele asielzoekers",
        "vrouwen in Ivoorkust | Ivoorkust | Overig onderwerp: Vrouwen",
        "besnijdenis | Nigeria | groep vrouwen die",
        "LHBTI | Rusland | Risicoprofiel: groep LHBT",
        "dienstweigeraars | Nigeria | Overig onderwerp: Dienstplichtigen en deserteurs",
        "alleenstaande minderjarigen | Colombia | Opvang van alleenstaande minderjarigen",
        "veilig land | Pakistan | Veilig land van herkomst: het hele land",
        "15c | Mali | Uitzonderlijke situatie (artikel 15, onder c): Gao",
        "risicogroep | Iran | Risicoprofiel: groep bahai's",
        "Uighurs | China | Besluitmoratorium: groep Oeigoeren"
      })
  @DisplayName("finds policy by the words of its subject, with the page and the timeline of each")
  void subjects(String written, String country, String lane, Tab tab) {
    Reader.atTheLandingPage(tab)
        .types(written, "Uw vraag")
        .presses("Toon het beleid")
        .seesTitle("Zoeken en bronnen")
        .sees("Beleid over dit onderwerp, met de stand op", lane, "tijdlijn")
        .follows(country)
        .seesTitle(country);
  }

  @Test
  @DisplayName(
      "reads that nothing is recorded about women in Somalia, and that this proves nothing")
  void nothingOnASubject(Tab tab) {
    Reader.atTheLandingPage(tab)
        .types("vrouwen in Somalië", "Uw vraag")
        .presses("Toon het beleid")
        .sees("Over dit onderwerp is voor Somalië in dit register niets vastgelegd.")
        .sees("Dat betekent niet dat er geen beleid was.")
        .follows("Al het beleid van Somalië")
        .seesTitle("Somalië");
  }

  @ParameterizedTest
  @CsvSource({
    "Ivory Coast, Ivoorkust",
    "Russia, Rusland",
    "Libya, Libië",
    "Burma, Myanmar (Birma)"
  })
  @DisplayName("gets to a country by its English name")
  void englishNames(String written, String country, Tab tab) {
    Reader.atTheLandingPage(tab)
        .types(written, "Uw vraag")
        .presses("Toon het beleid")
        .seesTitle(country);
    Reader.atTheLandingPage(tab)
        .follows("Zoeken en bronnen")
        .types(written, "Waar zoekt u naar?")
        .presses("Zoek")
        .follows(country)
        .seesTitle(country);
  }

  @Test
  @DisplayName("sees the policy of the subject of a question above the other policy")
  void subjectFirst(Tab tab) {
    Reader.atTheLandingPage(tab)
        .types("vertrekmoratorium Jemen 1 oktober 2015", "Uw vraag")
        .presses("Toon het beleid")
        .seesTitle("Jemen")
        .seesInOrder(
            "Waar u naar vraagt: Vertrekmoratorium",
            "Vertrekmoratorium het hele land",
            "Geldt",
            "Uitzonderlijke situatie (artikel 15, onder c) per gebied",
            "Ander beleid",
            "Besluitmoratorium het hele land");
  }
}
