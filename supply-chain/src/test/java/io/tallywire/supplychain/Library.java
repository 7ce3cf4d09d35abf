package io.tallywire.supplychain;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A library of others on the class path.
 *
 * @param licences those of its project file, else of the nearest parent's that names some
 */
record Library(String group, String artifact, List<String> licences) {
    String name() {
        return group + ":" + artifact;
    }

    /** Those on the class path of this JVM that come from a Maven repository. */
    static Stream<Library> all() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(path -> path.toString().endsWith(".jar")).flatMap(jar -> of(jar).stream());
    }

    private static Optional<Library> of(Path jar) {
        Path folder = Objects.requireNonNull(jar.toAbsolutePath().getParent());
        String version = folder.getFileName().toString();
        Path artifact = Objects.requireNonNull(folder.getParent());
        Path pom = folder.resolve(artifact.getFileName() + "-" + version + ".pom");
        if (!Files.exists(pom)) {
            return Optional.empty(); // a module of ours, in its own target
        }
        Path repository = repository(artifact);
        String group = repository.relativize(artifact.getParent()).toString().replace(File.separatorChar, '.');
        return Optional.of(new Library(group, artifact.getFileName().toString(), licences(pom, repository)));
    }

    /** Above the folders of the group: the one that Maven names `repository`, wherever it lies. */
    private static Path repository(Path artifact) {
        for (Path folder = artifact; folder != null; folder = folder.getParent()) {
            if (folder.getFileName() != null && folder.getFileName().toString().equals("repository")) {
                return folder;
            }
        }
        throw new IllegalStateException(artifact + " lies in no folder 'repository'");
    }

    private static List<String> licences(Path pom, Path repository) {
        PomFile file = PomFile.read(pom);
        List<String> own = file.licences();
        return own.isEmpty() ? file.parent(repository).filter(Files::exists).map(parent -> licences(parent, repository))
                .orElse(List.of()) : own;
    }
}
