package io.stoa.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import io.stoa.core.Ids;
import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.search.SearchDetails;
import io.stoa.core.search.SearchEntry;
import io.stoa.core.text.LocalizedText;
import io.stoa.search.lucene.LuceneEngine;
import io.stoa.search.query.QueryReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Synthetic titles and abstracts, half of them in traditional characters, against BM25 over single characters. */
class ChineseRelevanceTest {

    private static final int DOCUMENTS = 300;
    private static final int DEPTH = DOCUMENTS;

    /** What a document is about; the words of one topic share characters with those of others. */
    private static final List<List<String>> TOPICS = List.of(
            List.of("石墨烯", "电池", "负极材料"),
            List.of("烯烃", "聚合", "催化剂"),
            List.of("石油", "勘探", "油墨"),
            List.of("扫描电子显微镜", "断口", "形貌"),
            List.of("电子商务", "平台", "镜像"),
            List.of("微波", "天线", "显示"),
            List.of("水稻", "基因组", "育种"),
            List.of("水文", "稻田", "灌溉"),
            List.of("组织", "工程", "支架"),
            List.of("机器学习", "图像", "识别"),
            List.of("机械", "器件", "磨损"),
            List.of("学术", "图书馆", "像素"));

    private static final List<String> FILLERS = List.of(
            "研究", "分析", "方法", "结果", "表明", "提高", "性能", "实验", "提出", "一种", "模型", "条件", "影响", "显著", "应用", "数据", "设计", "系统",
            "基于", "进展");

    @TempDir
    Path folder;

    private record Written(int topic, String title, String summary) {}

    private record Asked(int topic, String query) {}

    @Test
    void ranks_what_is_about_the_topic_before_what_shares_its_characters() throws IOException {
        Random random = new Random(6);
        List<Written> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(written(random, i));
        }
        List<Asked> asked = new ArrayList<>();
        for (int topic = 0; topic < TOPICS.size(); topic++) {
            List<String> terms = TOPICS.get(topic);
            asked.add(new Asked(topic, terms.get(0)));
            asked.add(new Asked(topic, terms.get(0) + " " + terms.get(1)));
            asked.add(new Asked(topic, ZhConverterUtil.toTraditional(terms.get(0)) + terms.get(1)));
            asked.add(new Asked(topic, terms.get(0) + terms.get(1) + "的" + terms.get(2) + "研究进展"));
        }

        double ours = ours(documents, asked);
        double characters = characters(documents, asked);

        assertThat(ours).isGreaterThan(0.5).isGreaterThanOrEqualTo(characters);
    }

    /** Every document has the words of its topic, each once in the abstract, and one of a topic that it is not about. */
    private static Written written(Random random, int number) {
        int topic = number % TOPICS.size();
        List<String> terms = TOPICS.get(topic);
        List<String> others = TOPICS.get(random.nextInt(TOPICS.size()));
        String title = terms.get(random.nextInt(2)) + filler(random) + "的" + filler(random);
        StringBuilder summary = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            summary.append(i % 8 == 3 ? terms.get(i / 8) : filler(random));
            summary.append(i % 6 == 5 ? "，" : "");
        }
        summary.append(others.get(1 + random.nextInt(2))).append("。");
        boolean traditional = random.nextBoolean();
        return new Written(topic, shown(title, traditional), shown(summary.toString(), traditional));
    }

    private static String shown(String text, boolean traditional) {
        return traditional ? ZhConverterUtil.toTraditional(text) : text;
    }

    private static String filler(Random random) {
        return FILLERS.get(random.nextInt(FILLERS.size()));
    }

    private double ours(List<Written> documents, List<Asked> asked) {
        try (LuceneEngine engine = LuceneEngine.open(folder, Ids.timeOrdered())) {
            List<SearchEntry> entries = new ArrayList<>();
            documents.forEach(each -> entries.add(entry(entries.size(), each)));
            engine.current().add(entries, 0);
            engine.current().commit(1);
            return engine.read(view -> asked.stream()
                    .mapToDouble(each -> averagePrecision(ranking(view, each.query()), documents, each.topic()))
                    .average()
                    .orElseThrow());
        }
    }

    private static List<Integer> ranking(IndexView view, String typed) {
        Query query = WordQueries.of(QueryReader.read(typed));
        return view.find(Question.best(query, DEPTH)).hits().stream()
                .map(hit -> Integer.valueOf(hit.entry().id()))
                .toList();
    }

    private static SearchEntry entry(int number, Written written) {
        return new SearchEntry(
                new ResourceRef("document", Integer.toString(number)),
                "library",
                EntryStatus.PUBLISHED,
                Audience.PUBLIC,
                LocalizedText.of("zh", written.title()),
                written.title(),
                LocalizedText.of("zh", written.summary()),
                List.of(),
                null,
                Instant.EPOCH,
                SearchDetails.NONE);
    }

    private static double characters(List<Written> documents, List<Asked> asked) throws IOException {
        StandardAnalyzer analyzer = new StandardAnalyzer();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (int i = 0; i < documents.size(); i++) {
                    Document document = new Document();
                    document.add(new StoredField(Fields.ID, Integer.toString(i)));
                    document.add(new TextField(
                            "text",
                            documents.get(i).title() + "\n" + documents.get(i).summary(),
                            Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                double sum = 0;
                for (Asked each : asked) {
                    Query query = new QueryBuilder(analyzer).createBooleanQuery("text", each.query());
                    sum += averagePrecision(ranking(new IndexSearcher(reader), query), documents, each.topic());
                }
                return sum / asked.size();
            }
        }
    }

    private static List<Integer> ranking(IndexSearcher searcher, Query query) throws IOException {
        List<Integer> ranking = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, DEPTH).scoreDocs) {
            ranking.add(
                    Integer.valueOf(searcher.storedFields().document(hit.doc).get(Fields.ID)));
        }
        return ranking;
    }

    private static double averagePrecision(List<Integer> ranking, List<Written> documents, int topic) {
        int found = 0;
        double sum = 0;
        for (int i = 0; i < ranking.size(); i++) {
            if (documents.get(ranking.get(i)).topic() == topic) {
                found++;
                sum += found / (i + 1.0);
            }
        }
        return sum / documents.stream().filter(each -> each.topic() == topic).count();
    }
}
