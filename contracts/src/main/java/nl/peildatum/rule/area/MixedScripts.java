package nl.peildatum.rule.area;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/**
 * Finds words that mix Latin letters with letters of another script, such as a Cyrillic M, and so
 * look like another word.
 */
final class MixedScripts {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private MixedScripts() {}

  static void check(String name, DecisionCheck check) {
    mixed(name)
        .ifPresent(
            scripts ->
                check.warn(
                    "name-mixes-scripts",
                    Wording.of("name-mixes-scripts", name, Wording.joined("join.and", scripts))));
  }

  private static Optional<Set<String>> mixed(String name) {
    return NO_LETTERS
        .splitAsStream(name)
        .map(MixedScripts::scripts)
        .filter(scripts -> scripts.size() > 1 && scripts.contains(UnicodeScript.LATIN.name()))
        .findFirst();
  }

  private static Set<String> scripts(String word) {
    var scripts = new TreeSet<String>();
    word.codePoints()
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .forEach(script -> scripts.add(script.name()));
    return scripts;
  }
}
