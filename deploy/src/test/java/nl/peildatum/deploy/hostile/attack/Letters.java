package nl.peildatum.deploy.hostile.attack;

import java.util.List;
import java.util.Locale;

/** Decisions as an administrator might send them, of countries that nobody else tests with. */
public record Letters(Dice dice, String run) {
  public static final List<String> COUNTRIES = List.of("PE", "VN", "BD", "NI");

  private static final List<String> AREAS =
      List.of("PE-CUS,PE-LIM,PE-PUN", "VN-HN,VN-SG,VN-DN", "BD-A,BD-B,BD-C", "NI-AN,NI-AS,NI-BO");
  private static final List<String> ACTS =
      List.of(
          """
          {"type":"DesignateRegion15c","areas":["A0","A1"],"level":"EXCEPTIONAL","scheme":"PRE_2024","onlyThese":true}\
          """,
          """
          {"type":"DesignateRegion15c","areas":["A2"],"level":"EXCEPTIONAL","scheme":"PRE_2024","from":"2023-03-01","until":"2024-03-01","overrules":true}\
          """,
          """
          {"type":"DesignateRegion15c","areas":["A1"],"level":"MOST_EXCEPTIONAL","scheme":"2024","fromClaims":[{"from":"2024-07-07","source":0},{"from":"2024-07-09","source":1}]}\
          """,
          """
          {"type":"LiftRegion15c","areas":["A0"],"from":"2024-01-01","paragraph":"C7/14.4.1","changeNature":"SUBSTANTIVE"}\
          """,
          """
          {"type":"SetRelocationAlternative","origins":["A0","A1"],"target":"A2","group":{"id":"women","name":"Women"},"threat":"SERIOUS_HARM_15C_ONLY","presumption":"IN_PRINCIPLE_PRESENT","individualTest":"Vc 2000 C2/3.4"}\
          """,
          """
          {"type":"WithdrawRelocationAlternative","origins":["A1"],"target":"A2","from":"2024-02-01"}\
          """,
          """
          {"type":"StateCoverage","from":"2012-01-01"}\
          """,
          """
          {"type":"DeclareNoCountryPolicy","from":"2012-01-01","until":"2013-01-01"}\
          """,
          """
          {"type":"Correct","fact":3,"replacement":{"from":"2023-01-12","until":null},"ground":"A slip"}\
          """,
          """
          {"type":"Retract","fact":2,"ground":"A slip"}\
          """,
          """
          {"type":"Annul","facts":[2,{"decisionId":"D","act":0,"area":"A1"}],"from":"2023-06-01","ruling":0}\
          """,
          """
          {"type":"Commence","fact":{"decisionId":"D","act":0},"from":"2023-02-01"}\
          """,
          """
          {"type":"RecordPublication","decision":"D","publishedOn":"2023-02-01","formalFrom":"2023-02-02"}\
          """,
          """
          {"type":"SupersedeSource","source":"Update – III","by":1}\
          """);
  private static final String FILE =
      """
      {"country":"@country","decisionId":"@id",
       "instrument":{"type":"@type","title":"Invented","issuer":{"office":"x","tooi":"mnre1058"},"decidedOn":"2023-01-11","announcedOn":"2023-01-11","publishedOn":null,"operationalFrom":"2023-01-11","formalFrom":null},
       "sources":[{"type":"RULING","role":"TRIGGER","court":"Rechtbank X","date":"2022-05-16","caseNumber":"NL00.1"},{"type":"REPORT","role":"COUNTRY_INFORMATION","title":"Update – III","date":"2022-01"}],
       "acts":[@acts]}\
      """;

  /** Of one country, to be damaged or not. */
  record Letter(String country, String json) {
    String address() {
      return "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/decisions";
    }
  }

  Letter next() {
    var country = dice.below(COUNTRIES.size());
    var id = "h-" + run + "-" + dice.word(6) + "z";
    var act = dice.below(ACTS.size());
    var acts = ACTS.get(act) + (dice.oneIn(3) ? "," + dice.any(ACTS) : "");
    var areas = AREAS.get(country).split(",", -1);
    for (var i = 0; i < areas.length; i++) {
      acts = acts.replace("\"A" + i + "\"", '"' + areas[i] + '"');
    }
    return new Letter(
        COUNTRIES.get(country),
        FILE.replace("@country", COUNTRIES.get(country))
            .replace("@type", instrument(act))
            .replace("@acts", acts.replace("\"D\"", "\"h-" + run + "\""))
            .replace("@id", id));
  }

  private String instrument(int act) {
    var plain = dice.any(List.of("KAMERBRIEF", "WBV", "STAATSCOURANT", "RULING"));
    return switch (act) {
      case 6, 7 -> "REGISTER";
      case 8, 9 -> "DATA_CORRECTION";
      case 10 -> "RULING";
      default -> plain;
    };
  }
}
