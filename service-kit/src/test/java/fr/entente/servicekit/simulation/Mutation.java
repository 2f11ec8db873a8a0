package fr.entente.servicekit.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.constant.ConstantDescs;

/**
 * Product code with one method that always answers the same, or does nothing.
 *
 * @param type the name of the class
 */
public record Mutation(String type, String method, boolean answer) {

    private static final String ROOT = "fr.entente.";

    /** Everything of ours once more, with this one change. */
    public ClassLoader loader() {
        return new Loader(this);
    }

    private byte[] changed(byte[] original) {
        var file = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
        var model = file.parse(original);
        if (model.methods().stream().noneMatch(this::isIt)) {
            throw new IllegalStateException("%s has no %s any more".formatted(type, method));
        }
        return file.transformClass(model, ClassTransform.transformingMethodBodies(this::isIt, answering(model)));
    }

    private boolean isIt(MethodModel candidate) {
        return candidate.methodName().equalsString(method);
    }

    private CodeTransform answering(ClassModel model) {
        boolean nothing = model.methods().stream().filter(this::isIt).findFirst().orElseThrow().methodTypeSymbol()
                .returnType().equals(ConstantDescs.CD_void);
        return CodeTransform.ofStateful(() -> new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                if (nothing) {
                    code.return_();
                } else {
                    code.loadConstant(answer ? 1 : 0).ireturn();
                }
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                // nothing of the original is left
            }
        });
    }

    private static final class Loader extends ClassLoader {

        private final Mutation mutation;

        Loader(Mutation mutation) {
            super(Mutation.class.getClassLoader());
            this.mutation = mutation;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return name.startsWith(ROOT) ? define(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (var stream = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (stream == null) {
                    throw new ClassNotFoundException(name);
                }
                var bytes = stream.readAllBytes();
                var code = name.equals(mutation.type) ? mutation.changed(bytes) : bytes;
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
