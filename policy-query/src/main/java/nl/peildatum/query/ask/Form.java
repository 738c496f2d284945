package nl.peildatum.query.ask;

/** A form that an answer may exist in, as it is named in {@code Accept} and told in replies. */
enum Form {
  JSON("application/json"),
  NDJSON("application/x-ndjson"),
  CSV("text/csv"),
  EVENT_STREAM("text/event-stream");

  private final String mediaType;

  Form(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }
}
