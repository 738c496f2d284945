package nl.peildatum.deploy.browser;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.peildatum.deploy.browser.DevTools.Event;

/** What a tab asked of the network for a page. */
final class Transfers {
  private final List<String> addresses = new CopyOnWriteArrayList<>();
  private final AtomicInteger status = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  void heard(Event event) {
    switch (event.method()) {
      case "Network.requestWillBeSent" ->
          requested(event.params().path("request").path("url").asString(""));
      case "Network.responseReceived" -> {
        if (event.params().path("type").asString("").equals("Document")) {
          status.set(event.params().path("response").path("status").asInt(0));
        }
      }
      case "Network.loadingFinished" ->
          bytes.addAndGet(event.params().path("encodedDataLength").asLong(0));
      default -> {}
    }
  }

  /** A data address is no request; the browser draws its own date fields with them. */
  private void requested(String address) {
    if (!address.startsWith("data:")) {
      addresses.add(address);
    }
  }

  void clear() {
    addresses.clear();
    bytes.set(0);
  }

  List<String> addresses() {
    return List.copyOf(addresses);
  }

  /** The status of HTTP that the page itself came with. */
  int status() {
    return status.get();
  }

  /** Over the wire, headers of responses included. */
  long bytes() {
    return bytes.get();
  }
}
