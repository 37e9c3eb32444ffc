package cn.daylight.platform.tx;

import org.hibernate.reactive.mutiny.Mutiny;

/** One open transaction: its session (one stream, never two operations in flight) and who acts in it. */
public record Tx(Mutiny.Session session, Acting acting) {
}
