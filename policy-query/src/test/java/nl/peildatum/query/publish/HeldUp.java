package nl.peildatum.query.publish;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Counts what a node commits, and stops it after it has sent a whole step and before it commits it,
 * until it is let go.
 */
record HeldUp(
    PublisherClients parts,
    Runnable beforeCommit,
    BlockingQueue<Throwable> refusals,
    AtomicInteger sent,
    List<Integer> committed)
    implements PublisherClients {

  /** Where a node stands still. */
  static final class Door implements Runnable {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    @Override
    public void run() {
      reached.countDown();
      await(open);
    }

    void awaitReached() {
      await(reached);
    }

    void open() {
      open.countDown();
    }

    private static void await(CountDownLatch latch) {
      try {
        if (!latch.await(1, TimeUnit.MINUTES)) {
          throw new AssertionError("nobody came by");
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  HeldUp(PublisherClients parts, Runnable beforeCommit) {
    this(
        parts,
        beforeCommit,
        new LinkedBlockingQueue<>(),
        new AtomicInteger(),
        new CopyOnWriteArrayList<>());
  }

  @Override
  public Admin admin() {
    return parts.admin();
  }

  @Override
  @SuppressWarnings("unchecked")
  public Producer<byte[], byte[]> producer(int partition) {
    var real = parts.producer(partition);
    return (Producer<byte[], byte[]>)
        Proxy.newProxyInstance(
            HeldUp.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (_, method, arguments) -> {
              var name = method.getName();
              if (name.equals("send")) {
                sent.incrementAndGet();
              } else if (name.equals("commitTransaction")) {
                real.flush();
                beforeCommit.run();
                committed.add(sent.getAndSet(0));
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException refused) {
                refusals.add(refused.getCause());
                throw refused.getCause();
              }
            });
  }

  @Override
  public KafkaConsumer<byte[], byte[]> member() {
    return parts.member();
  }

  @Override
  public KafkaConsumer<byte[], byte[]> reader() {
    return parts.reader();
  }
}
