package io.stoa.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final int LAST = 7;

    private final List<PageRequest> asked = new ArrayList<>();

    @Test
    void goes_through_a_list_page_by_page_to_its_end() {
        assertThat(numbers(PageRequest.first(3))).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(asked).containsExactly(PageRequest.first(3), new PageRequest(3, "3"), new PageRequest(3, "6"));
    }

    @Test
    void begins_at_the_page_that_is_given() {
        assertThat(numbers(new PageRequest(3, "4"))).containsExactly(5, 6, 7);
    }

    @Test
    void reads_a_page_when_its_first_item_is_wanted() {
        Iterator<Integer> numbers = numbers(PageRequest.first(3)).iterator();
        assertThat(asked).isEmpty();

        assertThat(List.of(numbers.next(), numbers.next(), numbers.next())).containsExactly(1, 2, 3);
        assertThat(asked).hasSize(1);

        assertThat(numbers.next()).isEqualTo(4);
        assertThat(asked).hasSize(2);
    }

    @Test
    void reads_no_further_than_a_stream_that_is_cut_short() {
        assertThat(numbers(PageRequest.first(3)).limit(3)).containsExactly(1, 2, 3);
        assertThat(asked).hasSize(1);
    }

    @Test
    void goes_on_behind_an_empty_page_that_has_another_behind_it() {
        Stream<String> found = Page.stream(
                PageRequest.first(2),
                page -> page.after() == null ? new Page<>(List.of(), "next") : new Page<>(List.of("last"), null));

        assertThat(found).containsExactly("last");
    }

    @Test
    void has_nothing_behind_the_last_item() {
        Iterator<Integer> numbers = numbers(new PageRequest(3, "6")).iterator();
        numbers.next();

        assertThat(numbers.hasNext()).isFalse();
        assertThatThrownBy(numbers::next).isInstanceOf(NoSuchElementException.class);
    }

    private Stream<Integer> numbers(PageRequest first) {
        return Page.stream(first, page -> {
            asked.add(page);
            String after = page.after();
            int from = after == null ? 1 : Integer.parseInt(after) + 1;
            List<Integer> found = IntStream.rangeClosed(from, LAST)
                    .limit(page.size() + 1L)
                    .boxed()
                    .toList();
            return Page.of(found, page.size(), String::valueOf);
        });
    }
}
