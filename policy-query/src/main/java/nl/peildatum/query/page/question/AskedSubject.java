package nl.peildatum.query.page.question;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.peildatum.kind.Kinds;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of policy that a question in words is about. A page shows their answers before the
 * others; it leaves out none.
 *
 * @param kinds empty = the question names none
 */
public record AskedSubject(Set<String> kinds) {
  /** The parameter that only pages take: kinds between commas; others are not heeded. */
  public static final String PARAMETER = "onderwerp";

  public static AskedSubject in(PageQuery query) {
    var named = query.value(PARAMETER).map(text -> text.split(",", -1)).orElse(new String[0]);
    return new AskedSubject(
        Arrays.stream(named)
            .filter(kind -> Kinds.found().named(kind).isPresent())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The value of the parameter; null where no kind is named. */
  public @Nullable String value() {
    return kinds.isEmpty() ? null : String.join(",", kinds);
  }

  public boolean isNamed() {
    return !kinds.isEmpty();
  }

  /** The names of the kinds in the language of a page. */
  public List<String> names(PageTexts texts) {
    return kinds.stream().map(kind -> texts.text("kind." + kind)).toList();
  }
}
