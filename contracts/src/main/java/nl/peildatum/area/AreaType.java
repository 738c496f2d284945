package nl.peildatum.area;

/** The type of an area (<i>soort gebied</i>). */
public enum AreaType {
  /** A first-level part of a country, whatever the country calls it: province, state, oblast. */
  REGION,
  /** A part of a region, or what its country calls a district. */
  DISTRICT,
  CITY,
  /** Several regions under one name, as "Centraal- en Zuid-Irak". */
  MACRO_AREA,
  /** An area defined by who holds it, not by a border. */
  CONTROL_AREA,
  OTHER
}
