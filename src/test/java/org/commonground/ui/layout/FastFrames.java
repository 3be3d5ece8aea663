package org.commonground.ui.layout;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.headless.HeadlessCursor;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Lets JavaFX's headless window copy a frame row by row. It copies pixel by pixel and makes an object for each, which took a third of the
 * time of the tests with windows. The class is changed before it is loaded; in a Java that has one loaded already, it stays as it is.
 */
public final class FastFrames implements BeforeAllCallback {

    private static final ClassDesc WINDOW = ClassDesc.of("com.sun.glass.ui.headless.HeadlessWindow");

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(WINDOW, name -> change());
    }

    private static boolean change() {
        try (var original = Objects.requireNonNull(HeadlessCursor.class.getResourceAsStream("HeadlessWindow.class"))) {
            var file = ClassFile.of();
            var changed = file.transformClass(file.parse(original.readAllBytes()), copiesRows());
            MethodHandles.privateLookupIn(HeadlessCursor.class, MethodHandles.lookup())
                    .defineClass(changed);
            return true;
        } catch (LinkageError loadedBefore) {
            return false;
        } catch (IOException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Replaces {@code blit(Pixels)} by a call of {@link #copy}. */
    private static ClassTransform copiesRows() {
        var buffer = ClassDesc.of(ByteBuffer.class.getName());
        var pixels = ClassDesc.of(Pixels.class.getName());
        var copy = MethodTypeDesc.of(CD_void, buffer, CD_int, CD_int, CD_int, pixels);
        return ClassTransform.transformingMethods(method -> method.methodName().equalsString("blit"), (made, part) -> {
            if (part instanceof CodeModel) {
                made.withCode(code -> code.aload(0)
                        .getfield(WINDOW, "frameBuffer", buffer)
                        .aload(0)
                        .getfield(WINDOW, "stride", CD_int)
                        .aload(0)
                        .invokevirtual(WINDOW, "getX", MethodTypeDesc.of(CD_int))
                        .aload(0)
                        .invokevirtual(WINDOW, "getY", MethodTypeDesc.of(CD_int))
                        .aload(1)
                        .invokestatic(ClassDesc.of(FastFrames.class.getName()), "copy", copy)
                        .return_());
            } else {
                made.with(part);
            }
        });
    }

    /** Copies a frame to its place on the screen; called by the changed class. @param stride pixels in a row of the screen */
    public static void copy(ByteBuffer screen, int stride, int x, int y, Pixels frame) {
        var from = (IntBuffer) frame.getBuffer();
        var to = screen.asIntBuffer();
        int width = frame.getWidth();
        for (int row = 0; row < frame.getHeight(); row++) {
            to.put((y + row) * stride + x, from, row * width, width);
        }
    }
}
