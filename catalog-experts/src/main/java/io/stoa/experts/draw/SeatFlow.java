package io.stoa.experts.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A flow of seats from strata through employers that takes as many preferred people as it can (successive shortest paths). */
final class SeatFlow {

    /**
     * People of one stratum and employer.
     *
     * @param stratum the stratum's number
     * @param employer the employer's number
     * @param preferred whether they are preferred
     * @param people how many they are
     * @param free how many seats the employer may still get
     */
    record Cell(int stratum, int employer, boolean preferred, int people, int free) {}

    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private final int strata;
    private final List<int[]> edges = new ArrayList<>();
    private final List<List<Integer>> from = new ArrayList<>();
    private final Map<Integer, Integer> employers = new HashMap<>();

    SeatFlow(int[] seats) {
        this.strata = seats.length;
        for (int node = 0; node < 2 + strata; node++) {
            from.add(new ArrayList<>());
        }
        for (int stratum = 0; stratum < strata; stratum++) {
            edge(SOURCE, 2 + stratum, seats[stratum], 0);
        }
    }

    void cell(Cell cell) {
        int employer = employers.computeIfAbsent(cell.employer(), number -> {
            from.add(new ArrayList<>());
            edge(from.size() - 1, SINK, cell.free(), 0);
            return from.size() - 1;
        });
        edge(2 + cell.stratum(), employer, cell.people(), cell.preferred() ? -1 : 0);
    }

    /** Sends as many seats as can be sent, always the cheapest way, and returns how many they were. */
    int fill() {
        int filled = 0;
        int[] way = cheapestWay();
        while (way[SINK] >= 0) {
            for (int node = SINK; node != SOURCE; node = edges.get(way[node])[0]) {
                edges.get(way[node])[2]--;
                edges.get(way[node] ^ 1)[2]++;
            }
            filled++;
            way = cheapestWay();
        }
        return filled;
    }

    /** How many preferred people the flow takes: each paid −1. */
    int preferred() {
        int taken = 0;
        for (int edge = 0; edge < edges.size(); edge += 2) {
            if (edges.get(edge)[3] < 0) {
                taken += edges.get(edge ^ 1)[2];
            }
        }
        return taken;
    }

    /** The strata from which no further seat can be filled, although some of them lack one: the side of the least cut. */
    List<Integer> starvedStrata() {
        int[] way = cheapestWay();
        List<Integer> starved = new ArrayList<>();
        for (int stratum = 0; stratum < strata; stratum++) {
            if (way[2 + stratum] >= 0) {
                starved.add(stratum);
            }
        }
        return starved;
    }

    private void edge(int source, int target, int capacity, int cost) {
        from.get(source).add(edges.size());
        edges.add(new int[] {source, target, capacity, cost});
        from.get(target).add(edges.size());
        edges.add(new int[] {target, source, 0, -cost});
    }

    /** The edge by which each node is reached most cheaply, −1 where it is not (Bellman–Ford with a queue). */
    private int[] cheapestWay() {
        int[] cost = new int[from.size()];
        int[] way = new int[from.size()];
        boolean[] waiting = new boolean[from.size()];
        Arrays.fill(cost, Integer.MAX_VALUE);
        Arrays.fill(way, -1);
        cost[SOURCE] = 0;
        Deque<Integer> queue = new ArrayDeque<>(List.of(SOURCE));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            waiting[node] = false;
            for (int number : from.get(node)) {
                int[] edge = edges.get(number);
                if (edge[2] > 0 && cost[node] + edge[3] < cost[edge[1]]) {
                    cost[edge[1]] = cost[node] + edge[3];
                    way[edge[1]] = number;
                    if (!waiting[edge[1]]) {
                        waiting[edge[1]] = true;
                        queue.add(edge[1]);
                    }
                }
            }
        }
        return way;
    }
}
