// SPDX-License-Identifier: Apache-2.0
package io.nasguard.repository;

/** Makes a link to a heading of the documentation. */
public final class DocLinks {

    /** Where the packaged pages are, relative to {@code /client/}. */
    public static final String PACKAGED = "nas-backup-guard/docs";

    private final String base;

    /** @param docsUrl the setting {@code nas.backup.guard.docs.url}; empty or null for the packaged pages */
    public DocLinks(String docsUrl) {
        String url = docsUrl == null ? "" : docsUrl.trim();
        while (url.endsWith("/")) {
            url = url.substring(0, url.length() - 1);
        }
        base = url.isEmpty() ? PACKAGED : url;
    }

    /** @param anchor a heading of the page on mount options */
    public String toMountOptions(String anchor) {
        return base + "/mount-options.html#" + anchor;
    }
}
