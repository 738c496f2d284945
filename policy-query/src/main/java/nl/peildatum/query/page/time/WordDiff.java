package nl.peildatum.query.page.time;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two texts, each cut into the words that both have and the words that only one has.
 *
 * @param one the parts of the first text, in order
 * @param other the parts of the second text, in order
 */
record WordDiff(List<Part> one, List<Part> other) {
  /** The most words of a text that are compared one by one. */
  private static final int MOST_WORDS = 2_000;

  /**
   * A run of words.
   *
   * @param isShared whether the other text has these words too
   */
  record Part(String text, boolean isShared) {}

  /** Whether neither text has a word. */
  boolean isEmpty() {
    return one.isEmpty() && other.isEmpty();
  }

  static WordDiff of(String one, String other) {
    var words = words(one);
    var others = words(other);
    if (words.size() > MOST_WORDS || others.size() > MOST_WORDS) {
      return new WordDiff(whole(one, one.equals(other)), whole(other, one.equals(other)));
    }
    var parts = new ArrayList<Part>();
    var otherParts = new ArrayList<Part>();
    for (var delta : DiffUtils.diff(words, others, true).getDeltas()) {
      var isShared = delta.getType() == DeltaType.EQUAL;
      add(parts, delta.getSource().getLines(), isShared);
      add(otherParts, delta.getTarget().getLines(), isShared);
    }
    return new WordDiff(List.copyOf(parts), List.copyOf(otherParts));
  }

  private static List<Part> whole(String text, boolean isShared) {
    return text.isEmpty() ? List.of() : List.of(new Part(text, isShared));
  }

  private static void add(List<Part> parts, List<String> words, boolean isShared) {
    if (!words.isEmpty()) {
      parts.add(new Part(String.join(" ", words), isShared));
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
  }
}
