package io.tallywire.resilience.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.tallywire.resilience.agent.CrashPoint.Where;

/** Puts the calls of {@link Hooks} into classes: at the crash points, and wherever a class asks for the time of day. */
final class Weaving {
    /** The services and the libraries that act on the time of day for them. */
    private static final List<String> CONCERNED = List.of("io/tallywire/", "org/apache/kafka/", "com/arjuna/", "io/agroal/");
    private static final String OURS = "io/tallywire/resilience/";
    private static final ClassDesc HOOKS = ClassDesc.of(Hooks.class.getName());
    private static final MethodTypeDesc REACHED = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);
    private static final Set<String> CLOCKS = Set.of("java/lang/System.currentTimeMillis()J",
            "java/time/Instant.now()Ljava/time/Instant;");

    private Weaving() {
    }

    static boolean concerns(String name) {
        return CONCERNED.stream().anyMatch(name::startsWith) && !name.startsWith(OURS);
    }

    /** The class with its hooks; nothing if it has no place for one. */
    static byte @Nullable [] weave(String name, byte[] bytes, ClassLoader loader) {
        List<CrashPoint> points = Stream.of(CrashPoint.values()).filter(point -> point.isIn(name)).toList();
        var classes = ClassFile.of(ClassFile.ClassHierarchyResolverOption
                .of(ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
        var model = classes.parse(bytes);
        if (points.isEmpty() && model.methods().stream().noneMatch(Weaving::asksForTheTime)) {
            return null;
        }
        return classes.transformClass(model, ClassTransform.transformingMethods((builder, element) -> {
            if (element instanceof java.lang.classfile.CodeModel code) {
                String method = code.parent().map(parent -> parent.methodName().stringValue()).orElse("");
                builder.transformCode(code,
                        hooks(points.stream().filter(point -> point.isMethod(method)).toList()));
            } else {
                builder.with(element);
            }
        }));
    }

    private static CodeTransform hooks(List<CrashPoint> points) {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                call(code, points, Where.ENTRY);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                if (element instanceof InvokeInstruction invoke && isClock(invoke)) {
                    code.invokestatic(HOOKS, invoke.name().stringValue(), invoke.typeSymbol());
                    return;
                }
                if (element instanceof ReturnInstruction) {
                    call(code, points, Where.RETURN);
                }
                code.with(element);
            }
        };
    }

    private static void call(CodeBuilder code, List<CrashPoint> points, Where where) {
        points.stream().filter(point -> point.where() == where)
                .forEach(point -> code.loadConstant(point.name()).invokestatic(HOOKS, "reached", REACHED));
    }

    private static boolean asksForTheTime(MethodModel method) {
        return method.code().stream().flatMap(java.lang.classfile.CodeModel::elementStream)
                .anyMatch(element -> element instanceof InvokeInstruction invoke && isClock(invoke));
    }

    private static boolean isClock(InvokeInstruction invoke) {
        return CLOCKS.contains(invoke.owner().asInternalName() + "." + invoke.name().stringValue()
                + invoke.type().stringValue());
    }
}
