package nl.peildatum.deploy.importing;

import java.util.List;
import java.util.stream.Collectors;
import nl.peildatum.problem.Language;
import nl.peildatum.wording.Wording;

/** Refuses files, which are not recorded; says why and what to do, for the person who sent them. */
public final class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Wording> reasons;

  FileRefused(Wording reason) {
    this(List.of(reason));
  }

  /**
   * @param reasons at least one, each a line
   */
  FileRefused(List<Wording> reasons) {
    super(lines(reasons, Language.ENGLISH));
    this.reasons = List.copyOf(reasons);
  }

  /** The reasons, one a line. */
  public String told(Language language) {
    return lines(reasons, language);
  }

  List<Wording> reasons() {
    return reasons;
  }

  private static String lines(List<Wording> reasons, Language language) {
    return reasons.stream()
        .map(reason -> reason.in(language.locale()))
        .collect(Collectors.joining("\n"));
  }
}
