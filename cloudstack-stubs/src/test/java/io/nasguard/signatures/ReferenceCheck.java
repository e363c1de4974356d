// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Checks class files that use CloudStack: all they refer to must be there in the real release, as the JVM links it.
 *
 * <p>Looked at are types wherever they stand, fields, methods, constructors, method handles, lambdas, annotations with
 * their elements, class names in strings and in XML files, what is extended and overridden, and whether every abstract
 * method has code.
 */
public final class ReferenceCheck {

    private final CompiledClasses shipped;
    private final RecordedSignatures real;
    private final VersionLimits limits;
    private final ClassSource classes;
    private final Hierarchy hierarchy;
    private final Set<Finding> findings = new LinkedHashSet<>();

    private ReferenceCheck(CompiledClasses shipped, RecordedSignatures real, VersionLimits limits) {
        this.shipped = shipped;
        this.real = real;
        this.limits = limits;
        this.classes = ClassSource.path(shipped, real, new PlatformClasses());
        this.hierarchy = new Hierarchy(classes);
    }

    /**
     * Checks class files against several releases.
     *
     * @param shipped the class files
     * @param releases the releases that run them
     * @param limits what is loaded on some of the releases only
     * @return what does not fit, and the limits that are of no use; empty is good
     */
    public static List<Finding> of(
            CompiledClasses shipped, List<RecordedSignatures> releases, VersionLimits limits) {
        List<Finding> findings = new ArrayList<>();
        for (RecordedSignatures real : releases) {
            findings.addAll(new ReferenceCheck(shipped, real, limits).run());
        }
        for (String limit : limits.unused()) {
            findings.add(new Finding("every release", limit, "the limit to some releases hides nothing: remove it"));
        }
        return findings;
    }

    private Set<Finding> run() {
        for (ClassShape shape : shipped.all()) {
            if (!limits.skips(shape, real.version())) {
                ReferenceReader.read(shipped.file(shape.name())).forEach(this::check);
                checkInheritance(shape);
            }
        }
        shipped.xmlFiles().forEach(this::checkNames);
        return findings;
    }

    private void check(Reference reference) {
        problem(reference)
                .filter(problem -> !limits.excuses(reference, real.version()))
                .ifPresent(problem -> report(reference.where(), "refers to " + reference + ": " + problem));
    }

    private Optional<String> problem(Reference reference) {
        // An array has no members but its length and Object's.
        if (reference.owner().startsWith("[") || !concernsCloudStack(reference)) {
            return Optional.empty();
        }
        switch (reference.target()) {
            case TYPE:
                return problemOfType(reference.owner());
            case ELEMENT:
                return problemOfElement(reference);
            case LAMBDA:
                return problemOfLambda(reference);
            default:
                return problemOfMember(reference);
        }
    }

    /** Our own classes count where they are asked for something they may inherit. */
    private boolean concernsCloudStack(Reference reference) {
        return CloudStackNames.contains(reference.owner())
                || shipped.find(reference.owner()).isPresent() && reference.target() != Reference.Target.TYPE;
    }

    private Optional<String> problemOfType(String type) {
        return classes.find(type).isPresent() ? Optional.empty() : Optional.of("no such class in the recorded release "
                + "(where it has one in truth, the part kept here is too small: run bin/cut-signatures)");
    }

    private Optional<String> problemOfElement(Reference reference) {
        Optional<ClassShape> annotation = classes.find(reference.owner());
        if (annotation.isEmpty()) {
            return problemOfType(reference.owner());
        }
        return annotation.get().membersNamed(reference.name(), true).findAny().isPresent()
                ? Optional.empty()
                : Optional.of("the annotation has no such element");
    }

    private Optional<String> problemOfLambda(Reference reference) {
        String wanted = reference.name() + reference.descriptor();
        List<String> others = hierarchy.abstractMethods(reference.owner())
                .map(method -> method.member().toString())
                .filter(method -> !method.equals(wanted))
                .collect(Collectors.toList());
        if (!others.isEmpty()) {
            return Optional.of("a lambda cannot stand for " + others);
        }
        return problemOfMember(reference);
    }

    private Optional<String> problemOfMember(Reference reference) {
        Optional<ClassShape> owner = classes.find(reference.owner());
        if (owner.isEmpty()) {
            return problemOfType(reference.owner());
        }
        if (reference.isMethod() && owner.get().isInterface() != reference.ownerIsInterface()) {
            return Optional.of("the real one is " + owner.get().kind());
        }
        Optional<Hierarchy.Found> found =
                hierarchy.resolve(reference.owner(), reference.name(), reference.descriptor());
        return found.isPresent() ? problemOfLink(reference, found.get()) : Optional.of(missing(reference));
    }

