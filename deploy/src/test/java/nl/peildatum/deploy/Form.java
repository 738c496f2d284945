package nl.peildatum.deploy;

import java.util.List;

/** How the system runs: where one records and asks, and where its parts keep what was recorded. */
interface Form extends AutoCloseable {
  /** The next node that decides. */
  String recordingAt();

  /** Every node that answers. */
  List<String> askingAt();

  /** A JDBC address. */
  String eventStore();

  String brokers();

  /** The documents of every node that answers. */
  List<String> documents();

  @Override
  void close();
}
