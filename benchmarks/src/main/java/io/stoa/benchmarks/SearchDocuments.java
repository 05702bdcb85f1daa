package io.stoa.benchmarks;

import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.search.SearchDetails;
import io.stoa.core.search.SearchEntry;
import io.stoa.core.text.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Synthetic documents, Chinese and English in turn, and queries for them. Each depends on its number alone. */
final class SearchDocuments {

    private static final String[] CHINESE = {
        "石墨烯", "电池", "材料", "催化剂", "显微镜", "光谱", "激光", "水稻", "基因", "蛋白质", "机器学习", "图像", "识别", "传感器", "卫星", "遥感", "地震",
        "气候", "土壤", "污染", "免疫", "肿瘤", "药物", "合成", "晶体", "薄膜", "纳米", "量子", "超导", "磁场", "等离子体", "流体", "燃烧", "合金", "疲劳",
        "腐蚀", "混凝土", "桥梁", "隧道", "网络"
    };
    private static final String[] SYLLABLES = {"tra", "mol", "ner", "vis", "pho", "lec", "gra", "ther", "bi", "con"};
    private static final int TITLE_WORDS = 6;
    private static final int WORDS = 60;
    private static final int PROVIDERS = 50;
    private static final int DRAFTS = 10;
    private static final String[] SUBJECTS = {"1404520", "4304510", "5202020", "2101010"};
    private static final String[] REGIONS = {"220104", "110108", "310115"};

    private SearchDocuments() {}

    static SearchEntry of(int place) {
        Random random = new Random(place);
        String language = place % 2 == 0 ? "zh" : "en";
        String title = words(language, random, TITLE_WORDS);
        return new SearchEntry(
                new ResourceRef(SearchScene.KIND, SearchScene.id(place)),
                "p" + random.nextInt(PROVIDERS),
                place % DRAFTS == 0 ? EntryStatus.DRAFT : EntryStatus.PUBLISHED,
                Audience.PUBLIC,
                LocalizedText.of(language, title),
                title,
                LocalizedText.of(language, words(language, random, WORDS)),
                List.of(SUBJECTS[random.nextInt(SUBJECTS.length)]),
                REGIONS[random.nextInt(REGIONS.length)],
                Instant.EPOCH.plusSeconds(place),
                new SearchDetails(
                        List.of(words("en", random, 2)),
                        List.of(),
                        List.of(),
                        "",
                        1990 + random.nextInt(30),
                        "ARTICLE"));
    }

    /** Queries of one to three words. */
    static List<String> queries(int count) {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Random random = new Random(-1 - i);
            String language = i % 2 == 0 ? "zh" : "en";
            List<String> words = new ArrayList<>();
            for (int word = 0; word <= i % 3; word++) {
                words.add(word(language, random));
            }
            queries.add(String.join(" ", words));
        }
        return queries;
    }

    private static String words(String language, Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word(language, random));
        }
        return String.join(language.equals("zh") ? "" : " ", words);
    }

    /** Frequent words and rare ones, as in any text. */
    private static String word(String language, Random random) {
        double skewed = random.nextDouble() * random.nextDouble();
        if (language.equals("zh")) {
            return CHINESE[(int) (skewed * CHINESE.length)];
        }
        int number = (int) (skewed * 1000);
        return SYLLABLES[number / 100] + SYLLABLES[number / 10 % 10] + SYLLABLES[number % 10];
    }
}
