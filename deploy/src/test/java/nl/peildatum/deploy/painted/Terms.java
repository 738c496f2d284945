package nl.peildatum.deploy.painted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.peildatum.law.Family;
import nl.peildatum.law.Values;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Paint;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Paper.Stated;
import org.jspecify.annotations.Nullable;

/**
 * What a Set, a StateNone or an End says.
 *
 * @param alike the lanes that it is about, which differ in their area only
 */
record Terms(Lanes lanes, List<Integer> alike, Fields to) {
  private int lane() {
    return alike.getFirst();
  }

  private Family family() {
    return Family.of(lane());
  }

  /**
   * @param startByDefault where no start is stated
   */
  Fields put(Rectangle rectangle, Instrument instrument, boolean extending, int startByDefault) {
    var paint = rectangle.paint();
    to.put("type", extending ? Family.EXTEND : family().act(paint));
    code(paint);
    subject(paint);
    from(rectangle.from(), startByDefault);
    formal(rectangle, instrument);
    to.flag("overrules", rectangle.overrules()).flag("noFormalAct", rectangle.noFormalAct());
    if (!rectangle.end()) {
      ending(paint, rectangle.until(), false);
    }
    if (rectangle.sets()) {
      to.putAll(Values.stated(lane(), rectangle.value()));
    }
    if (rectangle.sets() && family() == Family.REGION) {
      to.flag("onlyThese", rectangle.onlyThese());
    }
    return to.ground(
        instrument.decided(),
        Stream.of(rectangle.from().earliest(), rectangle.formal().earliest()));
  }

  /**
   * The keys that are there are stated, null included; all else is inherited.
   *
   * @param old which may say nothing of a group but its id
   */
  Fields replacement(Stated stated, Rectangle now, Paint old) {
    var paint = now.paint();
    // whether what is corrected could be an extension, the rules of extensions decide
    to.put("type", family().act(paint));
    if (to.oneOfTwo()) {
      code(paint);
    }
    if (to.oneOfTwo() || (old != Paint.SET && now.sets())) {
      subject(paint);
    }
    if (stated.from()) {
      replacedFrom(now.from());
    }
    if (stated.until()) {
      ending(paint, now.until(), true);
    }
    if (stated.formal()) {
      to.startOrNull(now.formal(), "formalFrom", "formalFromClaims");
    }
    if (stated.overrules()) {
      to.put("overrules", now.overrules());
    }
    if (stated.onlyThese()) {
      to.put("onlyThese", now.onlyThese());
    }
    if (stated.noFormalAct()) {
      to.put("noFormalAct", now.noFormalAct());
    }
    return stated.value() ? to.putAll(Values.stated(lane(), now.value())) : to;
  }

  private void replacedFrom(Start from) {
    if (from.known()) {
      to.startOrNull(from, "from", "fromClaims");
    } else if (to.oneOfTwo()) {
      to.put("startUnknown", true);
    } else {
      to.put("from", null);
    }
  }

  /** Which of the kinds that share an act is meant. */
  private void code(Paint paint) {
    if (paint == Paint.NONE) {
      to.put("kind", World.kind(lane()));
      return;
    }
    switch (family()) {
      case MORATORIUM -> to.put("moratorium", Values.codeOf(lane()));
      case GROUP -> to.put("policy", World.kind(lane()));
      case HEADING -> to.put("heading", lanes.subject(lane()).get("heading"));
      case REGION, ALTERNATIVE -> {}
    }
  }

  private void subject(Paint paint) {
    if (family() == Family.MORATORIUM && paint != Paint.NONE) {
      to.put("category", place());
    } else {
      to.putAll(place());
    }
  }

  /** What narrows the lanes: areas, a target, a group, a label. */
  private Map<String, Object> place() {
    var place = new LinkedHashMap<String, Object>();
    var areas = alike.stream().map(lanes::areaOf).filter(Objects::nonNull).toList();
    if (!areas.isEmpty()) {
      place.put(family().areas(), areas);
    }
    Stream.of("target", "label")
        .filter(lanes.subject(lane())::containsKey)
        .forEach(name -> place.put(name, String.valueOf(lanes.subject(lane()).get(name))));
    place.putAll(Values.groupOf(lane(), family() == Family.GROUP));
    return place;
  }

  private void from(Start from, int byDefault) {
    if (!from.known()) {
      to.put("startUnknown", true);
    } else if (!from.equals(Start.on(byDefault)) || to.oneOfTwo()) {
      to.startOrNull(from, "from", "fromClaims");
    }
  }

  /** The end of a moratorium is planned, or said to be unknown. */
  private void ending(Paint paint, @Nullable Integer until, boolean stated) {
    if (family() == Family.MORATORIUM && paint == Paint.SET) {
      if (until == null) {
        to.put("plannedUntilUnknown", true);
      } else {
        to.day("plannedUntil", until);
      }
    } else if (stated) {
      to.dayOrNull("until", until);
    } else {
      to.dayOrNothing("until", until);
    }
  }

  /** What starts on a day that is not known takes no legal start from its instrument. */
  private void formal(Rectangle rectangle, Instrument instrument) {
    var formal = rectangle.formal();
    var instruments = rectangle.from().known() ? instrument.formal() : null;
    var byDefault = instruments == null ? Start.UNKNOWN : Start.on(instruments);
    if (!formal.equals(byDefault) || to.oneOfTwo()) {
      to.startOrNull(formal, "formalFrom", "formalFromClaims");
    }
  }
}
