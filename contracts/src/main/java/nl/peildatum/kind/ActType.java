package nl.peildatum.kind;

import java.util.List;
import java.util.Optional;
import nl.peildatum.decision.Mechanism;

/**
 * An act that sets or ends policy, as data: one fact per area it names.
 *
 * @param event name in the store and on the topic
 * @param title title of the event, for readers of the topic's description
 * @param description what the act says, for the author of a decision file; empty if none is written
 * @param scope the fields that state which lanes the act is about
 * @param selector field that selects one of several kinds, if kinds share their acts
 * @param closable whether the act may state a closed list ({@code onlyThese})
 * @param ending how a Set states its end; an End states none
 * @param continues whether the act is an extension; if it states no start, it starts on the planned
 *     end of the Set that it continues
 */
public record ActType(
    String name,
    Mechanism mechanism,
    String event,
    String title,
    String description,
    Scope scope,
    Optional<Selector> selector,
    boolean closable,
    Ending ending,
    boolean continues,
    List<Field> subject,
    List<Field> value) {

  /** The way in which a Set states its end. */
  public enum Ending {
    /** By {@code until}; if absent, until further notice. */
    UNTIL,
    /**
     * By {@code plannedUntil}, or by stating that the planned end is not known; one of the two is
     * required.
     */
    PLANNED
  }

  /** Begins the type of a Set in the areas that its field {@code areas} names. */
  public static Builder set(String name, String event, String title) {
    return new Builder(name, Mechanism.SET, event, title);
  }

  /** Begins the type of an End in the areas that its field {@code areas} names. */
  public static Builder end(String name, String event, String title) {
    return new Builder(name, Mechanism.END, event, title);
  }

  /** Begins the type of an act that states that there is no policy. */
  static Builder none(String name, String event, String title) {
    return new Builder(name, Mechanism.STATED_NONE, event, title);
  }

  /** Builds an act type. */
  public static final class Builder {
    private final String name;
    private final Mechanism mechanism;
    private final String event;
    private final String title;
    private String description = "";
    private Scope scope = Scope.listedIn("areas");
    private Optional<Selector> selector = Optional.empty();
    private boolean closable;
    private Ending ending = Ending.UNTIL;
    private boolean continues;
    private List<Field> subject = List.of();
    private List<Field> value = List.of();

    private Builder(String name, Mechanism mechanism, String event, String title) {
      this.name = name;
      this.mechanism = mechanism;
      this.event = event;
      this.title = title;
    }

    public Builder saying(String what) {
      description = what;
      return this;
    }

    public Builder within(Scope where) {
      scope = where;
      return this;
    }

    public Builder selectedBy(Selector by) {
      selector = Optional.of(by);
      return this;
    }

    public Builder withClosedLists() {
      closable = true;
      return this;
    }

    public Builder planned() {
      ending = Ending.PLANNED;
      return this;
    }

    public Builder continuing() {
      continues = true;
      return this;
    }

    /** Sets the fields of the subject beside the area. */
    public Builder subject(Field... fields) {
      subject = List.of(fields);
      return this;
    }

    /** Sets the fields of the value. */
    public Builder value(Field... fields) {
      value = List.of(fields);
      return this;
    }

    public ActType build() {
      return new ActType(
          name,
          mechanism,
          event,
          title,
          description,
          scope,
          selector,
          closable,
          ending,
          continues,
          subject,
          value);
    }
  }

  public boolean isSet() {
    return mechanism == Mechanism.SET;
  }

  public boolean isEnd() {
    return mechanism == Mechanism.END;
  }

  /** Whether a Set of this type must plan its end. */
  public boolean plansItsEnd() {
    return isSet() && ending == Ending.PLANNED;
  }
}
