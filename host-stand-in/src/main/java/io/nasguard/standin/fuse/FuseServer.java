// SPDX-License-Identifier: Apache-2.0
package io.nasguard.standin.fuse;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A NAS that can stop answering: a FUSE file system over a folder. While its control folder holds a file {@code hang},
 * requests are read and not answered; whoever made them waits in D state, SIGKILL or not, until the file is gone or
 * the mount is forced off, as on a hard NFS mount. The wire format is that of linux/fuse.h.
 *
 * <p>Other files in the control folder: {@code hang-at} names the request (see {@link Opcode}) at whose first sight
 * {@code hang} appears; {@code slow} holds the milliseconds that each write takes; {@code fail-REQUEST} holds the
 * error number with which requests of that name fail.
 */
public final class FuseServer {

    private static final int BUFFER = 1 << 18;

    private final FileInputStream device = new FileInputStream(FileDescriptor.in);
    private final FileOutputStream answers = new FileOutputStream(FileDescriptor.in);
    private final BlockingQueue<FuseRequest> requests = new LinkedBlockingQueue<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final FuseFolder folder;
    private final FuseControl control;

    private FuseServer(FuseFolder folder, FuseControl control) {
        this.folder = folder;
        this.control = control;
    }

    /**
     * Serves the mount whose /dev/fuse is standard input, until it is unmounted or the owner is gone.
     *
     * @param args the folder to show, the control folder, the path of the mount, and the process id of the owner
     */
    public static void main(String[] args) throws Exception {
        FuseControl control = new FuseControl(Path.of(args[1]));
        FuseServer server = new FuseServer(new FuseFolder(Path.of(args[0])), control);
        daemon(server::answerAll);
        daemon(() -> server.watch(Path.of("/proc", args[3])));
        daemon(() -> server.refuseInterrupts(Path.of(args[2])));
        server.readAll();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll() {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            try {
                int length = device.read(buffer);
                if (length < 0) {
                    return;
                }
                take(new FuseRequest(Arrays.copyOf(buffer, length)));
            } catch (IOException e) {
                // ENODEV: unmounted. ENOENT: that request was taken back.
                if (String.valueOf(e.getMessage()).contains("device")) {
                    Runtime.getRuntime().halt(0);
                }
            }
        }
    }

    private void take(FuseRequest request) throws IOException {
        if (request.opcode() == Opcode.INIT) {
            answers.write(FuseReply.init(request));
        } else if (request.opcode() == Opcode.INTERRUPT) {
            answers.write(FuseReply.error(request, Errno.ENOSYS));
            interrupted.countDown();
        } else {
            requests.add(request);
        }
    }

    private void answerAll() {
        while (true) {
            try {
                FuseRequest request = requests.take();
                control.awaitTurn(request.opcode());
                byte[] answer = answer(request);
                if (answer != null) {
                    answers.write(answer);
                }
            } catch (IOException e) {
                // The one who asked is gone.
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private byte[] answer(FuseRequest request) throws InterruptedException {
        if (request.opcode() == Opcode.LOOKUP && request.name().equals(FuseControl.PROBE)) {
            interrupted.await();
            return FuseReply.error(request, Errno.ENOENT);
        }
        int error = control.error(request.opcode());
        return error != 0 ? FuseReply.error(request, error) : folder.answer(request);
    }

    /**
     * A signal makes the kernel ask whether a request can be interrupted. Once told that this server knows no such
     * thing, it lets every caller wait in D state from the start, as an NFS client does.
     */
    private void refuseInterrupts(Path mount) {
        try {
            Process probe = new ProcessBuilder("stat", mount.resolve(FuseControl.PROBE).toString())
                    .redirectErrorStream(true).start();
            while (interrupted.getCount() > 0) {
                Thread.sleep(10);
                probe.destroy();
            }
            Files.createFile(control.ready(mount));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Path owner) {
        try {
            while (Files.exists(owner)) {
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
