package nl.peildatum.command.rules.moratorium;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.peildatum.command.rules.An;
import nl.peildatum.command.rules.File;
import nl.peildatum.command.rules.moratorium.ChainOracle.Link;
import nl.peildatum.command.rules.moratorium.ChainOracle.Publication;
import nl.peildatum.command.rules.moratorium.ChainOracle.Sort;
import org.jspecify.annotations.Nullable;

/** A decision of one or two acts about one lane, drawn, with what the oracle says of it. */
final class DrawnDecision {
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

  private final String id;
  private final Random random;
  private final ChainOracle before;
  private final ChainOracle after;
  private final LocalDate decided;
  private final List<An> acts = new ArrayList<>();
  private final Set<String> wrong = new TreeSet<>();
  private final Set<Link> restarted = new HashSet<>();
  private final Set<Link> lacking = new HashSet<>();
  private final Set<Link> aimedAt = new HashSet<>();
  private boolean extending;
  private final List<Link> painted = new ArrayList<>();
  private File file;

  private DrawnDecision(String id, Random random, ChainOracle before) {
    this.id = id;
    this.random = random;
    this.before = before;
    this.after = before.copy();
    this.decided = decided();
    this.file = File.letter(id, decided.toString());
  }

  static DrawnDecision draw(String id, Random random, ChainOracle before) {
    var drawn = new DrawnDecision(id, random, before);
    drawn.draw(random.nextInt(3) == 0 ? 2 : 1);
    drawn.wrong.addAll(drawn.after.wrong(id, drawn.restarted, drawn.lacking, before));
    return drawn;
  }

  File file() {
    return file.acts(acts.toArray(An[]::new));
  }

  boolean hasActs() {
    return !acts.isEmpty();
  }

  ChainOracle after() {
    return after;
  }

  Set<String> wrong() {
    return wrong;
  }

  private void draw(int most) {
    switch (random.nextInt(10)) {
      case 0 -> {
        file = File.ruling(id, decided.toString());
        after.publications.put(id, new Publication(decided, null, null, 0));
        eitherFirst(this::annulOne, most == 2 ? this::extend : () -> {});
      }
      case 1, 2, 3 -> {
        file = File.correction(id, decided.toString());
        for (var i = 0; i < most; i++) {
          correction();
        }
      }
      default -> {
        if (most == 1 && random.nextInt(7) == 0) {
          end();
        } else {
          for (var i = 0; i < most; i++) {
            letter(most == 1);
          }
        }
      }
    }
  }

  private void eitherFirst(Runnable one, Runnable other) {
    var turned = random.nextBoolean();
    (turned ? other : one).run();
    (turned ? one : other).run();
  }

  private void letter(boolean alone) {
    switch (random.nextInt(9)) {
      case 0, 1, 2 -> impose();
      case 3, 4, 5, 6 -> {
        if (acts.isEmpty() && random.nextInt(4) == 0) {
          startAndExtend();
        } else {
          extend();
        }
      }
      default -> {
        if (!extending) {
          giveAStart(alone);
        }
      }
    }
  }

  private void giveAStart(boolean alone) {
    if (random.nextBoolean()) {
      commenceOne(alone);
    } else {
      publishOne();
    }
  }

  /** Written in either order; what is given a start is continued in both. */
  private void startAndExtend() {
    giveAStart(false);
    var first = acts.size();
    extend();
    if (first == 1 && acts.size() == 2 && random.nextBoolean()) {
      Collections.reverse(acts);
      after.links.stream()
          .filter(link -> link.saidBy.equals(id))
          .forEach(link -> link.saidByAct = 1 - link.saidByAct);
      after.publications.replaceAll(
          (decision, on) ->
              id.equals(on.by()) ? new Publication(on.on(), on.legal(), id, 1 - on.act()) : on);
    }
  }

  private void correction() {
    switch (random.nextInt(6)) {
      case 0, 1, 2, 3 -> correctOne();
      case 4 -> retractOne();
      default -> retractWhatIsSaidOfOne();
    }
  }

