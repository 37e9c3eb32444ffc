package cn.daylight.monopoly.licence.domain;

/** How a cell of the layout plan (合理布局) limits outlets: by walking distance, by number, or by both. */
public enum LayoutMode {
  DISTANCE, QUOTA, DISTANCE_AND_QUOTA;

  public boolean limitsNumber() {
    return this != DISTANCE;
  }

  public boolean limitsDistance() {
    return this != QUOTA;
  }
}
