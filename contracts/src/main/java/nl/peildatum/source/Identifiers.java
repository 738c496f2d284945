package nl.peildatum.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises identifiers by their form, with spaces and dashes written in any way. Several
 * identifiers in one text ("NL24.19044 en NL24.20030") are separated.
 */
public final class Identifiers {
  /**
   * The length of the longest text searched, in characters (UTF-16); a longer text holds no
   * identifier.
   */
  public static final int LONGEST = 2_000;

  /**
   * The number of recent results kept, because each step in recording a decision looks up its
   * sources again.
   */
  private static final int MOST_RECENT = 500;

  private static final List<IdentifierPattern> FORMS =
      Stream.of(Parliament.FORMS, Publications.FORMS, Legislation.FORMS, Courts.FORMS)
          .flatMap(List::stream)
          .toList();
  private static final Pattern BETWEEN =
      Pattern.compile(
          " ?; ?| en |, (?=Stcrt|WBV|TBV|NL ?\\d|AWB|VK|ECLI|\\d{2} ?[/_-] ?\\d|\\d{9}/)",
          Pattern.CASE_INSENSITIVE);

  private static final RecentResults<LookUp, List<Recognised>> RECENT =
      new RecentResults<>(MOST_RECENT);

  /**
   * The arguments of a look-up.
   *
   * @param expected empty = only identifiers that cannot mean anything else
   */
  private record LookUp(String written, Optional<Set<IdentifierKind>> expected) {
    boolean means(IdentifierPattern form) {
      return expected.map(kinds -> kinds.contains(form.kind())).orElseGet(() -> !form.bare());
    }
  }

  private Identifiers() {}

  /**
   * The identifiers in a text that should hold identifiers of these kinds; empty if a part of the
   * text is none of them.
   */
  public static List<Recognised> recognise(String written, Set<IdentifierKind> expected) {
    return in(written, Optional.of(expected));
  }

  /**
   * The identifiers in a text that may hold anything: only those that cannot mean anything else.
   */
  public static List<Recognised> recognise(String written) {
    return in(written, Optional.empty());
  }

  /**
   * The identifier of a text that has no known form: one normal form for every spelling of that
   * text.
   */
  public static Recognised asWritten(String written) {
    var normal = Spelling.even(written).toLowerCase(java.util.Locale.ROOT);
    var identifier = new Identifier(IdentifierKind.AS_WRITTEN, normal);
    return new Recognised(identifier, written, Optional.empty());
  }

  private static List<Recognised> in(String written, Optional<Set<IdentifierKind>> expected) {
    return written.length() > LONGEST
        ? List.of()
        : RECENT.of(new LookUp(written, expected), Identifiers::in);
  }

  private static List<Recognised> in(LookUp lookUp) {
    var written = lookUp.written();
    var forms = FORMS.stream().filter(lookUp::means).toList();
    var even = Spelling.even(written).replace("&amp;", "&");
    var whole = whole(even, written, forms);
    return whole.isEmpty() ? each(even, written, forms) : whole;
  }

  private static List<Recognised> whole(
      String even, String written, List<IdentifierPattern> forms) {
    var text = Addresses.identifierIn(even).orElse(even);
    var kinds = EnumSet.noneOf(IdentifierKind.class);
    return forms.stream()
        .flatMap(form -> form.recognise(text, written).stream())
        .filter(recognised -> kinds.add(recognised.identifier().kind()))
        .toList();
  }

  /** The identifiers in the parts of a text, if all parts are identifiers; otherwise empty. */
  private static List<Recognised> each(String even, String written, List<IdentifierPattern> forms) {
    var dossiers = Parliament.eachDossier(even).toList();
    var parts = dossiers.isEmpty() ? BETWEEN.splitAsStream(even).toList() : dossiers;
    var found = new ArrayList<Recognised>();
    for (var part : parts.size() > 1 ? parts : List.<String>of()) {
      var recognised = whole(part, written, forms);
      if (recognised.isEmpty()) {
        return List.of();
      }
      found.addAll(dossiers.isEmpty() ? recognised : withoutLinks(recognised));
    }
    return List.copyOf(found);
  }

  private static List<Recognised> withoutLinks(List<Recognised> recognised) {
    return recognised.stream()
        .map(of -> new Recognised(of.identifier(), of.asWritten(), Optional.empty()))
        .toList();
  }
}
