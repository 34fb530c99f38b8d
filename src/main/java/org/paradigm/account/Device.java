package org.paradigm.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says about itself, cut down to what its owner recognises: {@code Firefox, Linux}. */
final class Device {
    /** In this order: the later ones are also named by the earlier ones' browsers, for old servers' sake. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "MicroMessenger",
            "WeChat",
            "Firefox/",
            "Firefox",
            "FxiOS",
            "Firefox",
            "Chrome/",
            "Chrome",
            "CriOS",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "HarmonyOS",
            "HarmonyOS",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS",
            "Mac",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Device() {}

    /** @return null where it says nothing that we know */
    static String of(String userAgent) {
        if (userAgent == null) {
            return null;
        }
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        return browser == null ? system : system == null ? browser : browser + ", " + system;
    }

    private static String first(Map<String, String> names, String userAgent) {
        for (var name : names.entrySet()) {
            if (userAgent.contains(name.getKey())) {
                return name.getValue();
            }
        }
        return null;
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
