package cn.daylight.platform.tx;

/** What the record keeps of the request: its id and the client program. Never an address or a user agent. */
public record RequestFacts(String requestId, String client) {
}