    private Optional<String> problemOfLink(Reference reference, Hierarchy.Found found) {
        Member member = found.member();
        if (member.isStatic() != reference.isStatic()) {
            return Optional.of(member.isStatic() ? "the real one is static" : "the real one is not static");
        }
        if (!CloudStackNames.contains(found.owner().name())) {
            return Optional.empty();
        }
        if (member.isFinal() && reference.target() == Reference.Target.WRITE) {
            return Optional.of("the real one is final");
        }
        String user = className(reference.where());
        if (member.isProtected() && !samePackage(user, found.owner().name())
                && !hierarchy.isSubtype(user, found.owner().name())) {
            return Optional.of("the real one is protected in " + found.owner().name());
        }
        return Optional.empty();
    }

    private String missing(Reference reference) {
        String offer = hierarchy.lineage(reference.owner()).stream()
                .map(name -> classes.find(name).map(shape -> shape.offer(reference.name(), reference.isMethod())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
        String unknown = hierarchy.unknownAncestor(reference.owner())
                .map(name -> "; its ancestor " + name + " is neither recorded nor on the class path")
                .orElse("");
        return "no such " + (reference.isMethod() ? "method" : "field") + offer + unknown;
    }

    private void checkInheritance(ClassShape shape) {
        shape.superclass().flatMap(real::find).ifPresent(parent -> {
            if (parent.isFinal() || parent.isInterface()) {
                report(shape.name(), "extends " + parent.name() + ", which is "
                        + (parent.isFinal() ? "final" : "an interface"));
            }
        });
        shape.interfaces().stream().map(real::find).flatMap(Optional::stream)
                .filter(parent -> !parent.isInterface())
                .forEach(parent -> report(shape.name(), "implements " + parent.name() + ", which is a class"));
        for (Member member : shape.members()) {
            if (member.isMethod() && !member.isConstructor() && !member.isPrivate()) {
                checkOverride(shape, member);
            }
        }
        if (!shape.isAbstract()) {
            checkAbstractMethods(shape);
        }
    }

    private void checkOverride(ClassShape shape, Member member) {
        for (String ancestor : hierarchy.lineage(shape.name())) {
            Optional<Member> overridden = real.find(ancestor)
                    .flatMap(parent -> parent.member(member.name(), member.descriptor()));
            overridden.ifPresent(original -> {
                String where = shape.name() + "." + member;
                String parent = ancestor + "." + original;
                if (original.isFinal()) {
                    report(where, "overrides " + parent + ", which is final");
                }
                if (original.isStatic() != member.isStatic()) {
                    report(where, "overrides " + parent + ", and only one of them is static");
                }
                if (original.isPublic() && !member.isPublic()) {
                    report(where, "overrides " + parent + ", which is public");
                }
            });
        }
    }

    private void checkAbstractMethods(ClassShape shape) {
        Set<String> settled = settledAncestors(shape);
        hierarchy.abstractMethods(shape.name())
                .filter(method -> real.find(method.owner().name()).isPresent())
                .filter(method -> !settled.contains(method.owner().name()))
                .filter(method -> hierarchy
                        .implementation(shape.name(), method.member().name(), method.member().descriptor())
                        .isEmpty())
                .forEach(method -> report(
                        shape.name(), "does not implement " + method.owner().name() + "." + method.member()));
    }

    /** A real class that is not abstract has code for all its ancestors; the compiler's bridges are not recorded. */
    private Set<String> settledAncestors(ClassShape shape) {
        return hierarchy.lineage(shape.name()).stream()
                .map(real::find)
                .flatMap(Optional::stream)
                .filter(ancestor -> !ancestor.isAbstract() && !ancestor.isInterface())
                .findFirst()
                .map(ancestor -> hierarchy.lineage(ancestor.name()))
                .orElse(Set.of());
    }

    /** The class names in a file of beans. */
    private void checkNames(String path, byte[] xml) {
        Matcher names = CloudStackNames.IN_TEXT.matcher(new String(xml, StandardCharsets.UTF_8));
        while (names.find()) {
            check(Reference.toType(path, names.group().replace('.', '/')));
        }
    }

    private static String className(String where) {
        return where.replaceFirst("\\..*", "");
    }

    private static boolean samePackage(String one, String other) {
        return one.substring(0, one.lastIndexOf('/') + 1).equals(other.substring(0, other.lastIndexOf('/') + 1));
    }

    private void report(String where, String problem) {
        findings.add(new Finding(real.version(), where, problem));
    }
}
