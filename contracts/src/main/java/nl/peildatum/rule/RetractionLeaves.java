package nl.peildatum.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peildatum.answer.Chain;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.Limit;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Run;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Warning;
import nl.peildatum.time.Lane;

/**
 * What a retraction takes from under other facts: the publication from which a term was counted, or
 * what an extension continues.
 *
 * @param head without the decision
 * @param before as known without the decision
 * @param after as known with it
 */
record RetractionLeaves(CountryRecord head, Extended before, Extended after) {

  List<Warning> by(List<Statement> statements) {
    var retracted =
        statements.stream()
            .flatMap(said -> said instanceof Statement.Retracted of ? Stream.of(of) : Stream.of())
            .flatMap(of -> head.event(of.target().sequence()).stream())
            .toList();
    var found = new LinkedHashMap<String, SortedSet<Lane>>();
    var warnings = new ArrayList<Warning>();
    retracted.stream()
        .flatMap(this::tooLong)
        .forEach(w -> found.computeIfAbsent(w.detail, d -> new TreeSet<>()).add(w.lane));
    found.forEach(
        (detail, lanes) ->
            warnings.add(new Warning("limit-provisional", detail, List.copyOf(lanes))));
    retracted.stream().flatMap(this::extensionsOf).forEach(chain -> warnings.add(alone(chain)));
    return List.copyOf(warnings);
  }

  private record TooLong(String detail, Lane lane) {}

  /** The Sets that last longer than the law allows, now that no publication is on record. */
  private Stream<TooLong> tooLong(RecordedEvent event) {
    return event.statement() instanceof Statement.PublicationRecorded publication
        ? unpublished(publication.decision()).flatMap(this::tooLongFrom)
        : Stream.of();
  }

  private Stream<Chain> unpublished(DecisionId decision) {
    return head.lanesOf(decision)
        .distinct()
        .flatMap(lane -> after.setsIn(lane).stream())
        .filter(chain -> chain.decisionId().equals(decision))
        .filter(chain -> after.by(chain).isEmpty())
        .filter(chain -> after.known().publishedOn(chain.root()).isEmpty());
  }

  private Stream<TooLong> tooLongFrom(Chain first) {
    var run = new Run(first.start().latest().orElse(null), null, Optional.empty(), false);
    var lane = first.content().lane();
    return after.linksOf(first).stream()
        .flatMap(link -> limits(link, run))
        .map(
            limit ->
                new TooLong(
                    limit.detail()
                        + " The publication from which the year was counted is retracted here."
                        + " Record the right one with RecordPublication, or correct plannedUntil.",
                    lane));
  }

  private static Stream<Limit> limits(Chain link, Run run) {
    return Kinds.found().named(link.content().lane().kind()).stream()
        .flatMap(kind -> kind.limits(link.content(), run).stream())
        .filter(Limit::refuses);
  }

  /** The extensions that continue what is retracted and stay on record themselves. */
  private Stream<Chain> extensionsOf(RecordedEvent event) {
    return before.known().chainOf(event.sequence()).filter(gone -> gone.content().isSet()).stream()
        .filter(gone -> after.known().chainOf(gone.root()).isEmpty())
        .flatMap(gone -> after.setsIn(gone.content().lane()).stream().filter(continues(gone)));
  }

  private Predicate<Chain> continues(Chain gone) {
    return link -> before.by(link).filter(continued -> continued.root() == gone.root()).isPresent();
  }

  private static Warning alone(Chain extension) {
    return new Warning(
        "extension-stands-alone",
        "What the extension of decision "
            + extension.decisionId()
            + " continues is retracted here, and the extension goes on standing"
            + extension.start().earliest().map(day -> " from " + day + " on").orElse("")
            + ". Retract fact "
            + extension.liveEnd()
            + " too, or correct what it continues instead of retracting it.",
        List.of(extension.content().lane()));
  }
}
