package nl.peildatum.web.map;

/** What a pattern means: a line of the legend. */
public record Meaning(String pattern, String status) {}
