package nl.peildatum.query.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Person;
import nl.peildatum.governing.CaseDate;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningOption;
import nl.peildatum.governing.GoverningRules;
import nl.peildatum.governing.ProcedureStage;
import nl.peildatum.law.World;
import org.jspecify.annotations.Nullable;

/** Cases at every stage, in the small world of the laws. */
public final class InventedCase {
  private static final int LAST_DAY = 38;

  private InventedCase() {}

  public static CaseQuestion in(CountryCode country, SplittableRandom random) {
    var stages = List.of(ProcedureStage.values());
    var stage = stages.get(random.nextInt(stages.size()));
    var dates = new EnumMap<CaseDate, LocalDate>(CaseDate.class);
    for (var date : CaseDate.values()) {
      dates.put(date, World.date(random.nextInt(LAST_DAY) - 1));
    }
    if (random.nextBoolean()) {
      dates.remove(CaseDate.HEARING);
    }
    var extra =
        Arrays.stream(GoverningOption.values())
            .filter(GoverningRules.current()::isExtra)
            .filter(option -> random.nextInt(3) == 0)
            .toList();
    return new CaseQuestion(
        country,
        area(random),
        stage,
        dates,
        new Person(Set.of("women"), random.nextBoolean()),
        extra,
        random.nextBoolean() ? Basis.OPERATIONAL : Basis.FORMAL,
        random.nextInt(3) == 0 ? World.date(random.nextInt(LAST_DAY)) : null);
  }

  private static @Nullable String area(SplittableRandom random) {
    var places = Stream.concat(World.AREAS.stream(), Stream.of("ML-7", "nowhere")).toList();
    var at = random.nextInt(places.size() + 2);
    return at < places.size() ? places.get(at) : null;
  }
}
