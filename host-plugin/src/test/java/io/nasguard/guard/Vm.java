// SPDX-License-Identifier: Apache-2.0
package io.nasguard.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A VM of a host under test: a folder that the stand-ins for virsh and QEMU read and write. */
final class Vm {

    private final Path libvirt;
    private final Path status;
    private final Path folder;
    private final String name;

    Vm(Path root, String name) throws IOException {
        this.name = name;
        libvirt = root.resolve("libvirt");
        status = root.resolve("run/libvirt/qemu").resolve(name + ".xml");
        folder = Files.createDirectories(libvirt.resolve(name));
        set("state", "running");
        set("reason", "booted");
        set("job", "none");
        set("operation", "Backup");
        set("blocks", "3");
        set("pause", "0");
    }

    String name() {
        return name;
    }

    Vm set(String what, String value) throws IOException {
        Files.writeString(folder.resolve(what), value + "\n");
        if (what.equals("state") || what.equals("reason")) {
            // libvirt's own note of a VM that it runs.
            Files.writeString(status, "<!--\nWARNING: THIS IS AN AUTO-GENERATED FILE.\n-->\n<domstatus state='" + get("state")
                    + "' reason='" + get("reason") + "' pid='1'>\n  <taint flag='x'/>\n</domstatus>\n");
        }
        return this;
    }

    /** libvirt knows it no longer: CloudStack's VMs are transient ones. */
    void gone() throws IOException {
        Files.move(folder, libvirt.resolve("." + name));
        Files.deleteIfExists(status);
        Files.deleteIfExists(status.resolveSibling(name + ".pid"));
    }

    String get(String what) throws IOException {
        Path file = folder.resolve(what);
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    Vm remove(String what) throws IOException {
        Files.deleteIfExists(folder.resolve(what));
        return this;
    }

    boolean has(String what) {
        return Files.exists(folder.resolve(what));
    }

    /** What virsh was asked that changes something, for any VM, in order. */
    List<String> changes() throws IOException {
        return calls().stream().filter(call -> call.matches("(domjobabort|resume|suspend|destroy|qemu-agent).*"))
                .collect(Collectors.toList());
    }

    /** What virsh was asked, for any VM, in order. */
    List<String> calls() throws IOException {
        Path calls = libvirt.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }
}