  private static An of(String type) {
    return act(type)
        .with("moratorium", "DEPARTURE")
        .with("category", Map.of())
        .with("ground", "so decided");
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(900));
  }

  /** Half of them near the planned end of one on record. */
  private LocalDate decided() {
    var ends = before.live().stream().filter(l -> l.sets() && l.until != null).toList();
    return ends.isEmpty() || random.nextBoolean()
        ? day()
        : Objects.requireNonNull(pick(ends).until).plusDays(random.nextInt(120) - 80);
  }

  private static An until(An act, @Nullable LocalDate until) {
    return until == null
        ? act.with("plannedUntilUnknown", true)
        : act.with("plannedUntil", until.toString());
  }

  private static An from(An act, @Nullable LocalDate from) {
    return from == null ? act.startUnknown() : act.from(from.toString());
  }

  private Link link(Sort sort, @Nullable LocalDate start, @Nullable LocalDate until) {
    var link = new Link(id, acts.size(), sort, decided);
    link.stated = start;
    link.until = until;
    after.links.add(link);
    paint(link);
    return link;
  }

  private void paint(Link link) {
    wrong.addAll(ChainOracle.empty(link.stated, link.until));
    for (var other : painted) {
      if (startsBefore(link.stated, other) && startsBefore(other.stated, link)) {
        wrong.add("overlap-in-decision");
      }
    }
    painted.add(link);
  }

  private static boolean startsBefore(@Nullable LocalDate from, Link other) {
    return from != null && (other.until == null || from.isBefore(other.until));
  }

  private void impose() {
    var start = random.nextInt(5) == 0 ? null : decided.plusDays(random.nextInt(60));
    var until =
        random.nextInt(6) == 0
            ? null
            : (start == null ? decided : start).plusDays(1 + random.nextInt(400));
    link(Sort.IMPOSE, start, until);
    acts.add(from(until(of("ImposeMoratorium"), until), start));
  }

  private void extend() {
    var continued = started().toContinue(decided);
    extending = true;
    var near = continued == null || continued.until == null ? decided : continued.until;
    var unknown = random.nextInt(6) == 0;
    var from = unknown || random.nextInt(2) == 0 ? null : near.plusDays(random.nextInt(90) - 10);
    var until = random.nextInt(8) == 0 ? null : near.plusDays(random.nextInt(300));
    if (continued == null) {
      wrong.add("nothing-to-extend");
    } else {
      var end = continued.until;
      var byDefault = end == null || !end.isAfter(decided) ? null : end;
      var link = link(Sort.EXTEND, unknown ? null : from != null ? from : byDefault, until);
      if (!unknown && from == null && byDefault == null) {
        lacking.add(link);
      }
    }
    var act = until(of("ExtendMoratorium"), until);
    acts.add(unknown ? act.startUnknown() : from == null ? act : act.from(from.toString()));
  }

  /** The list before this decision, with the starts that it gives. */
  private ChainOracle started() {
    var started = before.copy();
    for (var i = 0; i < before.links.size(); i++) {
      var now = after.links.get(i);
      if (restarted.contains(now)) {
        started.links.get(i).stated = now.stated;
      }
    }
    after.publications.forEach(
        (decision, on) -> {
          if (id.equals(on.by())) {
            started.publications.put(decision, on);
          }
        });
    return started;
  }

  private void end() {
    var from = random.nextInt(5) == 0 ? null : decided.plusDays(random.nextInt(30));
    wrong.addAll(from == null ? Set.of() : before.ending(from, null));
    link(Sort.END, from, null);
    acts.add(from(of("EndMoratorium"), from));
  }

  private void annulOne() {
    aim(
        link -> link.annulledFrom == null,
        link -> {
          var start = after.start(link);
          var from = start == null || random.nextBoolean() ? day() : start;
          link.annulledFrom = from;
          link.annulledBy = id;
          link.annulledByAct = acts.size();
          acts.add(annul(from.toString(), fact(link)));
        });
  }

  private void commenceOne(boolean alone) {
    aim(
        link -> link.stated == null && !link.commenced && (alone || link.sets()),
        link -> {
          var from = link.decided.plusDays(random.nextInt(300));
          wrong.addAll(ChainOracle.empty(from, link.until));
          if (!link.sets()) {
            wrong.addAll(before.ending(from, before.links.get(after.links.indexOf(link))));
          }
          link.stated = from;
          link.commenced = true;
          restarted.add(link);
          acts.add(commence(fact(link), from.toString()).with("ground", "so decided"));
        });
  }

  private void publishOne() {
    aim(
        link -> !after.publications.containsKey(link.decision),
        link -> {
          var on = link.decided.plusDays(random.nextInt(60));
          var legal = on.plusDays(random.nextInt(20));
          after.publications.put(link.decision, new Publication(on, legal, id, acts.size()));
          acts.add(
              publication(link.decision, on.toString(), legal.toString())
                  .with("ground", "so decided"));
        });
  }

  private void correctOne() {
    aim(
        link -> link.sets() && link.annulledFrom == null,
        link -> {
          var to = replacement();
          if (!link.commenced && random.nextBoolean()) {
            link.stated = random.nextInt(3) == 0 ? null : link.decided.plusDays(days());
            from(to, link.stated);
          }
          if (random.nextInt(3) == 0) {
            link.until = link.decided.plusDays(60 + random.nextInt(400));
            to.with("plannedUntil", link.until.toString());
          }
          if (random.nextInt(4) == 0) {
            link.sort = random.nextInt(3) == 0 ? Sort.IMPOSE : Sort.EXTEND;
            to.with("type", link.sort == Sort.IMPOSE ? "ImposeMoratorium" : "ExtendMoratorium");
          }
          acts.add(correct(fact(link), to).with("ground", "so decided"));
          link.saidBy = id;
          link.saidByAct = acts.size() - 1;
          paint(link);
        });
  }

  private int days() {
    return random.nextInt(200) - 60;
  }

  private void retractOne() {
    aim(
        link -> true,
        link -> {
          link.retracted = true;
          acts.add(retract(fact(link)));
        });
  }

  /** An annulment or a publication. */
  private void retractWhatIsSaidOfOne() {
    aim(
        link -> link.annulledFrom != null || publishedByAnother(link) != null,
        link -> {
          var publication = publishedByAnother(link);
          if (publication != null) {
            after.publications.remove(link.decision);
            acts.add(retract(fact(Objects.requireNonNull(publication.by()), publication.act())));
          } else {
            acts.add(retract(fact(Objects.requireNonNull(link.annulledBy), link.annulledByAct)));
            link.annulledFrom = null;
          }
        });
  }

  private @Nullable Publication publishedByAnother(Link link) {
    var publication = after.publications.get(link.decision);
    return publication == null || publication.by() == null ? null : publication;
  }

  /** At one on record that no other act of this decision aims at. */
  private void aim(Predicate<Link> at, Consumer<Link> take) {
    var live =
        after.live().stream()
            .filter(link -> !link.decision.equals(id) && !aimedAt.contains(link))
            .filter(at)
            .toList();
    if (!live.isEmpty()) {
      var link = pick(live);
      aimedAt.add(link);
      take.accept(link);
    }
  }

  private static Map<String, Object> fact(Link link) {
    return fact(link.saidBy, link.saidByAct);
  }

  private static Map<String, Object> fact(String decision, int act) {
    return Map.of("decisionId", decision, "act", act);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
