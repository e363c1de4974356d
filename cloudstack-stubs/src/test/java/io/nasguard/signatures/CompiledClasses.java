// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class files under a folder, such as {@code target/classes}. */
public final class CompiledClasses implements ClassSource {

    private final Path folder;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, ClassShape> shapes = new TreeMap<>();

    private CompiledClasses(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads every class file under a folder.
     *
     * @param folder the root of the packages
     * @return the classes, sorted by name
     * @throws IllegalArgumentException where there is none: a check of nothing would always pass
     */
    public static CompiledClasses in(Path folder) {
        CompiledClasses classes = new CompiledClasses(folder);
        for (Path file : classes.files(".class")) {
            byte[] bytes = read(file);
            ClassShape shape = ShapeReader.read(bytes);
            classes.files.put(shape.name(), bytes);
            classes.shapes.put(shape.name(), shape);
        }
        if (classes.shapes.isEmpty()) {
            throw new IllegalArgumentException("There is no class file under " + folder + "; compile it first");
        }
        return classes;
    }

    /** The classes, sorted by name. */
    public Collection<ClassShape> all() {
        return shapes.values();
    }

    byte[] file(String internalName) {
        return files.get(internalName);
    }

    /** Files of an ending under the folder, sorted. */
    List<Path> files(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.naturalOrder())
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public Optional<ClassShape> find(String internalName) {
        return Optional.ofNullable(shapes.get(internalName));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
