package nl.peildatum.deploy.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.peildatum.deploy.hostile.attack.Attack;
import nl.peildatum.problem.Problem;
import nl.peildatum.problem.ProblemType;
import nl.peildatum.problem.ProblemTypes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a reply, whatever was asked. */
final class Judge {
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?i:tomcat|catalina|coyote|spring|axon|jackson|hibernate|hikari|postgres|kafka|mongo"
              + "|nimbus|servlet|erdtman|jsonreadfeature|streamread|stack ?trace)"
              + "|\\bSQL|Exception\\b|\\b(java|javax|jakarta|org|com|sun|jdk)\\.[a-z]+\\.\\w"
              + "|nl\\.peildatum|\\.java:\\d|\\bat [a-z]+\\.[a-z]+\\."
              + "|(?<![\\w.])/(?:home|root|tmp|var|usr|work|proc)/\\w");
  private static final Set<String> LATER =
      ProblemTypes.all().stream()
          .filter(type -> type.status() == 503)
          .map(ProblemType::slug)
          .collect(Collectors.toCollection(TreeSet::new));

  /** Keys and tokens spell anything; the description of the topics names the broker's protocol. */
  private static final List<String> FREE_TO_SAY =
      List.of("/oauth2/", " /v1/asyncapi.json", " /health/");

  private Judge() {}

  static List<String> complaints(Attack attack, RawReply reply) {
    var complaints = new ArrayList<String>();
    if (reply.status() > 0 && reply.header("api-version").isEmpty()) {
      complaints.add("no API-Version");
    }
    if (reply.status() == 0
        && !attack.method().isEmpty()
        && !slug(json(reply)).equals("malformed-request")) {
      complaints.add("no reply of HTTP/1.1");
    }
    if (reply.status() >= 300
        && reply.status() < 400
        && reply.status() != 304
        && !leadsToAPage(attack, reply)) {
      complaints.add("a redirection");
    }
    if (reply.status() >= 400 && !attack.method().equals("HEAD") && !isPage(attack, reply)) {
      problem(attack, reply, complaints);
    }
    if (reply.status() >= 500 && !isPage(attack, reply)) {
      later(attack, reply, complaints);
    }
    for (var name : List.of("server", "x-powered-by", "set-cookie")) {
      if (reply.headers().containsKey(name)) {
        complaints.add("a header " + name);
      }
    }
    insides(attack, reply, complaints);
    return complaints;
  }

  /** A question on a page may lead to another page of the product, never to another site. */
  private static boolean leadsToAPage(Attack attack, RawReply reply) {
    return attack.text().contains("Accept: text/html")
        && reply.header("location").matches("/([^/\\\\].*)?");
  }

  /** A browser gets a refusal as a page; that one is honest too if it says when to come back. */
  private static boolean isPage(Attack attack, RawReply reply) {
    return attack.text().contains("Accept: text/html")
        && reply.header("content-type").startsWith("text/html")
        && (reply.status() < 500
            || (reply.status() == 503 && !reply.header("retry-after").isEmpty()));
  }

  /** A reply to HEAD has no body that could say why. */
  private static void later(Attack attack, RawReply reply, List<String> complaints) {
    var slug = slug(json(reply));
    var says = attack.method().equals("HEAD") || LATER.contains(slug);
    if (reply.status() != 503 || reply.header("retry-after").isEmpty() || !says) {
      complaints.add("no honest 503, but " + reply.status() + " " + slug);
    }
  }

  private static void problem(Attack attack, RawReply reply, List<String> complaints) {
    var json = json(reply);
    if (attack.text().contains("/oauth2/token") && json.path("error").isString()) {
      return; // RFC 6749 has a form of its own
    }
    if (!reply.header("content-type").equals(Problem.MEDIA_TYPE)) {
      complaints.add("no problem but " + reply.header("content-type"));
    }
    var type = ProblemTypes.named(slug(json));
    if (type.isEmpty()) {
      complaints.add("no type that the product knows");
    } else if (type.get().status() != reply.status()
        || json.path("status").asInt(0) != reply.status()
        || !json.path("title").asString("").equals(type.get().title())
        || json.path("detail").asString("").isBlank()) {
      complaints.add("a problem that is not told as its type has it");
    }
  }

  private static void insides(Attack attack, RawReply reply, List<String> complaints) {
    if (reply.status() == 200 && FREE_TO_SAY.stream().anyMatch(attack.text()::contains)) {
      return;
    }
    var found = INSIDE.matcher(reply.headers() + "\n" + reply.text());
    while (found.find()) {
      if (!attack.text().contains(found.group())) {
        complaints.add("it says " + found.group());
      }
    }
  }

  private static String slug(JsonNode json) {
    return json.path("type").asString("").replaceFirst("^/problems/", "");
  }

  private static JsonNode json(RawReply reply) {
    try {
      return JsonMapper.shared().readTree(reply.body());
    } catch (JacksonException none) {
      return JsonMapper.shared().createObjectNode();
    }
  }
}
