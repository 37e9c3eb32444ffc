package cn.daylight.platform.idempotency;

import cn.daylight.platform.crypto.FieldCrypto;
import cn.daylight.platform.problem.PlatformProblem;
import cn.daylight.platform.problem.Problem;
import cn.daylight.platform.tx.Tx;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Does a write once per key: the answer is stored, sealed, in the same transaction. The same key with the same body
 * gets the stored answer; with another body it is refused (422); while the first is under way the second waits for
 * the lock and, past the lock time-out, is told that it is busy. (IETF draft "The Idempotency-Key HTTP Header Field".)
 */
@ApplicationScoped
public class Idempotency {

  private final ObjectMapper json;
  private final FieldCrypto crypto;

  Idempotency(ObjectMapper json, FieldCrypto crypto) {
    this.json = json;
    this.crypto = crypto;
  }

  /** Which write: who is asking is taken from the transaction. */
  public record Key(String operation, String key, Object body) {
  }

  public <T> Uni<T> once(Tx tx, Key key, Class<T> answerType, Supplier<Uni<T>> work) {
    byte[] digest = digest(key.body());
    return lock(tx, key)
        .chain(() -> stored(tx, key))
        .chain(row -> row == null
            ? work.get().call(answer -> store(tx, key, digest, answer))
            : Uni.createFrom().item(() -> replay(key, digest, row, answerType)));
  }

  private static Uni<Void> lock(Tx tx, Key key) {
    return tx.session()
        .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
        .setParameter(1, tx.acting().principal() + "|" + key.operation() + "|" + key.key())
        .getSingleResult()
        .replaceWithVoid();
  }

  private static Uni<Object[]> stored(Tx tx, Key key) {
    return tx.session()
        .createNativeQuery("""
            select body_digest, answer from platform.idempotency
            where principal = ?1 and operation = ?2 and key = ?3""", Object[].class)
        .setParameter(1, tx.acting().principal())
        .setParameter(2, key.operation())
        .setParameter(3, key.key())
        .getSingleResultOrNull();
  }

  private <T> T replay(Key key, byte[] digest, Object[] row, Class<T> answerType) {
    if (!Arrays.equals(digest, (byte[]) row[0])) {
      throw Problem.of(PlatformProblem.IDEMPOTENCY_KEY_REUSED);
    }
    try {
      return json.readValue(crypto.open(place(key), (byte[]) row[1]), answerType);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Uni<Void> store(Tx tx, Key key, byte[] digest, Object answer) {
    return tx.session()
        .createNativeQuery("""
            insert into platform.idempotency (principal, operation, key, body_digest, answer)
            values (?1, ?2, ?3, ?4, ?5)""")
        .setParameter(1, tx.acting().principal())
        .setParameter(2, key.operation())
        .setParameter(3, key.key())
        .setParameter(4, digest)
        .setParameter(5, crypto.seal(place(key), bytes(answer)))
        .executeUpdate()
        .replaceWithVoid();
  }

  /** Keyed: a plain hash of a body with a few unknown digits gives them away to whoever can read the row. */
  private byte[] digest(Object body) {
    return crypto.mac(bytes(body));
  }

  private byte[] bytes(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(Key key) {
    return "platform.idempotency|answer|" + key.operation() + "|" + key.key();
  }
}
