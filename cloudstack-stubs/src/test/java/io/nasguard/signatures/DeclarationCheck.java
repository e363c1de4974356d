// SPDX-License-Identifier: Apache-2.0
package io.nasguard.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks classes under CloudStack's own names: what they show must be there in the real release.
 *
 * <p>Private and package-private classes and members are free: nobody else can link to them.
 */
public final class DeclarationCheck {

    private final RecordedSignatures real;
    private final CompiledClasses mine;
    private final Hierarchy realHierarchy;
    private final boolean sameThrows;
    private final List<Finding> findings = new ArrayList<>();

    private DeclarationCheck(CompiledClasses mine, RecordedSignatures real, boolean sameThrows) {
        this.real = real;
        this.mine = mine;
        this.realHierarchy = new Hierarchy(ClassSource.path(real, new PlatformClasses()));
        this.sameThrows = sameThrows;
    }

    /**
     * Checks classes that others compile against: {@code throws} clauses count, too.
     *
     * @param stubs the classes under CloudStack's names; other names are passed over
     * @param real the release they stand for
     * @return what does not fit; empty is good
     */
    public static List<Finding> ofStubs(CompiledClasses stubs, RecordedSignatures real) {
        return new DeclarationCheck(stubs, real, true).run();
    }

    /**
     * Checks classes that others run on in place of the real ones.
     *
     * @param standIns the classes under CloudStack's names; other names are passed over
     * @param real the release they stand for
     * @return what does not fit; empty is good
     */
    public static List<Finding> ofStandIns(CompiledClasses standIns, RecordedSignatures real) {
        return new DeclarationCheck(standIns, real, false).run();
    }

    private List<Finding> run() {
        for (ClassShape shape : mine.all()) {
            if (CloudStackNames.contains(shape.name())) {
                check(shape);
            }
        }
        return List.copyOf(findings);
    }

    private void check(ClassShape shape) {
        Optional<ClassShape> recorded = real.find(shape.name());
        if (recorded.isPresent()) {
            checkClass(shape, recorded.get());
            checkAncestors(shape);
            checkMembers(shape, recorded.get());
        } else if (shape.isPublic()) {
            report(shape.name(), "the recorded release has no such class (where it does in truth, the part kept here "
                    + "is too small: run bin/cut-signatures)");
        }
    }

    private void checkClass(ClassShape shape, ClassShape recorded) {
        if (!shape.kind().equals(recorded.kind())) {
            report(shape.name(), "is " + shape.kind() + ", the real one is " + recorded.kind());
        }
        if (shape.isAbstract() != recorded.isAbstract()) {
            report(shape.name(), recorded.isAbstract() ? "is not abstract, the real one is" : "is abstract, "
                    + "the real one is not");
        }
        // An enum is final or not by whether a constant has a body: nobody can extend it either way.
        if (shape.isFinal() != recorded.isFinal() && !"enum".equals(shape.kind())) {
            report(shape.name(), recorded.isFinal() ? "is not final, the real one is" : "is final, "
                    + "the real one is not");
        }
    }

    private void checkAncestors(ClassShape shape) {
        Set<String> ancestors = realHierarchy.lineage(shape.name());
        for (String parent : parents(shape)) {
            if (!ancestors.contains(parent)) {
                report(shape.name(), "the real class does not extend or implement " + parent);
            }
        }
    }

    /** The nearest ancestors that are not helpers of ours. */
    private List<String> parents(ClassShape shape) {
        List<String> parents = new ArrayList<>();
        for (String parent : shape.parents()) {
            Optional<ClassShape> helper = helper(parent);
            if (helper.isPresent()) {
                parents.addAll(parents(helper.get()));
            } else {
                parents.add(parent);
            }
        }
        return parents;
    }

    /** A class of ours that only its own package sees. What it shows, its public subclass shows. */
    private Optional<ClassShape> helper(String name) {
        return mine.find(name).filter(shape -> !shape.isPublic() && real.find(name).isEmpty());
    }

    private void checkMembers(ClassShape shape, ClassShape recorded) {
        for (Member member : shape.members()) {
            if (member.isVisible()) {
                checkMember(member, recorded);
            }
        }
        for (String parent : shape.parents()) {
            helper(parent).ifPresent(helper -> checkInherited(helper, recorded));
        }
    }

    private void checkInherited(ClassShape helper, ClassShape recorded) {
        helper.members().stream()
                .filter(member -> member.isVisible() && !member.isConstructor())
                .forEach(member -> checkMember(member, recorded));
        for (String parent : helper.parents()) {
            helper(parent).ifPresent(further -> checkInherited(further, recorded));
        }
    }

    private void checkMember(Member member, ClassShape recorded) {
        String where = recorded.name() + "." + member;
        Optional<Member> declared = recorded.member(member.name(), member.descriptor());
        if (declared.isPresent()) {
            compare(where, member, declared.get());
            return;
        }
        Optional<Hierarchy.Found> inherited =
                realHierarchy.resolve(recorded.name(), member.name(), member.descriptor());
        if (inherited.isPresent() && member.isMethod()) {
            compareLinkage(where, member, inherited.get().member());
        } else {
            report(where, "the real class has no such " + (member.isMethod() ? "method" : "field")
                    + recorded.offer(member.name(), member.isMethod()));
        }
    }

    private void compare(String where, Member member, Member real) {
        compareLinkage(where, member, real);
        if (member.isAbstract() != real.isAbstract()) {
            report(where, real.isAbstract() ? "is not abstract, the real one is" : "is abstract, the real one is not");
        }
        if (member.isFinal() != real.isFinal()) {
            report(where, real.isFinal() ? "is not final, the real one is" : "is final, the real one is not");
        }
        if (!member.constant().equals(real.constant())) {
            report(where, "the constant is " + member.constant().orElse("none") + ", the real one is "
                    + real.constant().orElse("none"));
        }
        if (sameThrows && !member.exceptions().equals(real.exceptions())) {
            report(where, "throws " + member.exceptions() + ", the real one throws " + real.exceptions());
        }
    }

    private void compareLinkage(String where, Member member, Member real) {
        if (member.isStatic() != real.isStatic()) {
            report(where, real.isStatic() ? "is not static, the real one is" : "is static, the real one is not");
        }
        if (member.isPublic() && !real.isPublic()) {
            report(where, "is public, the real one is protected");
        }
    }

    private void report(String where, String problem) {
        findings.add(new Finding(real.version(), where, problem));
    }
}
