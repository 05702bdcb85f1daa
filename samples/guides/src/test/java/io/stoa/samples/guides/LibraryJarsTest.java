package io.stoa.samples.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every jar that hosts get has in it. Before the phase {@code package} there are folders in place of jars. */
class LibraryJarsTest {

    private static final int LIBRARIES = 9;

    @Test
    void have_a_module_name_an_index_and_the_licence() throws IOException {
        List<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> new File(path).getName().matches("stoa-.*\\.jar"))
                .toList();
        assumeTrue(!jars.isEmpty(), "skipped: the libraries are not packaged yet");

        assertThat(jars).hasSize(LIBRARIES);
        for (String path : jars) {
            try (JarFile jar = new JarFile(path)) {
                String module = jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
                assertThat(module).as(path).startsWith("io.stoa.");
                assertThat(jar.getEntry(module.replace('.', '/') + "/package-info.class"))
                        .as("the root package of %s", path)
                        .isNotNull();
                assertThat(jar.getEntry("META-INF/jandex.idx")).as(path).isNotNull();
                assertThat(jar.getEntry("META-INF/LICENSE")).as(path).isNotNull();
                assertThat(jar.getEntry("META-INF/persistence.xml")).as(path).isNull();
                assertThat(jar.getEntry("META-INF/orm.xml")).as(path).isNull();
            }
        }
    }
}
