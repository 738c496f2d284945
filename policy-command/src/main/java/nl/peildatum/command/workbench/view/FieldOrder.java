package nl.peildatum.command.workbench.view;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.peildatum.command.workbench.form.Shape.Member;

/** The order in which a form shows the members of an object. */
final class FieldOrder {
  private static final List<String> FIRST =
      List.of(
          "type",
          "role",
          "fact",
          "facts",
          "decision",
          "predecessor",
          "kind",
          "kinds",
          "policy",
          "moratorium",
          "heading",
          "label",
          "areas",
          "origins",
          "target",
          "successors",
          "category",
          "group",
          "level",
          "scheme",
          "presumption",
          "threat",
          "id",
          "name",
          "title",
          "issuer",
          "decidedOn",
          "announcedOn",
          "publishedOn",
          "operationalFrom",
          "decisionId",
          "act",
          "area");

  private static final List<String> LAST =
      List.of(
          "from",
          "until",
          "plannedUntil",
          "plannedUntilUnknown",
          "formalFrom",
          "onlyThese",
          "ruling",
          "cohort",
          "rule",
          "text",
          "ground",
          "replacement",
          "paragraph",
          "passages");

  /** Members of an act that few decisions need. */
  private static final Set<String> SELDOM =
      Set.of(
          "fromClaims",
          "fromNotAfter",
          "fromNotBefore",
          "startUnknown",
          "formalFromClaims",
          "overrules",
          "changeNature",
          "noFormalAct",
          "scopeDisputed",
          "excludedGroups",
          "originProof",
          "evidenceStandard",
          "definition",
          "verified",
          "celex",
          "jci",
          "publisher",
          "identifier",
          "note",
          "tooi");

  private FieldOrder() {}

  static boolean isSeldom(String member) {
    return SELDOM.contains(member);
  }

  static List<Member> of(List<Member> members) {
    return members.stream().sorted(Comparator.comparingInt(FieldOrder::place)).toList();
  }

  /** Others, such as those of a new kind, stand between the first and the last. */
  private static int place(Member member) {
    var first = FIRST.indexOf(member.name());
    var last = LAST.indexOf(member.name());
    if (first >= 0) {
      return first;
    }
    return last >= 0 ? FIRST.size() + 1 + last : FIRST.size();
  }
}
