// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class files and bean files under folders such as {@code target/classes}. */
public final class CompiledClasses implements ClassSource {

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, ClassShape> shapes = new TreeMap<>();

    private CompiledClasses() {
    }

    /**
     * Reads every class file under some folders.
     *
     * @param folders the roots of the packages, in the order of a class path: the first that has a class wins
     * @return the classes, sorted by name
     * @throws IllegalArgumentException where a folder has none: a check of nothing would always pass
     */
    public static CompiledClasses in(Path... folders) {
        CompiledClasses classes = new CompiledClasses();
        for (Path folder : folders) {
            classes.add(folder);
        }
        return classes;
    }

    private void add(Path folder) {
        List<Path> found = filesUnder(folder);
        if (found.stream().noneMatch(file -> file.toString().endsWith(".class"))) {
            throw new IllegalArgumentException("There is no class file under " + folder + "; compile it first");
        }
        for (Path file : found) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (files.putIfAbsent(path, read(file)) == null && path.endsWith(".class")) {
                ClassShape shape = ShapeReader.read(files.get(path));
                shapes.put(shape.name(), shape);
            }
        }
    }

    /** The classes, sorted by name. */
    public Collection<ClassShape> all() {
        return shapes.values();
    }

    byte[] file(String internalName) {
        return files.get(internalName + ".class");
    }

    /** The XML files by their path, sorted. */
    SortedMap<String, byte[]> xmlFiles() {
        return files.keySet().stream()
                .filter(path -> path.endsWith(".xml"))
                .collect(Collectors.toMap(Function.identity(), files::get, (one, other) -> one, TreeMap::new));
    }

    @Override
    public Optional<ClassShape> find(String internalName) {
        return Optional.ofNullable(shapes.get(internalName));
    }

    private static List<Path> filesUnder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".class") || file.toString().endsWith(".xml"))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
