// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

/**
 * How long one NFS request is tried, by transport.
 *
 * <p>Sources: nfs(5), {@code timeo} and {@code retrans}; Linux {@code fs/nfs/client.c nfs_init_timeout_values()} for
 * defaults and caps; {@code net/sunrpc/xprt.c} for the rule: {@code xprt_calc_majortimeo()} sets the limit,
 * {@code xprt_adjust_timeout()} the growth, {@code xprt_request_timeout()} (tcp) cuts the last wait at the limit,
 * {@code xprt_wait_for_reply_request_rtt()} (udp) does not.
 */
enum NfsTransport {

    /** Also rdma: the wait grows by timeo each time; at most 600 s in all. */
    TCP(600, 2) {
        @Override
        long tenths(long timeo, long retrans) {
            long first = Math.min(timeo, LONGEST_TCP);
            return retrans >= LONGEST_TCP ? LONGEST_TCP : Math.min(first * (retrans + 1), LONGEST_TCP);
        }
    },

    /** The wait doubles each time up to 60 s; the request ends with the first wait that reaches the limit. */
    UDP(11, 3) {
        @Override
        long tenths(long timeo, long retrans) {
            long wait = Math.min(timeo, LONGEST_UDP);
            long limit = retrans >= Long.SIZE - 1 - Long.numberOfLeadingZeros(LONGEST_UDP)
                    ? LONGEST_UDP : Math.min(wait << retrans, LONGEST_UDP);
            long elapsed = 0;
            while (elapsed < limit) {
                elapsed += wait;
                wait = Math.min(wait * 2, LONGEST_UDP);
            }
            return elapsed;
        }
    };

    private static final long LONGEST_TCP = 6000;
    private static final long LONGEST_UDP = 600;

    private final long defaultTimeo;
    private final long defaultRetrans;

    NfsTransport(long defaultTimeo, long defaultRetrans) {
        this.defaultTimeo = defaultTimeo;
        this.defaultRetrans = defaultRetrans;
    }

    /** Tenths of a second until a request gives up. */
    abstract long tenths(long timeo, long retrans);

    /** The transport that a mount uses; tcp where the options leave it open, and always for NFS version 4. */
    static NfsTransport of(RepositoryType type, MountOptions options) {
        if (NfsVersion.isFour(type, options)) {
            return TCP;
        }
        NfsTransport transport = TCP;
        for (MountOption option : options.list()) {
            NfsTransport named = named(option);
            transport = named == null ? transport : named;
        }
        return transport;
    }

    /** The transport that an option names, or null. */
    static NfsTransport named(MountOption option) {
        switch (option.name()) {
            case "udp":
                return option.value().isPresent() ? null : UDP;
            case "tcp":
            case "rdma":
                return option.value().isPresent() ? null : TCP;
            case "proto":
                return option.value().filter(v -> v.equals("udp") || v.equals("udp6")).isPresent() ? UDP : TCP;
            default:
                return null;
        }
    }

    /** Seconds until a request gives up on a soft mount with these options, rounded up. */
    long requestTimeoutSeconds(MountOptions options) {
        long timeo = Numbers.last(options, "timeo", 1, Integer.MAX_VALUE, defaultTimeo);
        long retrans = Numbers.last(options, "retrans", 0, Integer.MAX_VALUE, defaultRetrans);
        return (tenths(timeo, retrans) + 9) / 10;
    }
}
