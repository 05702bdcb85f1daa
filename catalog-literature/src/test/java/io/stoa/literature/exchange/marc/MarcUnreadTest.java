package io.stoa.literature.exchange.marc;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Loss;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.exchange.ReadDefaults;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MarcUnreadTest {

    @Test
    void names_the_subfields_without_which_the_description_is_the_same() {
        String record = """
                <record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam a2200000   4500</leader>
                <controlfield tag="001">x</controlfield><controlfield tag="005">20200101000000.0</controlfield>
                <datafield tag="100" ind1="1" ind2=" "><subfield code="a">Noether, Emmy,</subfield><subfield code="d">1882-1935</subfield></datafield>
                <datafield tag="245" ind1="1" ind2="0"><subfield code="a">Idealtheorie /</subfield><subfield code="h">text</subfield></datafield>
                <datafield tag="260" ind1=" " ind2=" "><subfield code="a">Berlin :</subfield><subfield code="b">Springer,</subfield><subfield code="c">1921.</subfield></datafield>
                <datafield tag="583" ind1=" " ind2=" "><subfield code="a">retained</subfield></datafield>
                <datafield tag="583" ind1=" " ind2=" "><subfield code="a">again</subfield></datafield></record>
                """;
        ImportRow<WorkDraft> row = MarcXml.read(
                        new ByteArrayInputStream(record.getBytes(StandardCharsets.UTF_8)),
                        MarcFormat.MARC21,
                        new ReadDefaults("library", "en", "opac"),
                        Locale.ENGLISH)
                .next();
        WorkDraft work = ((ImportRow.Read<WorkDraft>) row).draft();
        MarcUnread unread = new MarcUnread(MarcFormat.MARC21);
        assertThat(unread.of(work))
                .containsExactly(
                        new Loss("005", "20200101000000.0"),
                        new Loss("100$d", "1882-1935"),
                        new Loss("245$h", "text"),
                        new Loss("583$a", "retained"));
        assertThat(unread.of(work)).as("each kind is named once").isEmpty();
    }
}
