package nl.peildatum.bench.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A client that records invented decisions through the public API. */
public final class RecordingClient implements AutoCloseable {
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final int AREAS_PER_LETTER = 50;

  private final HttpConnection connection;
  private final String token;
  private final String name;
  private final Map<String, Long> lastSequences = new HashMap<>();
  private int decisions;

  /** Opens a client that may record many decisions without waiting between them. */
  public RecordingClient(int port, String name) throws IOException {
    this(port, name, "importer");
  }

  /**
   * @param name begins the id of every decision, so that no two clients use the same id
   * @param client of the demonstration's token issuer, which decides what it may do
   */
  public RecordingClient(int port, String name, String client) throws IOException {
    connection = new HttpConnection(port);
    this.name = name;
    var basic = Base64.getEncoder().encodeToString((client + ":demo").getBytes(UTF_8));
    token =
        connection
            .post(
                "/oauth2/token",
                "Authorization: Basic "
                    + basic
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                "grant_type=client_credentials")
            .expectStatus(200)
            .text("access_token");
  }

  /** Records at least this number of facts about one country; returns the last sequence. */
  public long designateMany(String country, int facts) {
    var areas = GazetteerCountries.areaIds(country);
    var recorded = 0;
    var last = 0L;
    for (var day = FIRST_DAY; recorded < facts; day = day.plusDays(1)) {
      var from = recorded % (areas.size() - AREAS_PER_LETTER + 1);
      var count = Math.min(AREAS_PER_LETTER, facts - recorded);
      last = designate(country, day, areas.subList(from, from + count));
      recorded += count;
    }
    return last;
  }

  /**
   * Records a letter that designates areas; returns its last sequence.
   *
   * @param decidedOn first day of the designation too, inclusive
   */
  public long designate(String country, LocalDate decidedOn, List<String> areas) {
    var named = areas.stream().map(area -> '"' + area + '"').collect(Collectors.joining(","));
    var last =
        record(
            country,
            decidedOn,
            """
            {"type":"DesignateRegion15c","areas":[%s],"level":"EXCEPTIONAL","scheme":"PRE_2024"}\
            """
                .formatted(named));
    var previous = lastSequences.put(country, last);
    // one event for the decision and one for each fact
    var events = areas.size() + 1;
    if (previous == null ? last < events : last != previous + events) {
      throw new IllegalStateException(
          "recording %d events of %s after sequence %d returned %d as the last sequence"
              .formatted(events, country, previous, last));
    }
    return last;
  }

  /**
   * Records a letter; returns its last sequence.
   *
   * @param acts JSON objects, separated by commas
   */
  long record(String country, LocalDate decidedOn, String acts) {
    var path = "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/decisions";
    var headers = authorizationHeader() + "Content-Type: application/json\r\n";
    var reply = connection.post(path, headers, letter(country, decidedOn, acts)).expectStatus(201);
    if (!reply.text("decisionId").equals(decisionId(country))
        || !reply.text("country").equals(country)) {
      throw new IllegalStateException(
          "the response names another decision than the request: " + reply.body());
    }
    return reply.number("lastSequence");
  }

  /** Records as {@link #record} does, and waits until the decision is in the answers. */
  public long recordAndAwait(String country, LocalDate decidedOn, String acts) throws IOException {
    var last = record(country, decidedOn, acts);
    var path = "/v1/countries/" + country.toLowerCase(Locale.ROOT);
    connection.get(path + "/policy?geldigOp=" + decidedOn + "&sequence=" + last).expectStatus(200);
    return last;
  }

  /** Returns the header with its line end. */
  public String authorizationHeader() {
    return "Authorization: Bearer " + token + "\r\n";
  }

  /** Returns a letter that is not recorded, as the first line of an impact request. */
  public byte[] draftLine(String country, LocalDate decidedOn, String acts) {
    var letter = letter(country, decidedOn, acts).replace('\n', ' ');
    return ("{\"decision\":" + letter + "}\n").getBytes(UTF_8);
  }

  private String letter(String country, LocalDate decidedOn, String acts) {
    decisions++;
    return """
    {"country":"%s","decisionId":"%s",
     "instrument":{"type":"KAMERBRIEF","title":"Invented for a benchmark","decidedOn":"%s"},
     "sources":[{"type":"KAMERSTUK","role":"BASIS","citation":"00 000, nr. %d"}],
     "acts":[%s]}
    """
        .formatted(country, decisionId(country), decidedOn, 1 + decisions % 9_999, acts);
  }

  /** Returns the id of the letter that was made last. */
  private String decisionId(String country) {
    return name + '-' + country.toLowerCase(Locale.ROOT) + '-' + decisions;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
