// SPDX-License-Identifier: Apache-2.0
package io.nasguard.sandbox.machine;

import com.cloud.agent.api.Answer;
import com.cloud.agent.api.Command;
import com.cloud.agent.api.UnsupportedAnswer;
import com.cloud.hypervisor.kvm.resource.LibvirtComputingResource;
import com.cloud.hypervisor.kvm.resource.wrapper.LibvirtNasGuardReleaseCommandWrapper;
import com.cloud.hypervisor.kvm.resource.wrapper.LibvirtNasGuardStatusProbeCommandWrapper;
import com.cloud.resource.CommandWrapper;
import com.cloud.resource.ResourceWrapper;
import io.nasguard.sandbox.agent.AgentWire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The agent of the host that is this machine, as a process in the host's mount namespace: the real wrappers of the agent
 * plugin on as many threads as an agent has, and CloudStack's script called as an agent calls it.
 *
 * <p>Each line of its input is a request: {@code ask NUMBER COMMANDS}, answered by {@code answer NUMBER ANSWERS}, or
 * {@code run NUMBER ARGUMENTS}, with tabs between the arguments of the script, answered by {@code done NUMBER EXIT OUTPUT}.
 * It ends with its input.
 */
final class MachineAgent {

    /** The agent's {@code workers}. */
    private static final int THREADS = 5;

    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    private final Map<Class<?>, CommandWrapper<Command, Answer, LibvirtComputingResource>> wrappers = new HashMap<>();
    private final LibvirtComputingResource host;
    private final String script;
    private final PrintStream out;

    private MachineAgent(String script, PrintStream out) {
        this.script = script;
        this.out = out;
        this.host = new LibvirtComputingResource() {
            @Override
            public String getNasBackupPath() {
                return script;
            }
        };
        add(new LibvirtNasGuardStatusProbeCommandWrapper());
        add(new LibvirtNasGuardReleaseCommandWrapper());
    }

    @SuppressWarnings("unchecked")
    private void add(CommandWrapper<?, ?, LibvirtComputingResource> wrapper) {
        wrappers.put(wrapper.getClass().getAnnotation(ResourceWrapper.class).handles(),
                (CommandWrapper<Command, Answer, LibvirtComputingResource>) wrapper);
    }

    /** @param args the backup script, what stands for QEMU, the name of its machine, the file for its process id */
    public static void main(String[] args) throws IOException {
        PrintStream answers = System.out;
        // What is logged must not come among the answers.
        System.setOut(System.err);
        Process qemu = new ProcessBuilder(args[1], args[2]).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Files.writeString(Path.of(args[3]), qemu.pid() + "\n");
        new MachineAgent(args[0], answers).serve();
        qemu.destroyForcibly();
        Runtime.getRuntime().halt(0);
    }

    private void serve() throws IOException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String[] request = line.split(" ", 3);
            workers.execute(() -> say(request[0].equals("ask") ? "answer " + request[1] + " " + answers(request[2])
                    : "done " + request[1] + " " + backup(request[2].split("\t", -1))));
        }
    }

    private void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private String answers(String text) {
        try {
            Command[] commands = AgentWire.read(text, Command.class);
            Answer[] answers = new Answer[commands.length];
            for (int i = 0; i < commands.length; i++) {
                CommandWrapper<Command, Answer, LibvirtComputingResource> wrapper = wrappers.get(commands[i].getClass());
                answers[i] = wrapper == null ? new UnsupportedAnswer(commands[i], "This host does not know " + commands[i])
                        : wrapper.execute(commands[i], host);
            }
            return AgentWire.write(answers);
        } catch (ClassNotFoundException e) {
            return "";
        }
    }

    /** As an agent does it: the script's output to its end, then its exit code; its errors are not read. */
    private String backup(String[] arguments) {
        List<String> command = new ArrayList<>(List.of(script));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() + " " + output.replace('\n', ' ').strip();
        } catch (IOException e) {
            return "-1 " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "-1 interrupted";
        }
    }
}
