package cn.daylight.authority;

import cn.daylight.testing.Api;
import cn.daylight.testing.Identities;
import cn.daylight.testing.Sql;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Take-over batches of one row, proposed over HTTP by the county's clerk. */
final class Takeovers {

  private static final AtomicInteger NUMBER = new AtomicInteger(90_000);

  private Takeovers() {
  }

  static String propose(String county) {
    // downwards: a confirmed batch raises the series, and the numbers above it are for new licences
    int number = NUMBER.decrementAndGet();
    Map<String, Object> row = new TreeMap<>(Map.of("licenceNo", county + "1%05d".formatted(number), "shopName", "存量商店" + number,
        "holderName", "徐敏", "countyCode", county, "address", "存量路" + number + "号", "holderNature", "INDIVIDUAL", "format", "Z",
        "marketType", "C", "scale", "3"));
    row.put("cellCode", Sql.one("select min(code) from monopoly.layout_cell where mode = 'DISTANCE' and county_code = '" + county + "'"));
    row.put("identityNumber", Identities.next());
    row.put("validFrom", "2023-04-01");
    row.put("validTo", "2028-03-31");
    Response response = Api.as("clerk-" + county, "licence-clerk").contentType(ContentType.JSON)
        .header("Idempotency-Key", "takeover-" + number + "-" + System.nanoTime())
        .body(Map.of("reason", "接收存量持证户", "rows", List.of(row)))
        .post(Api.BASE + "/monopoly/licence-takeovers");
    response.then().statusCode(201);
    return response.jsonPath().getString("takeoverId");
  }
}
