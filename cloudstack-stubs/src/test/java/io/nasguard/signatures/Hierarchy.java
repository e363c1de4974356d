// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds members as the JVM links them: in the class, its superclasses, then their interfaces (JVMS 5.4.3). */
final class Hierarchy {

    private static final String OBJECT = "java/lang/Object";

    private final ClassSource classes;

    Hierarchy(ClassSource classes) {
        this.classes = classes;
    }

    /** A member and the class that declares it. */
    static final class Found {

        private final ClassShape owner;
        private final Member member;

        private Found(ClassShape owner, Member member) {
            this.owner = owner;
            this.member = member;
        }

        ClassShape owner() {
            return owner;
        }

        Member member() {
            return member;
        }
    }

    /** The member that a reference to this class, name and descriptor means. */
    Optional<Found> resolve(String className, String name, String descriptor) {
        return resolve(className, name, descriptor, member -> true);
    }

    /** The code that runs for it: as {@link #resolve}, without abstract methods. */
    Optional<Found> implementation(String className, String name, String descriptor) {
        return resolve(className, name, descriptor, member -> !member.isAbstract());
    }

    private Optional<Found> resolve(
            String className, String name, String descriptor, Predicate<Member> wanted) {
        boolean inherited = !"<init>".equals(name);
        for (String candidate : inherited ? lineage(className) : Set.of(className)) {
            Optional<Found> found = classes.find(candidate).flatMap(shape -> shape.member(name, descriptor)
                    .filter(wanted)
                    .map(member -> new Found(shape, member)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The class and everything it extends or implements: first the superclasses, upwards, then the interfaces. */
    Set<String> lineage(String className) {
        Set<String> lineage = new LinkedHashSet<>();
        Deque<String> interfaces = new ArrayDeque<>();
        for (String next = className; next != null && lineage.add(next);) {
            Optional<ClassShape> shape = classes.find(next);
            shape.ifPresent(known -> interfaces.addAll(known.interfaces()));
            next = shape.flatMap(ClassShape::superclass).orElse(null);
        }
        while (!interfaces.isEmpty()) {
            String next = interfaces.remove();
            if (lineage.add(next)) {
                classes.find(next).ifPresent(known -> interfaces.addAll(known.interfaces()));
            }
        }
        lineage.add(OBJECT);
        return lineage;
    }

    /** Every abstract method that the class or an ancestor declares, overridden or not. */
    Stream<Found> abstractMethods(String className) {
        return lineage(className).stream()
                .map(classes::find)
                .flatMap(Optional::stream)
                .flatMap(shape -> shape.members().stream()
                        .filter(Member::isAbstract)
                        .map(member -> new Found(shape, member)));
    }

    boolean isSubtype(String className, String ancestor) {
        return lineage(className).contains(ancestor);
    }

    /** An ancestor that no list and no class path has: it may hide what was looked for. */
    Optional<String> unknownAncestor(String className) {
        return lineage(className).stream().filter(name -> classes.find(name).isEmpty()).findFirst();
    }
}
