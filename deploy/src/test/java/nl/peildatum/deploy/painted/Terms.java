package nl.peildatum.deploy.painted;

import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.law.Values;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Paper.Stated;

/** What a Set or an End says of one lane. */
record Terms(Lanes lanes, int lane, Fields to) {

  Fields put(Rectangle rectangle, Instrument instrument) {
    to.put("type", type(rectangle.end()));
    subject();
    from(rectangle.from(), instrument);
    formal(rectangle, instrument);
    to.flag("overrules", rectangle.overrules()).flag("noFormalAct", rectangle.noFormalAct());
    if (!rectangle.end()) {
      to.dayOrNothing("until", rectangle.until()).putAll(Values.of(lane, rectangle.value()));
    }
    if (!rectangle.end() && World.isRegion(lane)) {
      to.flag("onlyThese", rectangle.onlyThese());
    }
    return to.ground(
        instrument.decided(),
        Stream.of(rectangle.from().earliest(), rectangle.formal().earliest()));
  }

  /** The keys that are there are stated, null included; all else is inherited. */
  Fields replacement(Stated stated, Rectangle now) {
    to.put("type", type(now.end()));
    if (to.oneOfTwo()) {
      subject();
    }
    if (stated.from()) {
      replacedFrom(now.from());
    }
    if (stated.until()) {
      to.dayOrNull("until", now.until());
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
    return stated.value() ? to.putAll(Values.of(lane, now.value())) : to;
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

  private String type(boolean end) {
    if (World.isRegion(lane)) {
      return end ? "LiftRegion15c" : "DesignateRegion15c";
    }
    return end ? "WithdrawRelocationAlternative" : "SetRelocationAlternative";
  }

  private void subject() {
    to.put(World.isRegion(lane) ? "areas" : "origins", List.of(lanes.area(lane)));
    if (!World.isRegion(lane)) {
      to.put("target", lanes.target(lane));
    }
  }

  private void from(Start from, Instrument instrument) {
    if (!from.known()) {
      to.put("startUnknown", true);
    } else if (!from.equals(Start.on(instrument.startByDefault())) || to.oneOfTwo()) {
      to.startOrNull(from, "from", "fromClaims");
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
