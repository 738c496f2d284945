package nl.peildatum.decision;

import java.util.List;

/**
 * An act that sets or ends policy of one kind, as data: one fact per area it names.
 *
 * @param event name in store and on the topic
 * @param areas the field that lists the areas
 * @param closable may say that only these areas are meant ({@code onlyThese})
 */
public record ActType(
    String name,
    Mechanism mechanism,
    String event,
    String areas,
    boolean closable,
    List<Field> subject,
    List<Field> value) {}
