// SPDX-License-Identifier: Apache-2.0
package io.nasguard.agent;

import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.hypervisor.kvm.resource.LibvirtComputingResource;
import com.cloud.resource.ServerResource;
import io.nasguard.agent.api.ReleaseAnswer;
import io.nasguard.agent.api.ReleaseCommand;
import io.nasguard.agent.api.StatusProbeAnswer;
import io.nasguard.agent.api.StatusProbeCommand;
import io.nasguard.agent.api.TimeoutSettings;
import java.lang.reflect.Field;

/**
 * A program for {@link RealAgentTest}: does what the agent and the management server do with our commands, with
 * CloudStack's own classes, and prints what came of it as lines {@code key=value}.
 *
 * <p>It runs in a JVM of its own, with the class path of an agent. What the stubs do not have is called by name.
 */
final class RealAgent {

    private static final String TRANSPORT = "com.cloud.agent.transport.";
    private static final long HOST = 7;
    private static final long SERVER = 90_520_732_674_658L;

    private RealAgent() {
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        String script = (String) Class.forName("com.cloud.utils.script.Script")
                .getMethod("findScript", String.class, String.class)
                .invoke(null, "scripts/vm/hypervisor/kvm", "nasbackup.sh");
        print("script", script);
        LibvirtComputingResource host = new LibvirtComputingResource();
        set(host, "nasBackupPath", script);
        set(host, "cmdsTimeout", 7_200_000);

        StatusProbeAnswer status = (StatusProbeAnswer)
                send("probe", new StatusProbeCommand(new TimeoutSettings(3600, "zone", 240)), host);
        print("probe.result", status.getResult());
        print("probe.details", status.getDetails());
        print("probe.report", json(status.getReport()));

        ReleaseAnswer release = (ReleaseAnswer) send("release", new ReleaseCommand("i-2-7-VM"), host);
        print("release.result", release.getResult());
        print("release.unit", release.getUnit());
        print("release.details", release.getDetails());
    }

    /** From the server to the agent and back, in the bytes of the wire. */
    private static Answer send(String name, Command command, ServerResource host) throws ReflectiveOperationException {
        Class<?> requests = Class.forName(TRANSPORT + "Request");
        Object sent = requests.getConstructor(long.class, long.class, Command.class, boolean.class)
                .newInstance(HOST, SERVER, command, true);
        Object received = requests.getMethod("parse", byte[].class).invoke(null, bytes(sent));
        Command arrived = (Command) requests.getMethod("getCommand").invoke(received);
        print(name + ".command", arrived.getClass().getName());
        print(name + ".insequence", requests.getMethod("executeInSequence").invoke(received));
        print(name + ".maintenance", arrived.isBypassHostMaintenance());

        Class<?> wrappers = Class.forName("com.cloud.hypervisor.kvm.resource.wrapper.LibvirtRequestWrapper");
        Answer answer = (Answer) wrappers.getMethod("execute", Command.class, ServerResource.class)
                .invoke(wrappers.getMethod("getInstance").invoke(null), arrived, host);

        Class<?> responses = Class.forName(TRANSPORT + "Response");
        Object response = responses.getConstructor(requests, Answer.class).newInstance(received, answer);
        Object returned = responses.getMethod("parse", byte[].class).invoke(null, bytes(response));
        return (Answer) responses.getMethod("getAnswer").invoke(returned);
    }

    private static Object bytes(Object request) throws ReflectiveOperationException {
        return request.getClass().getMethod("getBytes").invoke(request);
    }

    private static String json(Object report) throws ReflectiveOperationException {
        Object gson = Class.forName("com.cloud.serializer.GsonHelper").getMethod("getGson").invoke(null);
        return (String) gson.getClass().getMethod("toJson", Object.class).invoke(gson, report);
    }

    /** What the resource's configure() sets, which needs a libvirt to talk to. */
    private static void set(LibvirtComputingResource host, String name, Object value)
            throws ReflectiveOperationException {
        Field field = LibvirtComputingResource.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(host, value);
    }

    private static void print(String key, Object value) {
        System.out.println(key + "=" + value);
    }
}
