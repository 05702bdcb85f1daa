package io.stoa.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("stoa.root", "../.."));

    @Test
    void the_code_of_the_readme_runs() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:readme;DB_CLOSE_DELAY=-1");

        assertThat(new HostCode().run(dataSource)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void the_readme_shows_the_code_that_runs(String readme) throws IOException {
        String source = Files.readString(
                ROOT.resolve("samples/quickstart/src/test/java/io/stoa/samples/quickstart/HostCode.java"));
        String code = source.split("// README\n")[1].stripTrailing().stripIndent();

        assertThat(Files.readString(ROOT.resolve(readme))).contains("```java\n" + code + "\n```");
    }
}
