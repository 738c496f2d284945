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
              + "|nl\\.peildatum|\\.java:\\d|\\bat [a-z]+\\.[a-z]+\\.");
  private static final Set<String> LATER =
      ProblemTypes.all().stream()
          .filter(type -> type.status() == 503)
          .map(ProblemType::slug)
          .collect(Collectors.toCollection(TreeSet::new));

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
    if (reply.status() >= 300 && reply.status() < 400 && reply.status() != 304) {
      complaints.add("a redirection");
    }
    if (reply.status() >= 400 && !attack.method().equals("HEAD")) {
      problem(attack, reply, complaints);
    }
    if (reply.status() >= 500) {
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
    if (attack.text().contains("/oauth2/") && reply.status() == 200) {
      return; // keys and tokens spell anything
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
