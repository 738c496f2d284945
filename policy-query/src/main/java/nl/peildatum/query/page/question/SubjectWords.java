package nl.peildatum.query.page.question;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.kind.Kinds;
import nl.peildatum.problem.Language;
import nl.peildatum.web.page.PageFiles;
import nl.peildatum.web.page.PageTexts;

/**
 * What people type for the subjects of policy, from the table {@code subjects.tsv} and the names of
 * the kinds of policy in the languages of the pages.
 */
public final class SubjectWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Read once; the longest texts first. */
  private static final List<Typed> LONGEST_FIRST = longestFirst();

  private SubjectWords() {}

  /**
   * A text that people type, as plain words, with the subject that it means.
   *
   * @param words of {@link #plain}
   */
  record Typed(String words, Subject subject) {}

  /**
   * A subject of policy.
   *
   * @param kinds whose lanes are about it
   * @param names starts of words in the names of the lanes of any kind that are about it
   */
  record Subject(Set<String> kinds, List<String> names) {
    /** Whether a lane is about this subject. */
    boolean isOf(String kind, String recorded) {
      return kinds.contains(kind) || names.stream().anyMatch(name -> hasWords(recorded, name));
    }
  }

  /** The texts that a question holds, the longest first; a word counts for one text only. */
  static List<Typed> in(String question) {
    var rest = " " + plain(question) + " ";
    var found = Stream.<Typed>builder();
    for (var typed : LONGEST_FIRST) {
      var words = " " + typed.words() + " ";
      if (rest.contains(words)) {
        found.add(typed);
        rest = rest.replace(words, " ");
      }
    }
    return found.build().toList();
  }

  /** Whether words stand in a text one after another, the last of them as the start of a word. */
  static boolean hasWords(String text, String words) {
    return (" " + text).contains(" " + words);
  }

  /** A text as words in small letters without accents, with one space between them. */
  public static String plain(String text) {
    var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static List<Typed> longestFirst() {
    return Stream.concat(
            PageFiles.rows("subjects.tsv").stream().flatMap(SubjectWords::row), ofKinds())
        .sorted(Comparator.comparingInt((Typed typed) -> typed.words().length()).reversed())
        .toList();
  }

  private static Stream<Typed> row(String[] row) {
    var kinds = split(row[1], " ").collect(Collectors.toUnmodifiableSet());
    var subject = new Subject(kinds, split(row[2], ", ").map(SubjectWords::plain).toList());
    return split(row[0], ", ").map(words -> new Typed(plain(words), subject));
  }

  /** The parts of a text; none of a blank one. */
  private static Stream<String> split(String text, String at) {
    return Arrays.stream(text.strip().split(at, -1)).filter(part -> !part.isBlank());
  }

  private static Stream<Typed> ofKinds() {
    return Kinds.found().all().stream()
        .map(kind -> kind.name())
        .flatMap(
            kind ->
                Arrays.stream(Language.values())
                    .map(language -> PageTexts.in(language).text("kind." + kind))
                    .map(name -> new Typed(plain(name), new Subject(Set.of(kind), List.of()))));
  }
}
