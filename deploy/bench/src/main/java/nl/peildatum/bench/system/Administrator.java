package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Records invented decisions through the public API. */
final class Administrator implements AutoCloseable {
  private final Line line;
  private final String token;
  private final String name;
  private final Map<String, Long> recorded = new HashMap<>();
  private int decisions;

  /** Who may record at once. */
  Administrator(int port, String name) throws IOException {
    this(port, name, "importer");
  }

  /**
   * @param name begins every decision's id, so that two administrators never use the same
   * @param client of the demonstration, which says what it may do
   */
  Administrator(int port, String name, String client) throws IOException {
    line = new Line(port);
    this.name = name;
    var basic = Base64.getEncoder().encodeToString((client + ":demo").getBytes(UTF_8));
    token =
        line.post(
                "/oauth2/token",
                "Authorization: Basic "
                    + basic
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                "grant_type=client_credentials")
            .is(200)
            .text("access_token");
  }

  /** A letter that designates areas from a day on; the last sequence that it took. */
  long designates(String country, LocalDate from, List<String> areas) {
    var named = areas.stream().map(area -> '"' + area + '"').collect(Collectors.joining(","));
    var last =
        decides(
            country,
            from,
            """
            {"type":"DesignateRegion15c","areas":[%s],"level":"EXCEPTIONAL","scheme":"PRE_2024"}\
            """
                .formatted(named));
    var before = recorded.put(country, last);
    // one event for the decision and one for each fact
    var events = areas.size() + 1;
    if (before == null ? last < events : last != before + events) {
      throw new IllegalStateException(
          "%d events of %s after sequence %d are said to end at %d"
              .formatted(events, country, before, last));
    }
    return last;
  }

  /** A letter that performs these acts, as JSON; the last sequence that it took. */
  long decides(String country, LocalDate decidedOn, String acts) {
    var path = "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/decisions";
    var headers = authorization() + "Content-Type: application/json\r\n";
    var reply = line.post(path, headers, letter(country, decidedOn, acts)).is(201);
    if (!reply.text("decisionId").equals(decisionId(country))
        || !reply.text("country").equals(country)) {
      throw new IllegalStateException("not what was sent: " + reply.body());
    }
    return reply.number("lastSequence");
  }

  /** As {@link #decides}, and returns only when the decision can be seen by every client. */
  long decidesVisibly(String country, LocalDate decidedOn, String acts) throws IOException {
    var last = decides(country, decidedOn, acts);
    var path = "/v1/countries/" + country.toLowerCase(Locale.ROOT);
    line.get(path + "/policy?geldigOp=" + decidedOn + "&sequence=" + last).is(200);
    return last;
  }

  /** A header line. */
  String authorization() {
    return "Authorization: Bearer " + token + "\r\n";
  }

  /** A letter that is not recorded, as the line that an impact begins with. */
  byte[] draft(String country, LocalDate decidedOn, String acts) {
    var letter = letter(country, decidedOn, acts).replace('\n', ' ');
    return ("{\"decision\":" + letter + "}\n").getBytes(UTF_8);
  }

  private String letter(String country, LocalDate from, String acts) {
    decisions++;
    return """
    {"country":"%s","decisionId":"%s",
     "instrument":{"type":"KAMERBRIEF","title":"Invented for a figure","decidedOn":"%s"},
     "sources":[{"type":"KAMERSTUK","role":"BASIS","citation":"00 000, nr. %d"}],
     "acts":[%s]}
    """
        .formatted(country, decisionId(country), from, 1 + decisions % 9_999, acts);
  }

  /** Of the letter that was made last. */
  private String decisionId(String country) {
    return name + '-' + country.toLowerCase(Locale.ROOT) + '-' + decisions;
  }

  @Override
  public void close() throws IOException {
    line.close();
  }
}
