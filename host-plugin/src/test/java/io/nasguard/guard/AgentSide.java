// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import com.google.gson.Gson;
import io.nasguard.agent.HostPaths;
import io.nasguard.agent.HostProbe;
import io.nasguard.agent.ReleaseStart;
import io.nasguard.agent.ReleaseStarter;
import io.nasguard.agent.RunningAgent;
import io.nasguard.agent.api.TimeoutSettings;

/**
 * What the agent plugin does on a host, as a program: it sees the mounts of the namespace that it is started in.
 *
 * <pre>
 * probe [DEFAULT-TIMEOUT STALL-TIMEOUT]   prints the report and, on a second line, the milliseconds it took
 * release VM                              prints what came of the start
 * </pre>
 */
final class AgentSide {

    private AgentSide() {
    }

    public static void main(String[] args) {
        if (args[0].equals("release")) {
            ReleaseStart start = new ReleaseStarter(HostPaths.ofThisHost()).start(args[1]);
            System.out.println(start.started() + " " + start.words());
            return;
        }
        TimeoutSettings timeouts = args.length < 3 ? null
                : new TimeoutSettings(Long.parseLong(args[1]), "zone", Long.parseLong(args[2]));
        RunningAgent agent = new RunningAgent(ProcessHandle.current().pid(), null, 7200);
        long begin = System.nanoTime();
        Object report = new HostProbe(HostPaths.ofThisHost()).report(agent, timeouts);
        long took = (System.nanoTime() - begin) / 1_000_000;
        System.out.println(new Gson().toJson(report));
        System.out.println(took);
    }
}
