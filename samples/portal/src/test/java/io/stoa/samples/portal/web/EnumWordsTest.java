package io.stoa.samples.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.literature.delivery.RequestState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.format.support.DefaultFormattingConversionService;

class EnumWordsTest {

    private final DefaultFormattingConversionService fields = new DefaultFormattingConversionService();

    @BeforeEach
    void register() {
        new FormFields().addFormatters(fields);
    }

    @Test
    void reads_constants_as_addresses_write_them() {
        assertThat(fields.convert("awaiting-approval", RequestState.class)).isEqualTo(RequestState.AWAITING_APPROVAL);
        assertThat(fields.convert("SENT", RequestState.class)).isEqualTo(RequestState.SENT);
    }

    @Test
    void takes_an_empty_field_for_none_and_refuses_what_is_no_constant() {
        assertThat(fields.convert(" ", RequestState.class)).isNull();
        assertThatThrownBy(() -> fields.convert("elsewhere", RequestState.class))
                .isInstanceOf(ConversionFailedException.class);
    }
}
