package nl.peildatum.query.governing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Statement.TransitionalRuleRecorded;
import nl.peildatum.kind.Kinds;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** The remarks that go with the answers of one assessment. */
final class Notes {
  private final CaseQuestion question;
  private final List<? extends GoverningDayReading> looked;
  private final List<List<Assessed>> assessed;
  private final CaseRecord known;
  private @Nullable Map<SamePolicy, Answer> older;

  /**
   * @param assessed the answers, day by day
   */
  Notes(
      CaseQuestion question,
      List<? extends GoverningDayReading> looked,
      List<List<Assessed>> assessed,
      CaseRecord known) {
    this.question = question;
    this.looked = looked;
    this.assessed = assessed;
    this.known = known;
  }

  /**
   * @param index of the governing day
   */
  List<Note> on(int index) {
    var day = looked.get(index).on();
    var notes = new ArrayList<Note>();
    var knownOn = known.day();
    Stream.of(Optional.of(day.day()), Optional.ofNullable(day.bekendOp()))
        .flatMap(Optional::stream)
        .filter(of -> knownOn != null && of.isAfter(knownOn))
        .distinct()
        .map(of -> new Note("AS_DECIDED_SO_FAR", null, Map.of("day", of.toString())))
        .forEach(notes::add);
    leftOut(looked.get(index), notes);
    if (question.area() == null) {
      notes.add(new Note("AREA_NOT_STATED", null, Map.of()));
    }
    placeUnknown(looked.get(index), notes);
    groupsUnknown(notes);
    var others = looked.get(index).otherAreas();
    if (!others.isEmpty()) {
      notes.add(new Note("OTHER_AREAS_MAY_BEAR", null, Map.of("areas", String.join(", ", others))));
    }
    if (day.rule().days().size() > 1) {
      notes.add(new Note("MORE_FAVOURABLE_OF_SEVERAL", null, Map.of("date", day.date().written())));
    }
    for (var of : assessed.get(index)) {
      bearing(of, notes);
      about(of.answer(), looked.get(index), notes);
    }
    return notes;
  }

  private void groupsUnknown(List<Note> notes) {
    var stated = question.person().groups();
    if (stated != null && !stated.isEmpty()) {
      KnownGroup.unknown(known.groups(), stated)
          .forEach(
              (id, nearest) ->
                  notes.add(
                      new Note(
                          "GROUP_UNKNOWN", null, Map.of("group", id, "nearest", quoted(nearest)))));
    }
  }

  private static String quoted(List<String> ids) {
    return ids.isEmpty() ? "-" : String.join(", ", ids);
  }

  private void placeUnknown(GoverningDayReading looked, List<Note> notes) {
    var isUnknown =
        looked.answers().stream().anyMatch(answer -> answer.status() == Status.PLACE_UNKNOWN);
    if (isUnknown && question.area() != null) {
      notes.add(new Note("PLACE_UNKNOWN", null, Map.of("area", question.area())));
    }
  }

  private static void leftOut(GoverningDayReading looked, List<Note> notes) {
    var day = looked.on().day().toString();
    looked
        .tested()
        .forEach(
            (decision, change) -> {
              if (change.isLeftOut()) {
                var about = Map.of("decision", decision.value(), "day", day);
                var lanes = looked.leftOutHere().get(decision);
                if (lanes != null && lanes.isEmpty()) {
                  notes.add(new Note(change.name(), null, about));
                } else if (lanes != null) {
                  lanes.forEach(lane -> notes.add(new Note(change.name(), lane, about)));
                }
              }
            });
  }

  private void about(Answer answer, GoverningDayReading looked, List<Note> notes) {
    var day = looked.on();
    answer.instrument().ifPresent(by -> aboutInstrument(answer, by, looked, notes));
    olderMoreFavourable(answer, day, notes);
    answer.transitionalRules().stream()
        .map(rule -> (TransitionalRuleRecorded) rule.statement())
        .map(
            rule ->
                new Note(
                    "TRANSITIONAL_RULE",
                    answer.lane(),
                    Map.of(
                        "rule",
                        rule.rule(),
                        "cohort",
                        cohort(rule.cohort()),
                        "text",
                        rule.text() == null ? "-" : rule.text())))
        .forEach(notes::add);
  }

  private static String cohort(Object written) {
    return written instanceof Map<?, ?> members
        ? members.entrySet().stream()
            .map(member -> member.getKey() + " " + member.getValue())
            .collect(Collectors.joining(", "))
        : written.toString();
  }

  private static void bearing(Assessed of, List<Note> notes) {
    of.bearing()
        .remarks()
        .forEach(remark -> notes.add(new Note(remark.note(), of.answer().lane(), remark.about())));
  }

  /** Adds at most one note. */
  private void aboutInstrument(
      Answer answer, Instrument by, GoverningDayReading looked, List<Note> notes) {
    var fact = answer.fact();
    if (fact == null || !decides(answer)) {
      return;
    }
    var decidedBy = known.decidedBy(fact.sequence());
    var about = Map.of("decision", decidedBy.value(), "day", by.publicOn().toString());
    var decision = question.dates().get(CaseDate.DECISION);
    if (looked.tested().get(decidedBy) == LaterChange.PUBLICATION_NOT_RECORDED) {
      notes.add(new Note("PUBLICATION_NOT_RECORDED", answer.lane(), about));
    } else if (decision != null && by.publicOn().isAfter(decision)) {
      notes.add(new Note("ANNOUNCED_AFTER_DECISION", answer.lane(), about));
    }
  }

  /** Whether a Set or an End decides the answer: a mere absence rests on no publication. */
  private static boolean decides(Answer answer) {
    return switch (answer.status()) {
      case IN_FORCE, DISPUTED, ENDED -> true;
      default -> false;
    };
  }

  private void olderMoreFavourable(Answer answer, GoverningDay day, List<Note> notes) {
    var application = question.dates().get(CaseDate.APPLICATION);
    if (application == null || !application.isBefore(day.day())) {
      return;
    }
    var older = olderAnswer(answer.lane(), application);
    if (older != null && favour(older) > favour(answer)) {
      var isDisputed = older.status() == Status.DISPUTED || answer.status() == Status.DISPUTED;
      notes.add(
          new Note(
              isDisputed
                  ? "OLDER_POLICY_MAY_HAVE_BEEN_MORE_FAVOURABLE"
                  : "OLDER_POLICY_MORE_FAVOURABLE",
              answer.lane(),
              Map.of("day", application.toString())));
    }
  }

  private @Nullable Answer olderAnswer(Lane lane, LocalDate application) {
    for (var i = 0; i < looked.size(); i++) {
      var on = looked.get(i).on();
      if (on.day().equals(application) && on.rule().option() == GoverningOption.AT_APPLICATION) {
        return older(looked.get(i).answers()).get(SamePolicy.of(lane));
      }
    }
    return null;
  }

  /**
   * The answers by policy, disregarding the area of the lineage that answered; the first of each
   * policy.
   */
  private Map<SamePolicy, Answer> older(List<Answer> answers) {
    if (older == null) {
      older =
          answers.stream()
              .collect(
                  Collectors.toMap(
                      answer -> SamePolicy.of(answer.lane()),
                      Function.identity(),
                      (first, next) -> first));
    }
    return older;
  }

  private static int favour(Answer answer) {
    var value = answer.value();
    return value == null
        ? 0
        : Kinds.found().named(answer.lane().kind()).map(kind -> kind.favour(value)).orElse(0);
  }
}
