package cn.daylight.monopoly.licence.domain;

import cn.daylight.platform.audit.Canonical;
import cn.daylight.platform.workflow.Flowing;
import cn.daylight.platform.workflow.Passage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** A batch of existing holders: one act for many licences, bound by the Merkle root of its rows. */
@Entity
@Table(schema = "monopoly", name = "licence_takeover")
public class LicenceTakeover implements Flowing<TakeoverState> {

  @Id
  private UUID id;
  @Version
  private int version;
  @Enumerated(EnumType.STRING)
  private TakeoverState state;
  @Column(name = "county_code", updatable = false)
  private String countyCode;
  @Column(name = "row_count", updatable = false)
  private int rowCount;
  @Column(name = "rows_root", updatable = false)
  private byte[] rowsRoot;
  @Column(updatable = false)
  private String reason;
  @Column(name = "proposed_by_name", updatable = false)
  private String proposedByName;
  @Column(name = "proposed_at", updatable = false)
  private Instant proposedAt;
  @Column(name = "confirmed_by_name")
  private String confirmedByName;

  protected LicenceTakeover() {
  }

  /** @param root Merkle root over the canonical rows, in the order given */
  public record Batch(UUID id, String countyCode, int rowCount, byte[] root, String reason) {
  }

  public static LicenceTakeover propose(Batch batch, String proposerName, Instant at) {
    LicenceTakeover t = new LicenceTakeover();
    t.id = batch.id();
    t.countyCode = batch.countyCode();
    t.rowCount = batch.rowCount();
    t.rowsRoot = batch.root();
    t.reason = batch.reason();
    t.proposedByName = proposerName;
    t.proposedAt = at;
    return t;
  }

  public void closedBy(String name) {
    confirmedByName = name;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public TakeoverState state() {
    return state;
  }

  @Override
  public String unitCode() {
    return countyCode;
  }

  @Override
  public void enter(TakeoverState next, Passage passage) {
    state = next;
  }

  @Override
  public Canonical content() {
    return Canonical.v1().field("monopoly.licence-takeover/1").field(id).field(state).field(countyCode).field(rowCount)
        .field(HexFormat.of().formatHex(rowsRoot)).field(reason);
  }
}
