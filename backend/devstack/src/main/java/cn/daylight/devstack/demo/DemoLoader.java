package cn.daylight.devstack.demo;

import cn.daylight.devstack.Settings;

/** Stub. */
public final class DemoLoader {
    public DemoLoader(Settings settings) {
    }

    public void load() {
    }
}
