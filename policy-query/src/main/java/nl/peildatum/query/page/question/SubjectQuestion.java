package nl.peildatum.query.page.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.page.question.SubjectWords.Typed;
import nl.peildatum.web.page.PageTexts;

/**
 * The subject of policy that a question in words is about, and perhaps a country: "vrouwen in
 * Somalië".
 *
 * @param country empty = every country
 * @param subjects subjects that the question names by words of the table
 * @param others words that may stand in the name of a group, of a heading or of an area
 */
public record SubjectQuestion(
    Optional<CountryCode> country, List<Typed> subjects, List<String> others) {
  /** The length of the longest text searched, in characters; a longer one names no subject. */
  private static final int LONGEST = 200;

  private static final int MOST_WORDS_OF_A_COUNTRY = 6;
  private static final int SHORTEST_WORD = 3;

  /** Words that say nothing about a subject. */
  private static final Set<String> SMALL =
      Set.of(
          ("a an and asiel asielbeleid asylum beleid bij country de door een en er for from geldt"
                  + " gold group groep groepen groups het in is land landgebonden met nu of on op"
                  + " over per personen people policy the there to today uit van vandaag voor was"
                  + " waar wat welk welke what where which with about at naar s now mensen")
              .split(" "));

  public static SubjectQuestion of(String written) {
    if (written.length() > LONGEST) {
      return new SubjectQuestion(Optional.empty(), List.of(), List.of());
    }
    var words =
        new ArrayList<>(Arrays.asList(FreeQuestion.withoutDate(written).split("[\\s,;?]+", -1)));
    var country = country(words);
    var rest = String.join(" ", words);
    var subjects = SubjectWords.in(rest);
    return new SubjectQuestion(country, subjects, others(rest, subjects));
  }

  /** Takes the words of a country out of the words. */
  private static Optional<CountryCode> country(List<String> words) {
    for (var length = MOST_WORDS_OF_A_COUNTRY; length > 0; length--) {
      for (var from = 0; from + length <= words.size(); from++) {
        var named = words.subList(from, from + length);
        var country = CountryNames.ALL.country(String.join(" ", named));
        if (country.isPresent()) {
          named.clear();
          return country;
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> others(String rest, List<Typed> subjects) {
    var text = " " + SubjectWords.plain(rest) + " ";
    for (var typed : subjects) {
      text = text.replace(" " + typed.words() + " ", " ");
    }
    return Arrays.stream(text.strip().split(" ", -1))
        .filter(word -> !word.isEmpty() && !SMALL.contains(word))
        .toList();
  }

  /** Whether the question holds a word that can name a subject. */
  public boolean hasWords() {
    return !subjects.isEmpty() || !others.isEmpty();
  }

  /** Whether the question names a subject by a word of the table. */
  public boolean isNamed() {
    return !subjects.isEmpty();
  }

  /** The place that the question names beside its subject: an area, a country, or both. */
  public String place(PageTexts texts) {
    var named = new ArrayList<>(others);
    country.ifPresent(of -> named.add(texts.country(of.value())));
    return String.join(" ", named);
  }

  /** The kinds of policy that the question names; none if a subject is no kind. */
  public AskedSubject kinds() {
    return new AskedSubject(
        subjects.stream().noneMatch(typed -> typed.subject().kinds().isEmpty())
            ? subjects.stream()
                .flatMap(typed -> typed.subject().kinds().stream())
                .collect(Collectors.toCollection(TreeSet::new))
            : Set.of());
  }

  /**
   * Whether a lane is about everything that the question names.
   *
   * @param recorded the plain words of the names of the lane
   */
  boolean isOf(String kind, String recorded) {
    return subjects.stream().allMatch(typed -> typed.subject().isOf(kind, recorded))
        && others.stream()
            .allMatch(
                word -> word.length() >= SHORTEST_WORD && SubjectWords.hasWords(recorded, word));
  }
}
