// SPDX-License-Identifier: Apache-2.0
package io.nasguard.mount;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountBehaviourTest {

    private static MountBehaviour behaviour(String type, String options) {
        return MountBehaviour.of(RepositoryType.parse(type), MountOptions.parse(options));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nfs  |                        | hard    | default",
        "nfs  | vers=4.1,timeo=50      | hard    | default",
        "nfs  | soft                   | soft    | explicit",
        "nfs  | softerr                | softerr | explicit",
        "nfs  | hard                   | hard    | explicit",
        "nfs  | soft,hard              | hard    | explicit",
        "nfs  | hard,soft              | soft    | explicit",
        "nfs  | hard,softerr           | softerr | explicit",
        "nfs  | softreval              | hard    | default",
        "nfs  | soft,softreval         | soft    | explicit",
        "nfs  | SOFT                   | hard    | default",
        "nfs  | sfot                   | hard    | default",
        "nfs  | soft=1                 | hard    | default",
        "nfs  | nosoft                 | hard    | default",
        "nfs4 | soft                   | soft    | explicit",
        "nfs4 |                        | hard    | default",
        "cifs |                        | soft    | default",
        "cifs | hard                   | hard    | explicit",
        "cifs | hard,soft              | soft    | explicit",
        "cifs | nosoft                 | hard    | explicit",
        "cifs | nohard                 | soft    | explicit",
        "cifs | softerr                | soft    | default",
        "ceph |                        | hard    | default",
        "ceph | soft                   | hard    | default",
        "ceph | osd_request_timeout=10 | hard    | default",
    })
    void mode(String type, String options, String mode, String source) {
        MountBehaviour behaviour = behaviour(type, options);
        assertEquals(mode, behaviour.mode().word());
        assertEquals(source, behaviour.modeSource().word());
        assertEquals(mode.equals("hard"), behaviour.hardMount());
        assertEquals(behaviour.hardMount(), !behaviour.rpcTimeoutSeconds().isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // tcp: timeo/10 x (retrans + 1), at most 600 s
        "nfs  | soft,timeo=50,retrans=3              | 20",
        "nfs  | soft                                 | 180",
        "nfs  | softerr,timeo=100                    | 30",
        "nfs  | soft,retrans=0                       | 60",
        "nfs  | soft,timeo=1,retrans=0               | 1",
        "nfs  | soft,timeo=15,retrans=1              | 3",
        "nfs  | soft,timeo=600,retrans=9             | 600",
        "nfs  | soft,timeo=600,retrans=10            | 600",
        "nfs  | soft,timeo=2147483,retrans=2147483647 | 600",
        "nfs  | soft,timeo=50,timeo=100,retrans=1    | 20",
        "nfs  | soft,timeo=0,retrans=1               | 120",
        "nfs  | soft,timeo=abc                       | 180",
        "nfs  | soft,rdma,timeo=50,retrans=3         | 20",
        "nfs  | soft,udp,tcp                         | 180",
        "nfs  | soft,proto=tcp6                      | 180",
        "nfs4 | soft,timeo=50,retrans=3              | 20",
        // udp: waits of timeo, 2 timeo, 4 timeo ... up to 60 s each, until timeo x 2^retrans (at most 60 s) is reached
        "nfs  | soft,udp                             | 17",
        "nfs  | soft,proto=udp,timeo=50,retrans=3    | 75",
        "nfs  | soft,proto=udp6,timeo=10,retrans=2   | 7",
        "nfs  | soft,udp,retrans=0                   | 2",
        "nfs  | soft,udp,timeo=600                   | 60",
        "nfs  | soft,udp,timeo=9000,retrans=2147483647 | 60",
        "nfs  | soft,udp,timeo=11,retrans=63         | 70",
        // version 4 has no udp
        "nfs  | soft,vers=4.1,udp                    | 180",
        "nfs4 | soft,proto=udp                       | 180",
        "nfs  | soft,v3,udp                          | 17",
        // cifs: three echo intervals
        "cifs |                                      | 180",
        "cifs | echo_interval=10                     | 30",
        "cifs | echo_interval=601                    | 180",
    })
    void rpcTimeout(String type, String options, long seconds) {
        assertEquals(OptionalLong.of(seconds), behaviour(type, options).rpcTimeoutSeconds());
    }
}
