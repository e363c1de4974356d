// SPDX-License-Identifier: Apache-2.0
package io.nasguard.cloudstack.alerts;

import io.nasguard.repository.Repository;
import io.nasguard.repository.RepositoryReport;
import io.nasguard.status.HostStatus;
import io.nasguard.status.RunningBackup;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The words of alerts and events. They name hosts, VMs and repositories; mount options and addresses are in none. */
final class HostTexts {

    private HostTexts() {
    }

    static String stalledSubject(HostStatus status) {
        return "NAS backup is stalled on host " + status.host().name();
    }

    static String stalled(HostStatus status) {
        StringBuilder text = new StringBuilder(status.words());
        text.append(" Host: ").append(status.host()).append('.');
        for (RunningBackup backup : status.running()) {
            text.append(' ').append(operation(backup)).append('.');
        }
        return text.append(" To release: Hosts page of NAS Backup Guard, or releaseHostBackups hostid=")
                .append(status.host().uuid()).append('.').toString();
    }

    static String recoveredSubject(HostStatus status) {
        return "NAS backup is no longer stalled on host " + status.host().name();
    }

    static String recovered(HostStatus status, Duration stalledFor) {
        return "NAS backup was stalled on host " + status.host() + " for " + stalledFor.getSeconds()
                + " s. Now it is " + status.state().word() + ": " + status.words();
    }

    static String hardMountsSubject(List<RepositoryReport> repositories) {
        return repositories.size() == 1
                ? "Backup repository " + repositories.get(0).repository().name() + " is a hard mount"
                : repositories.size() + " backup repositories are hard mounts";
    }

    static String hardMounts(List<RepositoryReport> repositories) {
        StringBuilder text = new StringBuilder("When the NAS stops answering, a hard mount blocks its KVM host and guests"
                + " that have nothing to do with backup, without end. Make it safe: Repositories page of NAS Backup"
                + " Guard, or updateBackupRepository with the safemountopts that listBackupRepositories names. Hard:");
        for (RepositoryReport report : repositories) {
            Repository repository = report.repository();
            text.append(' ').append(repository.name()).append(" (").append(repository.uuid()).append(");");
        }
        text.setCharAt(text.length() - 1, '.');
        return text.toString();
    }

    private static String operation(RunningBackup backup) {
        StringBuilder text = new StringBuilder(backup.operation());
        backup.vmName().or(backup::instanceName).ifPresent(name -> text.append(" of VM ").append(name));
        backup.repositoryName().ifPresent(name -> text.append(", repository ").append(name));
        backup.elapsed().ifPresent(elapsed -> text.append(", runs for ").append(elapsed.getSeconds()).append(" s"));
        return text.replace(0, 1, text.substring(0, 1).toUpperCase(Locale.ROOT)).toString();
    }
}
