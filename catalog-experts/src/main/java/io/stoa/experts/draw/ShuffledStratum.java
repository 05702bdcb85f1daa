package io.stoa.experts.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The candidates of a stratum, shuffled as far as it is needed and put back at the cost of the seats only. */
final class ShuffledStratum {

    private final PoolStratum stratum;
    private final int[] order;
    private final int[] swaps;

    ShuffledStratum(PoolStratum stratum) {
        this.stratum = stratum;
        this.order = new int[stratum.candidates().size()];
        this.swaps = new int[stratum.seats()];
        Arrays.setAll(order, i -> i);
    }

    int seats() {
        return stratum.seats();
    }

    int size() {
        return order.length;
    }

    Candidate at(int place) {
        return stratum.candidates().get(order[place]);
    }

    void swap(int a, int b) {
        int before = order[a];
        order[a] = order[b];
        order[b] = before;
    }

    void drawSeats(RandomStream random) {
        for (int j = 0; j < swaps.length; j++) {
            swaps[j] = j + random.next(order.length - j);
            swap(j, swaps[j]);
        }
    }

    void putBack() {
        for (int j = swaps.length - 1; j >= 0; j--) {
            swap(j, swaps[j]);
        }
    }

    DrawnStratum drawn(RandomStream random) {
        int seats = stratum.seats();
        int end = seats + stratum.standIns();
        for (int j = seats; j < end; j++) {
            swap(j, j + random.next(order.length - j));
        }
        return new DrawnStratum(stratum.code(), ids(0, seats), ids(seats, end));
    }

    private List<String> ids(int from, int end) {
        List<String> ids = new ArrayList<>();
        for (int place = from; place < end; place++) {
            ids.add(at(place).id());
        }
        return ids;
    }
}
