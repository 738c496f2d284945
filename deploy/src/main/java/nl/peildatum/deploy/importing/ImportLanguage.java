package nl.peildatum.deploy.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.problem.Language;

/** Finds the language in which an import tells what it did, also when its options are wrong. */
public final class ImportLanguage {
  static final String OPTION = "--language";

  private ImportLanguage() {}

  /**
   * The language that the option names, else that of the environment (LC_ALL, LC_MESSAGES, LANG),
   * else that of this process; English where it is none of the product.
   */
  public static Language of(List<String> arguments, Map<String, String> environment) {
    return named(arguments)
        .or(
            () ->
                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                    .flatMap(name -> Stream.ofNullable(environment.get(name)))
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .map(value -> Language.ofTag(value.split("[_.@-]", 2)[0])))
        .orElseGet(() -> Language.ofTag(Locale.getDefault().getLanguage()));
  }

  private static Optional<Language> named(List<String> arguments) {
    var option = arguments.lastIndexOf(OPTION);
    return option < 0 || option + 1 == arguments.size()
        ? Optional.empty()
        : Language.tagged(arguments.get(option + 1));
  }
}
