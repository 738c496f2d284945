package nl.peildatum.source;

/**
 * The kind of an identifier (<i>soort kenmerk</i>). The form of an identifier can be checked, but
 * not whether the document exists.
 */
public enum IdentifierKind {
  /**
   * Dossier and number, of either House; the publication id {@code kst-…} means this document too.
   */
  KAMERSTUK("19 637, nr. 2644"),
  /** A document of the House of Representatives by its own number. */
  PARLIAMENT_DOCUMENT("2024D27306"),
  /** A <i>zaak</i> of the House of Representatives. */
  PARLIAMENT_CASE("2024Z11411"),
  /** An answer to written questions. */
  AANHANGSEL("ah-tk-20142015-1365"),
  /** Written questions. */
  KAMERVRAAG("kv-tk-2024Z11411"),
  WBV("WBV 2019/12"),
  /** The predecessor of the WBV. */
  TBV("TBV 2001/33"),
  /** An instruction of the IND to its officers. */
  WERKINSTRUCTIE("WI 2024/6"),
  STAATSCOURANT("Stcrt. 2024, 149"),
  /** One publication inside an issue from before July 2009, when a number identified an issue. */
  STAATSCOURANT_ITEM("stcrt-2006-118-p12-SC75636"),
  /** A regulation in the national collection; the Vc 2000 part C is BWBR0012288. */
  BWB("BWBR0012288"),
  /** A paragraph of the Vc 2000: not stable, since its content differs by date. */
  VC_PARAGRAPH("C7/14.4.1"),
  /** Juriconnect: a place in a regulation, with its own two clocks g and z. */
  JCI("jci1.3:c:BWBR0011823&hoofdstuk=1&artikel=1&z=2017-01-01&g=2017-01-01"),
  /** A regulation as it stood on a day, by its public address. */
  WETTEN("https://wetten.overheid.nl/BWBR0012288/2015-11-13"),
  ECLI("ECLI:NL:RBDHA:2016:3710"),
  /** A case of the Court of Justice, the General Court or the Civil Service Tribunal. */
  EU_CASE("C-125/22"),
  /** A case that a district court registered digitally. */
  DISTRICT_COURT_DIGITAL("NL22.5703"),
  /** A case that a district court registered on paper: year and number. */
  DISTRICT_COURT_PAPER("AWB 17/3271"),
  /** A case of the administrative jurisdiction division of the Council of State. */
  COUNCIL_OF_STATE("202400561/1/V2"),
  CELEX("32011L0095"),
  /**
   * A document without an identifier of a known form, by its text: a title, the name given to a
   * report.
   */
  AS_WRITTEN("Position on Returns to Mali, Update III");

  private final String example;

  IdentifierKind(String example) {
    this.example = example;
  }

  /** An identifier in its normal form, as an example. */
  public String example() {
    return example;
  }
}
