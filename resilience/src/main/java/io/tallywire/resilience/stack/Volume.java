package io.tallywire.resilience.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.tallywire.localstack.process.Programs;

/**
 * A small file system in memory, mounted on a folder, that can be filled to the last byte. Only root may mount; elsewhere the
 * folder is an ordinary one and there is no disk to fill.
 */
public final class Volume {
    private static final byte[] ZEROS = new byte[1 << 20];

    private final Path folder;
    private final boolean mounted;

    private Volume(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    static Volume mount(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Volume(folder, Programs.succeeds(
                List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=0700", "none", folder.toString())));
    }

    public boolean isMounted() {
        return mounted;
    }

    /** Takes all the room that is left. */
    public void fill() {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            for (int size = ZEROS.length; size > 0; size /= 2) {
                fill(out, size);
            }
        } catch (IOException full) {
            // closing may say once more what filling was for
        }
    }

    private static void fill(OutputStream out, int size) {
        try {
            while (true) {
                out.write(ZEROS, 0, size);
            }
        } catch (IOException full) {
            // a smaller piece may still fit
        }
    }

    public void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void unmount() {
        if (mounted) {
            Programs.succeeds(List.of("umount", "-l", folder.toString()));
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }
}
