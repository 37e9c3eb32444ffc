package cn.daylight.monopoly.licence;

/** How a cell of the layout plan (合理布局) limits outlets: by walking distance, by number, or by both. */
enum LayoutMode {
  DISTANCE, QUOTA, DISTANCE_AND_QUOTA;

  boolean limitsNumber() {
    return this != DISTANCE;
  }

  boolean limitsDistance() {
    return this != QUOTA;
  }
}
