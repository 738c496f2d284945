package nl.peildatum.query.governing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Statement.TransitionalRuleRecorded;
import nl.peildatum.governing.CaseDate;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.LaterChange;

/** Makes the remarks on the answers of an assessment. */
final class Notes {
  private final CaseQuestion question;
  private final List<? extends GoverningDayReading> days;
  private final List<List<Assessed>> assessed;
  private final CaseRecord known;
  private final OlderPolicy older;

  /**
   * @param assessed the answers, day by day
   */
  Notes(
      CaseQuestion question,
      List<? extends GoverningDayReading> days,
      List<List<Assessed>> assessed,
      CaseRecord known) {
    this.question = question;
    this.days = days;
    this.assessed = assessed;
    this.known = known;
    this.older = new OlderPolicy(question, days);
  }

  /**
   * The remarks on the answers of one governing day.
   *
   * @param index of the governing day, from 0
   */
  List<Note> on(int index) {
    var day = days.get(index);
    var on = day.on();
    var notes = new ArrayList<Note>();
    var knownOn = known.day();
    Stream.of(Optional.of(on.day()), Optional.ofNullable(on.bekendOp()))
        .flatMap(Optional::stream)
        .filter(of -> knownOn != null && of.isAfter(knownOn))
        .distinct()
        .map(of -> new Note("AS_DECIDED_SO_FAR", null, Map.of("day", of.toString())))
        .forEach(notes::add);
    var notRead = day.kindsNotRead();
    if (!notRead.isEmpty()) {
      notes.add(new Note("KINDS_NOT_READ", null, Map.of("kinds", String.join(", ", notRead))));
    }
    leftOut(day, notes);
    if (question.area() == null) {
      notes.add(new Note("AREA_NOT_STATED", null, Map.of()));
    }
    placeUnknown(day, notes);
    groupsUnknown(notes);
    var others = day.otherAreas();
    if (!others.isEmpty()) {
      notes.add(new Note("OTHER_AREAS_MAY_BEAR", null, Map.of("areas", String.join(", ", others))));
    }
    if (on.rule().days().size() > 1) {
      notes.add(new Note("MORE_FAVOURABLE_OF_SEVERAL", null, Map.of("date", on.date().written())));
    }
    for (var of : assessed.get(index)) {
      applicability(of, notes);
      about(of.answer(), day, notes);
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

  private void placeUnknown(GoverningDayReading day, List<Note> notes) {
    var isUnknown =
        day.answers().stream().anyMatch(answer -> answer.status() == Status.PLACE_UNKNOWN);
    if (isUnknown && question.area() != null) {
      notes.add(new Note("PLACE_UNKNOWN", null, Map.of("area", question.area())));
    }
  }

  private static void leftOut(GoverningDayReading reading, List<Note> notes) {
    var day = reading.on().day().toString();
    reading
        .tested()
        .forEach(
            (decision, change) -> {
              if (change.isLeftOut()) {
                var about = Map.of("decision", decision.value(), "day", day);
                var lanes = reading.leftOutHere().get(decision);
                if (lanes != null && lanes.isEmpty()) {
                  notes.add(new Note(change.name(), null, about));
                } else if (lanes != null) {
                  lanes.forEach(lane -> notes.add(new Note(change.name(), lane, about)));
                }
              }
            });
  }

  private void about(Answer answer, GoverningDayReading day, List<Note> notes) {
    answer.instrument().ifPresent(by -> aboutInstrument(answer, by, day, notes));
    older.note(answer, day.on()).ifPresent(notes::add);
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

  private static void applicability(Assessed of, List<Note> notes) {
    of.applicability()
        .remarks()
        .forEach(remark -> notes.add(new Note(remark.note(), of.answer().lane(), remark.about())));
  }

  /** Adds a remark if the answer rests on an instrument that the decision could not know. */
  private void aboutInstrument(
      Answer answer, Instrument by, GoverningDayReading day, List<Note> notes) {
    var fact = answer.fact();
    if (fact == null || !decides(answer)) {
      return;
    }
    var decidedBy = known.decidedBy(fact.sequence());
    var about = Map.of("decision", decidedBy.value(), "day", by.publicOn().toString());
    var decision = question.dates().get(CaseDate.DECISION);
    if (day.tested().get(decidedBy) == LaterChange.PUBLICATION_NOT_RECORDED) {
      notes.add(new Note("PUBLICATION_NOT_RECORDED", answer.lane(), about));
    } else if (decision != null && by.publicOn().isAfter(decision)) {
      notes.add(new Note("ANNOUNCED_AFTER_DECISION", answer.lane(), about));
    }
  }

  /** Whether a Set or an End decides the answer; an absence rests on no publication. */
  private static boolean decides(Answer answer) {
    return switch (answer.status()) {
      case IN_FORCE, DECLARED_NONE, DISPUTED, UNCERTAIN, ENDED -> true;
      default -> false;
    };
  }
}
