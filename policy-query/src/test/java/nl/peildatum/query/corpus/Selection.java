package nl.peildatum.query.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Picks answers that are not alike: what is rare is picked as early as what is common. */
final class Selection {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{2,}");
  private static final Pattern TELLS =
      Pattern.compile(
          "/(?!.*Change/).*(/status=|/by=|/stood|/closedList|/natures?=|/option=|/code=|/learned=|/what=).*|/basis=.*");

  private final Set<String> seen = new HashSet<>();
  private final TreeMap<String, List<FrozenAnswer>> bySays = new TreeMap<>();

  void offer(FrozenAnswer answer) {
    var looks = new TreeSet<String>();
    look("", JSON.readTree(answer.body()), looks);
    if (seen.add(looks.toString())) {
      var says = looks.stream().filter(TELLS.asMatchPredicate()).toList();
      bySays.computeIfAbsent(says.toString(), _ -> new ArrayList<>()).add(answer);
    }
  }

  /** One that says each thing, then another of each, and so on. */
  List<FrozenAnswer> first(int count) {
    var first = new ArrayList<FrozenAnswer>();
    for (var round = 0; round < seen.size() && first.size() < count; round++) {
      for (var alike : bySays.values()) {
        if (round < alike.size() && first.size() < count) {
          first.add(alike.get(round));
        }
      }
    }
    return first;
  }

  /** The members of an answer and its codes, without days, texts and numbers. */
  private static void look(String pointer, JsonNode json, Set<String> looks) {
    if (json.isObject()) {
      json.forEachEntry((name, member) -> look(pointer + "/" + name, member, looks));
    } else if (json.isArray()) {
      json.forEach(item -> look(pointer + "/*", item, looks));
    } else {
      var code = json.isString() && CODE.matcher(json.stringValue()).matches();
      looks.add(pointer + (code || json.isBoolean() || json.isNull() ? "=" + json : ""));
    }
  }
}
