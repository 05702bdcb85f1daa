package io.stoa.literature.exchange;

import io.stoa.core.tabular.Choices;
import io.stoa.literature.AccessRight;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.WorkType;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the values of works and holdings are called in tables, in Chinese and English. */
final class WorkLabels {

    static final Choices<WorkType> TYPES = choices(
            WorkType.class,
            "期刊论文",
            "报纸文章",
            "图书",
            "析出文献",
            "会议录",
            "会议论文",
            "学位论文",
            "博士学位论文",
            "硕士学位论文",
            "期刊",
            "连续出版物",
            "报告",
            "科技报告",
            "预印本",
            "工作论文",
            "专利",
            "标准",
            "数据集",
            "计算机程序",
            "地图",
            "图像",
            "录音",
            "影像",
            "乐谱",
            "手稿",
            "讲座",
            "评论",
            "书信",
            "网页",
            "其他");

    static final Choices<LendingPolicy> LENDING = choices(LendingPolicy.class, "可借", "限馆内阅览", "不外借", "须咨询");

    static final Choices<CopyPolicy> COPYING = choices(CopyPolicy.class, "可传递", "仅纸本", "不传递", "须咨询");

    static final Choices<AccessRight> ACCESS = choices(AccessRight.class, "开放获取", "延迟开放", "限制获取", "仅元数据");

    static final Map<String, ContributorRole> ROLES = roles(
            "著", "主编", "编", "译", "绘", "作曲", "表演", "导演", "发明人", "申请人", "导师", "所在书作者", "丛书主编", "发布单位", "被评者", "收信人",
            "采访者", "其他责任者");

    private WorkLabels() {}

    /** What a role is called in the tables, in Chinese. */
    static String role(ContributorRole role) {
        return ROLES.entrySet().stream()
                .filter(label -> label.getValue() == role)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(role.name());
    }

    private static Map<String, ContributorRole> roles(String... chinese) {
        Map<String, ContributorRole> roles = new LinkedHashMap<>();
        for (ContributorRole role : ContributorRole.values()) {
            roles.put(chinese[role.ordinal()], role);
        }
        for (ContributorRole role : ContributorRole.values()) {
            roles.put(words(role), role);
        }
        return roles;
    }

    private static <E extends Enum<E>> Choices<E> choices(Class<E> type, String... chinese) {
        Map<E, Map<String, String>> labels = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            labels.put(value, Map.of("zh", chinese[value.ordinal()], "en", words(value)));
        }
        return Choices.of(labels);
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
