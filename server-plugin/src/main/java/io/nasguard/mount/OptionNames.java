// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

/** How option names are shown in messages. */
final class OptionNames {

    private static final int LONGEST_SHOWN = 40;

    /** Behind one of these a name is garbled, and may go on with anything. */
    private static final String END_OF_SENSE = "\"\\,=%";

    private OptionNames() {
    }

    /**
     * The name fit for a message: printable ASCII only, not too long, and cut where a secret may begin
     * ({@code password:hunter2} is a name to mount(8)).
     */
    static String shown(MountOption option) {
        String name = Secrets.mask(option).name();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < name.length() && shown.length() < LONGEST_SHOWN; i++) {
            char c = name.charAt(i);
            if (END_OF_SENSE.indexOf(c) >= 0) {
                break;
            }
            if (c > ' ' && c < 0x7f) {
                shown.append(c);
            } else if (shown.length() > 0) {
                shown.append('?');
            }
        }
        return shown.length() == 0 ? "?" : shown.toString();
    }
}
