package nl.peildatum.bench.system;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Questions of which none is asked twice in a run: every combination of a day, a moment of
 * knowledge and an area of one country, in an order that visits each once. So no reply or answer
 * that the product kept is the reply to a later question.
 *
 * <p>The right bodies are known although nobody asked the question before. The country's policy is
 * recorded here, one change an area, so a body depends on the day only by being before or after
 * that change, and by repeating the day. Each area is asked on one day before the others and on one
 * after them, at every moment; what is in force then is compared with what was recorded.
 */
final class DistinctQuestions implements Workload {
  static final int DECISIONS = 10;
  private static final LocalDate FIRST_DAY = LocalDate.of(1945, 1, 1);
  private static final int DAYS = 29_200;
  private static final LocalDate FIRST_DECISION = LocalDate.of(1984, 1, 1);

  /** Has no divisor in common with any number of questions that can be made here. */
  private static final long STEP = 7_368_787;

  private static final Pattern PATH =
      Pattern.compile(".*/areas/([^/]+)/policy\\?sequence=(\\d+)&geldigOp=([\\d-]+)");

  /**
   * What is right for one area at one moment.
   *
   * @param change the day from which {@code later} is right, inclusive
   */
  private record Expected(String change, Around earlier, Around later) {}

  /** A body without the day that was asked. */
  private record Around(String before, String after) {
    static Around of(String body, LocalDate day) {
      var member = "\"geldigOp\":\"" + day + '"';
      var at = body.indexOf(member) + member.length() - 11;
      return new Around(body.substring(0, at), body.substring(at + 10));
    }

    int length() {
      return before.length() + 10 + after.length();
    }
  }

  private final String country;
  private final List<String> areas = new ArrayList<>();
  private final List<Long> moments = new ArrayList<>();
  private final Map<String, Expected> expected = new HashMap<>();
  private final AtomicLong drawn = new AtomicLong();

  private DistinctQuestions(String country) {
    this.country = country;
  }

  private record Recorded(List<String> areas, LocalDate from, long last) {
    /** The sequences of the facts in force: the designation's, and the relocation alternative's. */
    List<Long> inForce(String area, long moment, LocalDate day) {
      var before = last - 2L * areas.size() + 1 + areas.indexOf(area);
      return last <= moment && !day.isBefore(from)
          ? List.of(before, before + areas.size())
          : List.of();
    }
  }

  /**
   * Records the policy that is asked about.
   *
   * @param country as an ISO 3166 code of two letters, about which nothing is on record
   */
  static DistinctQuestions recorded(
      Administrator administrator, Line line, String country, int areasOfADecision)
      throws IOException {
    var questions = new DistinctQuestions(country.toLowerCase(Locale.ROOT));
    var known = Invented.areas(country);
    List<Recorded> decisions = new ArrayList<>();
    for (var number = 0; number < DECISIONS; number++) {
      var areas = known.subList(number * areasOfADecision, (number + 1) * areasOfADecision);
      var from = FIRST_DECISION.plusMonths(number);
      var acts = acts(areas, known.get(DECISIONS * areasOfADecision));
      decisions.add(new Recorded(areas, from, administrator.decidesVisibly(country, from, acts)));
    }
    for (var decision : decisions) {
      questions.moments.add(decision.last());
      questions.areas.addAll(decision.areas());
    }
    for (var decision : decisions) {
      for (var area : decision.areas()) {
        questions.expect(line, decision, area);
      }
    }
    return questions;
  }

  private static String acts(List<String> areas, String target) {
    var named = areas.stream().map(area -> '"' + area + '"').collect(Collectors.joining(","));
    return """
    {"type":"DesignateRegion15c","areas":[%s],"level":"EXCEPTIONAL","scheme":"PRE_2024"},
    {"type":"SetRelocationAlternative","origins":[%s],"target":"%s",
     "threat":"SERIOUS_HARM_15C_ONLY","presumption":"IN_PRINCIPLE_PRESENT"}
    """
        .formatted(named, named, target);
  }

  private void expect(Line line, Recorded decision, String area) {
    for (var moment : moments) {
      var earlier = sample(line, decision, area, moment, FIRST_DAY.minusDays(1));
      var later = sample(line, decision, area, moment, FIRST_DAY.plusDays(DAYS));
      expected.put(
          key(area, "" + moment), new Expected(decision.from().toString(), earlier, later));
    }
  }

  private Around sample(Line line, Recorded decision, String area, long moment, LocalDate day) {
    var reply = line.get(path(area, moment, day)).is(200);
    var inForce = decision.inForce(area, moment, day);
    if (!reply.inForce().equals(inForce)
        || reply.number("sequence") != moment
        || !reply.text("geldigOp").equals(day.toString())) {
      throw new IllegalStateException(
          "in force in %s on %s as of %d should be %s: %s"
              .formatted(area, day, moment, inForce, reply.body()));
    }
    return Around.of(reply.body(), day);
  }

