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
 *
 * <p>An answer is kept for seven days, longer than any client goes on trying; then the key is as good as new.
 *
 * <p>Keys of staff belong to the person. Visitors have no name, so all of them share one name space, and that gives
 * nothing away: a stored answer comes back to the very same body only, compared by a keyed digest, and whoever knows
 * every word of a declaration has written it. Were the digest part of the name, the same key with another body would
 * be a new write instead of the 422 that the contract promises, and a client's mistake would become a second filing.
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
            : (Boolean) row[2] ? forget(tx, key).chain(ignored -> work.get()).call(answer -> store(tx, key, digest, answer))
            : Uni.createFrom().item(() -> replay(tx, key, digest, row, answerType)));
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
            select body_digest, answer, platform.is_forgettable(created_at) from platform.idempotency
            where principal = ?1 and operation = ?2 and key = ?3""", Object[].class)
        .setParameter(1, tx.acting().principal())
        .setParameter(2, key.operation())
        .setParameter(3, key.key())
        .getSingleResultOrNull();
  }

  private static Uni<Void> forget(Tx tx, Key key) {
    return tx.session()
        .createNativeQuery("select platform.forget_answer(?1, ?2)", Boolean.class)
        .setParameter(1, key.operation())
        .setParameter(2, key.key())
        .getSingleResult()
        .replaceWithVoid();
  }

  private <T> T replay(Tx tx, Key key, byte[] digest, Object[] row, Class<T> answerType) {
    if (!Arrays.equals(digest, (byte[]) row[0])) {
      throw Problem.of(PlatformProblem.IDEMPOTENCY_KEY_REUSED);
    }
    try {
      return json.readValue(crypto.open(place(tx, key), (byte[]) row[1]), answerType);
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
        .setParameter(5, crypto.seal(place(tx, key), bytes(answer)))
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

  /** Whose answer it is belongs to the place: a row moved to another principal does not open. */
  private static String place(Tx tx, Key key) {
    return "platform.idempotency|answer|" + tx.acting().principal() + "|" + key.operation() + "|" + key.key();
  }
}