  private String path(String area, long moment, LocalDate day) {
    return "/v1/countries/%s/areas/%s/policy?sequence=%d&geldigOp=%s"
        .formatted(country, area, moment, day);
  }

  private static String key(String area, String moment) {
    return area + '|' + moment;
  }

  /** How many there are. */
  long count() {
    return (long) DAYS * areas.size() * moments.size();
  }

  /** How many were drawn. */
  long drawn() {
    return drawn.get();
  }

  /** Of a right body, over all questions. */
  double meanBytes() {
    return expected.values().stream()
        .mapToDouble(
            one -> {
              var before = ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.parse(one.change()));
              var all = before * one.earlier().length() + (DAYS - before) * one.later().length();
              return (double) all / DAYS;
            })
        .average()
        .orElseThrow();
  }

  @Override
  public String name() {
    return "rotating";
  }

  @Override
  public String nextPath() {
    var place = placeOf(drawn.getAndIncrement());
    var area = areas.get((int) (place % areas.size()));
    var rest = place / areas.size();
    var moment = moments.get((int) (rest % moments.size()));
    return path(area, moment, FIRST_DAY.plusDays(rest / moments.size()));
  }

  private long placeOf(long number) {
    if (number >= count()) {
      throw new IllegalStateException("all %d distinct questions were asked".formatted(count()));
    }
    return number * STEP % count();
  }

  @Override
  public boolean isRight(String path, String body) {
    var asked = PATH.matcher(path);
    if (!asked.matches()) {
      throw new IllegalArgumentException(path);
    }
    var day = asked.group(3);
    var right = expected.get(key(asked.group(1), asked.group(2)));
    if (right == null) {
      throw new IllegalArgumentException(path);
    }
    var around = day.compareTo(right.change()) < 0 ? right.earlier() : right.later();
    return body.equals(around.before() + day + around.after());
  }

  /**
   * wrk does not tell which request a response belongs to, so the body has to name a question that
   * was asked and not answered yet, and then be the right one for that.
   */
  @Override
  public String lua() {
    var text = new StringBuilder("local areas, moments, days, expected = {}, {}, {}, {}\n");
    areas.forEach(area -> text.append("areas[#areas + 1] = '").append(area).append("'\n"));
    moments.forEach(
        moment -> text.append("moments[#moments + 1] = '").append(moment).append("'\n"));
    FIRST_DAY
        .datesUntil(FIRST_DAY.plusDays(DAYS))
        .forEach(day -> text.append("days[#days + 1] = '").append(day).append("'\n"));
    expected.forEach(
        (key, one) ->
            text.append("expected['%s'] = {'%s',".formatted(key, one.change()))
                .append(Workload.quoted(one.earlier().before()))
                .append(',')
                .append(Workload.quoted(one.earlier().after()))
                .append(',')
                .append(Workload.quoted(one.later().before()))
                .append(',')
                .append(Workload.quoted(one.later().after()))
                .append("}\n"));
    return text.append(
            "local drawn, step, country = %d, %d, '%s'\n".formatted(drawn(), STEP, country))
        .append(DRAW_AND_COMPARE)
        .toString();
  }

  private static final String DRAW_AND_COMPARE =
      """
      local open = {}
      local count = #areas * #moments * #days
      function next_path()
        if drawn >= count then error("all distinct questions were asked") end
        local place = drawn * step % count
        drawn = drawn + 1
        local rest = math.floor(place / #areas)
        local area, moment = areas[place % #areas + 1], moments[rest % #moments + 1]
        local day = days[math.floor(rest / #moments) + 1]
        open[area .. '|' .. moment .. '|' .. day] = true
        return "/v1/countries/" .. country .. "/areas/" .. area .. "/policy?sequence=" .. moment .. "&geldigOp=" .. day
      end
      function is_right(body)
        local area = string.match(body, '"area":{"id":"([^"]+)"')
        local day = string.match(body, '"geldigOp":"([%d-]+)"')
        local moment = string.match(body, '"sequence":(%d+)')
        if not (area and day and moment) then return false end
        local question = area .. '|' .. moment .. '|' .. day
        if not open[question] then return false end
        open[question] = nil
        local right = expected[area .. '|' .. moment]
        local at = day < right[1] and 2 or 4
        return body == right[at] .. day .. right[at + 1]
      end
      """;

  @Override
  public void skip(long paths) {
    drawn.addAndGet(paths);
  }
}
